import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { readerDatabase } from "../platform/database.ts";

/** Which articles the reader has read and starred. */
export interface ReadingMarks {
  readonly readIds: ReadonlySet<string>;
  readonly starredIds: ReadonlySet<string>;
}

interface MarkChange {
  readonly id: string;
  readonly isRead?: boolean;
  readonly isStarred?: boolean;
}

const noMarks: ReadingMarks = { readIds: new Set(), starredIds: new Set() };

const readingMarksQuery = queryOptions({
  queryKey: ["reading-marks"],
  queryFn: async (): Promise<ReadingMarks> => {
    const [readIds, starredIds] = await Promise.all([readerDatabase.readIds(), readerDatabase.starredIds()]);
    return { readIds, starredIds };
  },
  structuralSharing: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** What is read and starred, and the functions that change it: seen at once, stored behind. */
export function useReadingMarks() {
  const client = useQueryClient();
  const { data = noMarks } = useQuery(readingMarksQuery);
  const { mutate } = useMutation({
    mutationFn: async ({ id, isRead, isStarred }: MarkChange) => {
      if (isRead !== undefined) await readerDatabase.saveRead(id, isRead);
      if (isStarred !== undefined) await readerDatabase.saveStar(id, isStarred);
    },
    onMutate: ({ id, isRead, isStarred }) => {
      client.setQueryData(readingMarksQuery.queryKey, (before = noMarks) => ({
        readIds: withMember(before.readIds, id, isRead),
        starredIds: withMember(before.starredIds, id, isStarred),
      }));
    },
  });
  return useMemo(
    () => ({
      ...data,
      setRead: (id: string, isRead: boolean) => mutate({ id, isRead }),
      setStarred: (id: string, isStarred: boolean) => mutate({ id, isStarred }),
    }),
    [data, mutate],
  );
}

/** The paragraph at which the reader left an article, counted from 0, or null when it was never opened. */
export function readPlace(id: string): Promise<number | null> {
  return readerDatabase.readPlace(id);
}

/** Remember the paragraph at which the reader is. */
export function savePlace(id: string, paragraph: number): Promise<void> {
  return readerDatabase.savePlace(id, paragraph);
}

function withMember(set: ReadonlySet<string>, id: string, isMember: boolean | undefined): ReadonlySet<string> {
  if (isMember === undefined || set.has(id) === isMember) return set;
  const next = new Set(set);
  if (isMember) next.add(id);
  else next.delete(id);
  return next;
}
