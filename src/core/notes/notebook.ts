import { dateInWords } from "../date/date-words.ts";
import { fold } from "../text/fold.ts";
import type { Note, NoteContent, NoteKind } from "./note.ts";
import { compareUnits } from "../text/compare-units.ts";

/** A note with what it says now. */
export interface NotebookNote {
  readonly note: Note;
  readonly content: NoteContent;
}

export const notebookOrders = ["date", "article", "entity", "tag"] as const;
export type NotebookOrder = (typeof notebookOrders)[number];

/** What a notebook shows. Every part must hold. */
export interface NotebookFilter {
  /** Words that must all stand in quote, comment, tags, title or author, in whatever case and accents. */
  readonly q: string;
  readonly kind: NoteKind | null;
  readonly tag: string | null;
}

export interface NotebookSection {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** All of them; of a notebook that is still being read perhaps the first. */
  readonly notes: readonly NotebookNote[];
}

/** Folding ten thousand notes at each letter typed would take longer than finding among them. */
const foldedTexts = new WeakMap<NoteContent, string>();

/** Leave the notes that a filter allows, in the order given. */
export function filterNotes<Shown extends NotebookNote>(
  notes: readonly Shown[],
  { q, kind, tag }: NotebookFilter,
): readonly Shown[] {
  const words = fold(q)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return notes.filter(
    ({ content }) =>
      (kind === null || content.kind === kind) &&
      (tag === null || content.tags.includes(tag)) &&
      words.every((word) => foldedTextOf(content).includes(word)),
  );
}

/** Sort notes into sections: by the day they were made, by article, by whom they name, or by tag. A note with two tags is in two sections; one with none comes last. */
export function groupNotes(notes: readonly NotebookNote[], order: NotebookOrder): readonly NotebookSection[] {
  const groups = new Map<string, { label: string; notes: NotebookNote[] }>();
  const put = (key: string, label: string | (() => string), note: NotebookNote) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label: typeof label === "string" ? label : label(), notes: [note] });
    else group.notes.push(note);
  };
  for (const note of newestFirst(notes)) {
    const { article, title, created, names, tags } = note.content;
    if (order === "date") put(created.slice(0, 10), () => dateInWords(created.slice(0, 10)), note);
    else if (order === "article") put(article, title, note);
    else if (order === "tag") {
      for (const tag of tags) put(tag, `#${tag}`, note);
      if (tags.length === 0) put("", "Without a tag", note);
    } else {
      for (const { id, name } of names) put(id, name, note);
      if (names.length === 0) put("", "Naming nobody", note);
    }
  }
  const sections = [...groups].map(([key, group]) => ({ key, count: group.notes.length, ...group }));
  if (order === "date") return sections;
  if (order === "article") {
    const inText = sections.map((section) => ({
      ...section,
      notes: section.notes.toSorted((a, b) => a.content.passage.start - b.content.passage.start),
    }));
    return inText.toSorted((a, b) => compareUnits(dateOf(b), dateOf(a)) || compareUnits(a.label, b.label));
  }
  return sections.toSorted(
    (a, b) =>
      Number(a.key === "") - Number(b.key === "") || b.notes.length - a.notes.length || compareUnits(a.label, b.label),
  );
}

/** The notes by the moment they were made, the last one first. */
export function newestFirst(notes: readonly NotebookNote[]): readonly NotebookNote[] {
  return notes.toSorted(
    (a, b) => compareUnits(b.content.created, a.content.created) || compareUnits(a.note.id, b.note.id),
  );
}

/** All tags of notes, with how many notes bear each, the most used first. */
export function countTags(notes: readonly NotebookNote[]): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { content } of notes) for (const tag of content.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .toSorted((a, b) => b.count - a.count || compareUnits(a.tag, b.tag));
}

function foldedTextOf(content: NoteContent): string {
  const folded = foldedTexts.get(content);
  if (folded !== undefined) return folded;
  const { passage, comment, tags, title, author, names } = content;
  const text = fold([passage.quote, comment, ...tags, title, author, ...names.map(({ name }) => name)].join("\n"));
  foldedTexts.set(content, text);
  return text;
}

function dateOf({ notes }: NotebookSection): string {
  return notes[0]?.content.date ?? "";
}
