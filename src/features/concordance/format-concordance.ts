import { formatCsv } from "../../core/export/csv.ts";
import type { DatedLine } from "../../data/concordance.ts";

/** Write lines as CSV, one hit a row, with the offsets at which it stands in the article's text. */
export function formatConcordance(lines: readonly DatedLine[]): string {
  const head = ["date", "article", "title", "before", "hit", "after", "start", "end"];
  return formatCsv([
    head,
    ...lines.map(({ row, before, hit, after, span }) => [
      row.date,
      row.id,
      row.title,
      before.trim(),
      hit,
      after.trim(),
      span.start,
      span.end,
    ]),
  ]);
}
