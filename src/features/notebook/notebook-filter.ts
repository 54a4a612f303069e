import { noteKinds, type NoteKind } from "../../core/notes/note.ts";
import { notebookOrders, type NotebookFilter, type NotebookOrder } from "../../core/notes/notebook.ts";

/** What a notebook shows and how, as its address has it. */
export interface NotebookView extends NotebookFilter {
  readonly by: NotebookOrder;
}

/** Read a view from a query string; what it cannot mean is left out. */
export function parseNotebookView(search: string): NotebookView {
  const parameters = new URLSearchParams(search);
  const kind = parameters.get("kind");
  const by = parameters.get("by");
  return {
    q: (parameters.get("q") ?? "").slice(0, 500),
    kind: noteKinds.includes(kind as NoteKind) ? (kind as NoteKind) : null,
    tag: parameters.get("tag"),
    by: notebookOrders.includes(by as NotebookOrder) ? (by as NotebookOrder) : "date",
  };
}

/** Write a view as a query string with its `?`; the inverse of `parseNotebookView`. */
export function formatNotebookView({ q, kind, tag, by }: NotebookView): string {
  const written = new URLSearchParams();
  if (by !== "date") written.set("by", by);
  if (q !== "") written.set("q", q);
  if (kind !== null) written.set("kind", kind);
  if (tag !== null) written.set("tag", tag);
  const text = written.toString();
  return text === "" ? "" : `?${text}`;
}
