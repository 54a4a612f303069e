import { thingNames, thingOf } from "../reading/reader-things.ts";
import type { ReaderData } from "./reader-data.ts";

/**
 * What an earlier Dateline cannot read has a version of its own: with 2 came own articles, which it would pass over in silence, with 3 who
 * wrote each version of a note, which it would take for one that was altered; later ones may come with a thing of the reader's.
 */
const versionOf = { own: 2, signed: 3 } as const;

/** The newest version of the backup's format. */
export const backupVersion = Math.max(versionOf.signed, ...thingNames.map((name) => thingOf(name).backup ?? 1));

/** The version that a backup is written in: the earliest that can hold it, so that an earlier Dateline reads it whole. */
export function neededVersion(data: ReaderData, hasOwn: boolean): number {
  const isSigned = data.notes.some(({ heads }) => heads.some(({ by }) => by !== undefined));
  const ofThings = thingNames.map((name) => ((data.marks[name] ?? []).length === 0 ? 1 : (thingOf(name).backup ?? 1)));
  return Math.max(hasOwn ? versionOf.own : 1, isSigned ? versionOf.signed : 1, ...ofThings);
}
