import { formatCsv } from "../export/csv.ts";
import type { NotebookNote } from "./notebook.ts";

/** Write notes as CSV, one a row, cells guarded against formulas: see `formatCsv`. */
export function notesToCsv(notes: readonly NotebookNote[], link: (note: NotebookNote) => string): string {
  return formatCsv([
    [
      "note",
      "article",
      "title",
      "article_date",
      "kind",
      "quote",
      "comment",
      "tags",
      "names",
      "author",
      "created",
      "start",
      "end",
      "link",
    ],
    ...notes.map((note) => {
      const { article, title, date, kind, passage, comment, tags, names, author, created } = note.content;
      const { quote, start, end } = passage;
      const named = names.map(({ name }) => name).join("; ");
      return [
        note.note.id,
        article,
        title,
        date,
        kind,
        quote,
        comment,
        tags.join("; "),
        named,
        author,
        created,
        start,
        end,
        link(note),
      ];
    }),
  ]);
}
