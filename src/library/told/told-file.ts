import type { ToldColumns } from "../../core/catalog/told-columns.ts";
import { codeOf, type ToldEntry } from "../../core/time/told-entries.ts";

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
