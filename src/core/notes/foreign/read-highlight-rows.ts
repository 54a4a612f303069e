import { noteKinds } from "../note.ts";
import { makeForeignNote, type ForeignNote, type ForeignNotes } from "./foreign-note.ts";

/** What a column of Readwise's table is called, and of Dateline's own. */
const columns = {
  quote: ["highlight", "quote"],
  title: ["book title", "title"],
  comment: ["note", "comment"],
  tags: ["tags"],
  created: ["highlighted at", "created"],
  kind: ["kind"],
  author: ["author"],
  url: ["url", "source url", "link"],
  start: ["start"],
  end: ["end"],
} as const;

/** Read a table of highlights, its first row the names of its columns: Readwise's CSV, or Dateline's. Null when it has no column of quotes. */
export function readHighlightRows(rows: readonly (readonly string[])[]): ForeignNotes | null {
  const names = (rows[0] ?? []).map((name) =>
    name
      .replace(/^\uFEFF/u, "")
      .trim()
      .toLowerCase(),
  );
  const at = (field: keyof typeof columns) =>
    names.findIndex((name) => columns[field].some((heading) => heading === name));
  const quoteAt = at("quote");
  if (quoteAt < 0) return null;
  const isReadwise = names.includes("highlight");
  const places = Object.fromEntries(Object.keys(columns).map((field) => [field, at(field as keyof typeof columns)]));
  // In Dateline's own table the column `note` is the note's id.
  if (!isReadwise) places["comment"] = names.indexOf("comment");
  const notes: ForeignNote[] = [];
  let withoutQuote = 0;
  for (const row of rows.slice(1, 100_000)) {
    const cell = (field: string) => withoutGuard(row[places[field] ?? -1] ?? "");
    if (cell("quote").trim() === "") {
      if (row.some((each) => each.trim() !== "")) withoutQuote += 1;
      continue;
    }
    const [start, end] = [Number(cell("start") || Number.NaN), Number(cell("end") || Number.NaN)];
    notes.push(
      makeForeignNote(cell("quote"), {
        id: isReadwise ? null : withoutGuard(row[names.indexOf("note")] ?? "") || null,
        title: cell("title"),
        comment: cell("comment"),
        tags: cell("tags")
          .split(isReadwise ? "," : ";")
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ""),
        created: cell("created"),
        kind: noteKinds.find((kind) => kind === cell("kind")) ?? null,
        author: isReadwise ? "" : cell("author"),
        url: cell("url") || null,
        position:
          Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end
            ? { start, end }
            : null,
      }),
    );
  }
  return { readAs: isReadwise ? "Readwise" : "A table of notes", notes, withoutQuote };
}

/** Exports guard cells against formulas with an apostrophe before them. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}
