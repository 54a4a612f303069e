import { formatCsv } from "../../core/export/csv.ts";
import { createSentenceFinder, linkToPlace } from "../../core/export/sentence-at.ts";
import type { DatedLine } from "../../data/concordance.ts";

/** A line as it is written: what a reader quotes, then the words on both sides and where the hit stands. */
type WrittenLine = Pick<DatedLine, "before" | "hit" | "after" | "span" | "text" | "source"> & {
  readonly row: Pick<DatedLine["row"], "id" | "date" | "title">;
};

const columns = [
  "date",
  "article",
  "title",
  "before",
  "hit",
  "after",
  "start",
  "end",
  "source",
  "sentence",
  "link",
] as const;

/** Write lines as CSV, one hit a row; `link` leads to the place in the library that lies at `base` (which ends with `/`). */
export function concordanceToCsv(lines: readonly WrittenLine[], base: string): string {
  return formatCsv([columns, ...recordsOf(lines, base).map((record) => columns.map((column) => record[column]))]);
}

/** Write lines as one JSON document: `{ format: "dateline-concordance", version: 1, lines: [{ date, article, title, … }] }`. */
export function concordanceToJson(lines: readonly WrittenLine[], base: string): string {
  const document = { format: "dateline-concordance", version: 1, offsets: "utf-16", lines: recordsOf(lines, base) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

type WrittenRecord = Readonly<Record<(typeof columns)[number], string | number | null>>;

function recordsOf(lines: readonly WrittenLine[], base: string): readonly WrittenRecord[] {
  // Lines of one article hold one text, which is cut into sentences once.
  const finders = new Map<string, ReturnType<typeof createSentenceFinder>>();
  return lines.map(({ row, before, hit, after, span, text, source }) => {
    const sentenceAt = finders.get(row.id) ?? createSentenceFinder(text);
    finders.set(row.id, sentenceAt);
    return {
      date: row.date,
      article: row.id,
      title: row.title,
      before: before.trim(),
      hit,
      after: after.trim(),
      start: span.start,
      end: span.end,
      source: source,
      sentence: sentenceAt(span),
      link: linkToPlace(base, row.id, span.start),
    };
  });
}
