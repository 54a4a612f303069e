import { queryOptions, useQuery, useQueryClient, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ReaderDatabase } from "../platform/database.ts";

/** Which articles the reader has read and starred. */
export interface ReadingMarks {
  readonly readIds: ReadonlySet<string>;
  readonly starredIds: ReadonlySet<string>;
  /** Counts the changes of this visit: names the marks in query keys, which sets of ids cannot (as JSON they are all `{}`). */
  readonly revision: number;
}

interface MarkChange {
  readonly id: string;
  readonly isRead?: boolean;
  readonly isStarred?: boolean;
}

/** The database is fetched after the first screen, which shows rows before it knows which of them were read. */
export async function openDatabase(): Promise<ReaderDatabase> {
  return (await import("../platform/database.ts")).readerDatabase;
}

/** Begins the key of whatever is kept of articles (`reader-things.ts`). */
export const readerThingKey = "reader-thing";

const noMarks: ReadingMarks = { readIds: new Set(), starredIds: new Set(), revision: 0 };

/** Counted over the whole visit, so that no two states of it have one number: what was asked of one is no answer to the other. */
let revisions = 0;
function nextRevision(): number {
  revisions += 1;
  return revisions;
}

/** What is read and starred, as the database has it. */
export const readingMarksQuery = queryOptions({
  queryKey: ["reading-marks"],
  queryFn: async (): Promise<ReadingMarks> => {
    const database = await openDatabase();
    const [readIds, starredIds] = await Promise.all([database.markedIds("read"), database.markedIds("starred")]);
    return { readIds, starredIds, revision: nextRevision() };
  },
  structuralSharing: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** What is read and starred, and the functions that change it: seen at once, stored behind. */
export function useReadingMarks() {
  const client = useQueryClient();
  const { data = noMarks } = useQuery(readingMarksQuery);
  return useMemo(
    () => ({
      ...data,
      setRead: (id: string, isRead: boolean) => void changeMarks(client, { id, isRead }),
      setStarred: (id: string, isStarred: boolean) => void changeMarks(client, { id, isStarred }),
    }),
    [client, data],
  );
}

function changeMarks(client: QueryClient, { id, isRead, isStarred }: MarkChange): Promise<void> {
  return changeStored<ReadingMarks>(client, readingMarksQuery.queryKey, {
    show: (before = noMarks) => ({
      readIds: withMember(before.readIds, id, isRead),
      starredIds: withMember(before.starredIds, id, isStarred),
      revision: nextRevision(),
    }),
    async store(database) {
      if (isRead !== undefined) await database.saveMark("read", id, isRead);
      if (isStarred !== undefined) await database.saveMark("starred", id, isStarred);
    },
  });
}

interface StoredChange<Shown> {
  readonly show: (before: Shown | undefined) => Shown;
  readonly store: (database: ReaderDatabase) => Promise<void>;
}

/** Change what a query shows, then the database that it reads, which keeps for the visit what it cannot store; nothing there rejects. */
export async function changeStored<Shown>(
  client: QueryClient,
  queryKey: QueryKey,
  { show, store }: StoredChange<Shown>,
): Promise<void> {
  // What is being read is of before, and would take the change off the screen again.
  const isReading = client.getQueryState(queryKey)?.fetchStatus === "fetching";
  if (isReading) await client.cancelQueries({ queryKey });
  client.setQueryData<Shown>(queryKey, show);
  await store(await openDatabase());
  if (isReading) void client.invalidateQueries({ queryKey });
}

/** The paragraph at which the reader left an article, counted from 0, or null when it was never opened. */
export async function readPlace(id: string): Promise<number | null> {
  return (await openDatabase()).valueOf("place", id);
}

/** The article that the reader last left in its midst; null when there is none, undefined until it is known. Asked anew whenever it is shown. */
export function useLastLeft(): string | null | undefined {
  return useQuery({
    queryKey: ["last-left"],
    queryFn: async () => (await openDatabase()).lastLeft(),
    gcTime: 0,
  }).data;
}

/** Remember the paragraph at which the reader is. */
export async function savePlace(id: string, paragraph: number): Promise<void> {
  await (await openDatabase()).saveValue("place", id, paragraph);
}

function withMember(set: ReadonlySet<string>, id: string, isMember: boolean | undefined): ReadonlySet<string> {
  if (isMember === undefined || set.has(id) === isMember) return set;
  const next = new Set(set);
  if (isMember) next.add(id);
  else next.delete(id);
  return next;
}
