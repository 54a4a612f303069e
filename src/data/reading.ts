import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { readAllRecords, readRecord, saveRecord, type ReadingRecord } from "../platform/reading-store.ts";

/** Which articles the reader has read and starred. */
export interface ReadingMarks {
  readonly readIds: ReadonlySet<string>;
  readonly starredIds: ReadonlySet<string>;
}

const noMarks: ReadingMarks = { readIds: new Set(), starredIds: new Set() };

const readingMarksQuery = queryOptions({
  queryKey: ["reading-marks"],
  queryFn: async (): Promise<ReadingMarks> => {
    const records = [...(await readAllRecords())];
    const idsWith = (has: (record: ReadingRecord) => boolean) => new Set(records.filter(([, record]) => has(record)).map(([id]) => id));
    return { readIds: idsWith(({ isRead }) => isRead), starredIds: idsWith(({ isStarred }) => isStarred) };
  },
  structuralSharing: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** What is read and starred, and the functions that change it: seen at once, stored behind. */
export function useReadingMarks() {
  const client = useQueryClient();
  const { data = noMarks } = useQuery(readingMarksQuery);
  const { mutate } = useMutation({
    mutationFn: ({ id, changes }: { id: string; changes: Partial<ReadingRecord> }) => saveRecord(id, changes),
    onMutate: ({ id, changes }) => {
      client.setQueryData(readingMarksQuery.queryKey, (before = noMarks) => ({
        readIds: withMember(before.readIds, id, changes.isRead),
        starredIds: withMember(before.starredIds, id, changes.isStarred),
      }));
    },
  });
  return useMemo(
    () => ({
      ...data,
      setRead: (id: string, isRead: boolean) => mutate({ id, changes: { isRead } }),
      setStarred: (id: string, isStarred: boolean) => mutate({ id, changes: { isStarred } }),
    }),
    [data, mutate],
  );
}

/** The paragraph at which the reader left an article, counted from 0. */
export async function readPlace(id: string): Promise<number> {
  return (await readRecord(id)).paragraph;
}

/** Remember the paragraph at which the reader is. */
export function savePlace(id: string, paragraph: number): Promise<void> {
  return saveRecord(id, { paragraph });
}

function withMember(set: ReadonlySet<string>, id: string, isMember: boolean | undefined): ReadonlySet<string> {
  if (isMember === undefined || set.has(id) === isMember) return set;
  const next = new Set(set);
  if (isMember) next.add(id);
  else next.delete(id);
  return next;
}
