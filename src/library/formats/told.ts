import { codeOf, type ToldEntry } from "../../core/time/told-entries.ts";
import { parseJsonObject } from "./parse-json.ts";

/**
 * The told times of a run of articles, newest first, as a file of the library keeps them: of each article how many, and of each time where its words
 * begin, counted from the end of those before it in the article (the first from 0); their length; the first day it means, counted from the
 * first day of the time before it (the first of an article from `base`); how many days more it lasts; its modifier (`codeOf`).
 *
 * ```
 *  counts [ 2, 0, 1 ]        two times in the first article, none in the second, one in the third
 *  gaps   [ 14, 9, 3 ]       lengths, days, spans, codes: a number for each of the three
 * ```
 *
 * Column by column, since differences of one kind compress best side by side: to about 5 bytes a time.
 */
export interface ToldColumns {
  /** A day near most of the days, counted from 1970-01-01. */
  readonly base: number;
  /** Told times of each article. */
  readonly counts: readonly number[];
  readonly gaps: readonly number[];
  readonly lengths: readonly number[];
  readonly days: readonly number[];
  readonly spans: readonly number[];
  readonly codes: readonly number[];
}

/** All told times of a library: its files, newest articles first, beside the manifest. */
export interface ToldManifest {
  readonly files: readonly { readonly file: string; readonly articles: number }[];
}

/** Read a file of told times. Throws an error worded for the reader when it is none or is cut short. */
export function parseToldColumns(text: string): ToldColumns {
  return parseJsonObject<ToldColumns>(text, "told times", ["base", "counts", "days", "codes"]);
}

/** Read the manifest of told times. Throws as `parseToldColumns`. */
export function parseToldManifest(text: string): ToldManifest {
  return parseJsonObject<ToldManifest>(text, "list of told times", ["files"]);
}

/** Put the told times of articles into columns. */
export function buildToldColumns(articles: readonly (readonly ToldEntry[])[], base: number): ToldColumns {
  const [counts, gaps, lengths, days, spans, codes]: number[][] = [[], [], [], [], [], []];
  for (const entries of articles) {
    let [end, day] = [0, base];
    counts!.push(entries.length);
    for (const entry of entries) {
      gaps!.push(entry.start - end);
      lengths!.push(entry.end - entry.start);
      days!.push(entry.first - day);
      spans!.push(entry.last - entry.first);
      codes!.push(codeOf(entry));
      end = entry.end;
      day = entry.first;
    }
  }
  return { base, counts: counts!, gaps: gaps!, lengths: lengths!, days: days!, spans: spans!, codes: codes! };
}

/** Visit the told times of columns; `row` is the number of the article in the file. */
export function forEachTold(
  { base, counts, gaps, lengths, days, spans, codes }: ToldColumns,
  visit: (row: number, start: number, end: number, first: number, last: number, code: number) => void,
): void {
  let at = 0;
  counts.forEach((count, row) => {
    let [end, day] = [0, base];
    for (const stop = at + count; at < stop; at += 1) {
      const start = end + (gaps[at] ?? 0);
      end = start + (lengths[at] ?? 0);
      day += days[at] ?? 0;
      visit(row, start, end, day, day + (spans[at] ?? 0), codes[at] ?? 0);
    }
  });
}
