import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readersVersion } from "../core/article/readers-version.ts";
import { ownStore } from "../platform/own/this-store.ts";
import type { EarlierReading, OwnFile } from "../platform/own/own-schema.ts";
import { dropSetting, saveSetting } from "../platform/settings-storage.ts";
import type { OwnStore } from "../platform/own/own-store.ts";
import type { AddJob } from "./adding/add-job.ts";
import { addJob } from "./adding/adding.ts";
import { carryAlong, type Successors } from "./folders/carry-notes.ts";
import { useHead } from "./head.ts";
import { refreshOwn } from "./own-library.ts";
import { anewSetting } from "./own-setting.ts";

/** What there is to read anew. */
export interface ToReadAnew {
  /** Files that earlier readers read: of so many the bytes are kept, and of so many they are not. */
  readonly kept: number;
  readonly notKept: number;
  /** Files were read anew, which can still be undone. */
  readonly canUndo: boolean;
}

/**
 * What of the reader's own this version may read better; undefined while that is not known. While files are added it stays as it was: all files are
 * looked through for it, which at each step would take longer than the adding.
 */
export function useToReadAnew(isAdding: boolean): ToReadAnew | undefined {
  const revision = useHead().own?.revision ?? 0;
  const { data } = useQuery({
    queryKey: ["to-read-anew", revision],
    queryFn: async (): Promise<ToReadAnew> => {
      const older = await ownStore.findOlderFiles(readersVersion);
      const keptCount = older.filter(({ isKept }) => isKept).length;
      return { kept: keptCount, notKept: older.length - keptCount, canUndo: (await ownStore.readAnewTime()) !== null };
    },
    enabled: !isAdding,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return data;
}

/** Read the files anew that earlier readers read and whose bytes are kept, as files are added. Resolves when it is over, or called off. */
export async function readAnew(job: Pick<AddJob, "add"> = addJob, store: OwnStore = ownStore): Promise<void> {
  const older = (await store.findOlderFiles(readersVersion)).filter(({ isKept }) => isKept);
  if (older.length === 0) return;
  saveSetting(anewSetting, true);
  await job.add(older.map(({ name, ...kept }) => ({ blob: new Blob(), path: name, kept })));
  await carryAnew(store);
}

/** Let what the reader has made of articles follow to those that they gave way to; once more where a tab was closed before it had. */
export async function carryAnew(store: OwnStore = ownStore): Promise<void> {
  await carryAlong(store, successorsOf([...(await store.readFiles()).values()]));
  dropSetting(anewSetting);
}

/** Let all files be as they were before they were read anew, and what the reader has made of their articles with them. */
export async function undoReadingAnew(store: OwnStore = ownStore): Promise<void> {
  const files = [...(await store.readFiles()).values()];
  await store.undoAnew();
  await carryAlong(store, predecessorsOf(files));
  await refreshOwn();
}

/** To which articles those of before gave way. */
function successorsOf(files: readonly OwnFile[]): Successors {
  return followersOf(files, ({ dropped, moves }, came) => ({ from: dropped, to: came, pairs: moves }));
}

/** To which articles those that came go back. */
function predecessorsOf(files: readonly OwnFile[]): Successors {
  return followersOf(files, ({ dropped, moves }, came) => ({
    from: came,
    to: dropped,
    pairs: moves.map(([before, after]) => [after, before] as const),
  }));
}

interface Following {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly pairs: EarlierReading["moves"];
}

/** What follows each article of the files that were read anew: the one that it is paired with first, then the others. */
function followersOf(
  files: readonly OwnFile[],
  follow: (earlier: EarlierReading, came: readonly string[]) => Following,
): Successors {
  const followers = new Map<string, readonly string[]>();
  for (const { earlier, articles } of files) {
    if (earlier === undefined) continue;
    const before = new Set(earlier.articles);
    const { from, to, pairs } = follow(
      earlier,
      articles.filter((id) => !before.has(id)),
    );
    const paired = new Map(pairs);
    for (const id of from) {
      const first = paired.get(id);
      const all = first === undefined ? to : [first, ...to.filter((other) => other !== first)];
      if (all.length > 0) followers.set(id, all);
    }
  }
  return followers;
}
