import { findToldTimes } from "./find-told-times.ts";
import { toEntries, type ToldEntry } from "./told-entries.ts";

/** Find the entries of a text: `date` is that of its article, a day `YYYY-MM-DD`, or null for what is no day. What a library is built of. */
export function findEntries(text: string, date: string | null): readonly ToldEntry[] {
  return toEntries(findToldTimes(text, { date, language: null }));
}
