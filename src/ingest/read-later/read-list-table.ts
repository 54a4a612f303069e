import { readUnixDay } from "../dates/instant.ts";
import { readDay } from "../dates/read-day.ts";
import type { Complaint, Draft } from "../document.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import type { Table } from "../table/parse-table.ts";

type Row = (column: string) => string;

/** A list of pages to be read, told by columns that no other table has. */
interface ListFormat {
  /** In small letters. */
  readonly has: readonly string[];
  readonly draft: (row: Row) => Draft;
}

const formats: readonly ListFormat[] = [
  // Pocket
  {
    has: ["title", "url", "time_added"],
    draft: (row) => link(row("title"), row("url"), readUnixDay(row("time_added")), []),
  },
  // Raindrop
  {
    has: ["title", "excerpt", "url", "folder", "created"],
    draft: (row) =>
      link(row("title"), row("url"), readDay(row("created")), [row("excerpt"), row("note"), row("highlights")]),
  },
  // Instapaper; its older files have no date at all
  {
    has: ["url", "title", "selection", "folder"],
    draft: (row) => link(row("title"), row("url"), readUnixDay(row("timestamp")), [row("selection")]),
  },
  // Readwise Reader's library
  {
    has: ["title", "url", "saved date"],
    draft: (row) => link(row("title"), row("url"), readDay(row("saved date")), []),
  },
];

/** Read a table that is a read-later list, or Readwise's highlights; null when it is neither. Columns are found by name. */
export async function readListTable({
  columns,
  rows,
}: Table): Promise<{ readonly drafts: readonly Draft[]; readonly complaints: readonly Complaint[] } | null> {
  const places = new Map(columns.map((column, i) => [column.trim().toLowerCase(), i]));
  const rowOf =
    (row: readonly string[]): Row =>
    (column) =>
      row[places.get(column) ?? -1] ?? "";
  const whole = rows.map(rowOf);
  if (places.has("highlight") && places.has("book title")) return { drafts: readHighlights(whole), complaints: [] };
  const format = formats.find(({ has }) => has.every((column) => places.has(column)));
  return format === undefined ? null : { drafts: whole.map(format.draft), complaints: [] };
}

function link(title: string, url: string, day: Draft["day"], texts: readonly string[]): Draft {
  return {
    day,
    rule: "saved",
    title: title.trim() || url,
    url,
    paragraphs: texts.flatMap(plainParagraphs),
    isLink: true,
  };
}

/** The highlights of one book and day are one article; a note follows its highlight. */
function readHighlights(rows: readonly Row[]): Draft[] {
  const groups = new Map<string, Draft & { readonly paragraphs: string[] }>();
  for (const row of rows) {
    const day = readDay(row("highlighted at"));
    const [title, author] = [row("book title").trim(), row("book author").trim()];
    const key = JSON.stringify([title, author, day.date ?? row("highlighted at")]);
    const group = groups.get(key) ?? { day, rule: "saved", title, author, paragraphs: [] };
    groups.set(key, group);
    group.paragraphs.push(
      ...[row("highlight"), row("note")]
        .filter((text) => text.trim() !== "")
        .map((text) => plainParagraphs(text).join("\n")),
    );
  }
  return [...groups.values()];
}
