import { isPlainDay } from "../../core/date/date-key.ts";
import { findEntries } from "../../core/time/find-entries.ts";
import { codeOf, readCode, type ToldEntry } from "../../core/time/told-entries.ts";
import type { BuildStore, Step } from "../store/build-store.ts";

/** An article as told times are found in it. */
export interface Tellable {
  readonly date: string | null;
  /** SHA-256 of the text. */
  readonly textHash: string;
  readText(): string;
}

/** Of each told time its start, length, first day, days more and code, one behind the other. */
const toldStep: Step<readonly number[]> = {
  name: "told",
  sources: ["core/time", "core/text", "core/date", "builder/told"],
};
const numbersPerEntry = 5;

/**
 * Find the told times of an article, or take those that were found before in the same text of the same day; `text` is its text, where
 * somebody has it in hand. A date that is no day is reckoned from by nobody: such an article tells what its words alone say.
 */
export function tell(article: Tellable, store: BuildStore, text?: string): readonly ToldEntry[] {
  const date = article.date !== null && isPlainDay(article.date) ? article.date : null;
  const numbers = store.derive(toldStep, [article.textHash, date ?? ""], () =>
    findEntries(text ?? article.readText(), date).flatMap((entry) => [
      entry.start,
      entry.end - entry.start,
      entry.first,
      entry.last - entry.first,
      codeOf(entry),
    ]),
  );
  const entries: ToldEntry[] = [];
  for (let at = 0; at + numbersPerEntry <= numbers.length; at += numbersPerEntry) {
    const [start = 0, length = 0, first = 0, span = 0, code = 0] = numbers.slice(at, at + numbersPerEntry);
    entries.push({ start, end: start + length, first, last: first + span, ...readCode(code) });
  }
  return entries;
}
