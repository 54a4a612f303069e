import { textHash } from "../hash/text-hash.ts";
import type { ArticleTag, Note, NoteContent, NoteVersion } from "./note.ts";
import { compareUnits } from "../text/compare-units.ts";

/**
 * Make the next version of a note, or its first.
 *
 *     a ── b ── d         d's past: a, b, c      heads before: b, c      heads after: d
 *      └── c ──┘
 *
 * It takes the place of all versions given, so that writing one is how a conflict is settled. `by` names who writes it; empty for nobody.
 */
export function nextVersion(
  note: Pick<Note, "id" | "heads">,
  content: NoteContent | null,
  when: string,
  by = "",
): Note {
  const past = [...new Set(note.heads.flatMap((head) => [...head.past, head.id]))].toSorted(compareUnits);
  return { id: note.id, heads: [makeVersion(note.id, past, content, when, by)] };
}

/** Make a version; its id is a hash of what it says. */
export function makeVersion(
  noteId: string,
  past: readonly string[],
  content: NoteContent | null,
  when: string,
  by = "",
): NoteVersion {
  const said = [noteId, past, when, content === null ? null : partsOf(content), ...(by === "" ? [] : [by])];
  return { id: textHash(JSON.stringify(said)), past, when, ...(by !== "" && { by }), content };
}

/**
 * Merge two states of one note: of all versions, those that no other was made from.
 *
 * Idempotent, commutative and associative: a state stands for the set of its versions and their pasts, and merging unites the sets.
 * Throws when the notes are not the same.
 */
export function mergeNote(a: Note, b: Note): Note {
  if (a.id !== b.id) throw new Error(`Notes ${a.id} and ${b.id} are two notes.`);
  const all = new Map([...a.heads, ...b.heads].map((head) => [head.id, head]));
  const superseded = new Set([...all.values()].flatMap(({ past }) => past));
  const heads = [...all.values()].filter(({ id }) => !superseded.has(id)).toSorted((x, y) => compareUnits(x.id, y.id));
  return { id: a.id, heads };
}

/** Of two states of one tag on one article the later; at the same moment, the one that keeps the tag. */
export function mergeTag(a: ArticleTag, b: ArticleTag): ArticleTag {
  if (a.when !== b.when) return a.when > b.when ? a : b;
  return a.isOn ? a : b;
}

/** Put a note or a tag under its key, merged with what stands there. */
export function putMerged<Value>(
  map: Map<string, Value>,
  key: string,
  value: Value,
  merge: (a: Value, b: Value) => Value,
): void {
  const before = map.get(key);
  map.set(key, before === undefined ? value : merge(before, value));
}

/** Names a tag on an article among all. */
export function tagKey({ article, tag }: Pick<ArticleTag, "article" | "tag">): string {
  return JSON.stringify([article, tag]);
}

/** Say whether a version's id is the hash of what it says: one that was altered by hand would else stand for another. */
export function isGenuine(noteId: string, { id, past, when, by, content }: NoteVersion): boolean {
  return makeVersion(noteId, past, content, when, by).id === id;
}

/** All of a content in one order, whatever the order in which its fields were written. */
function partsOf(content: NoteContent): readonly unknown[] {
  const { article, title, date, passage, kind, comment, tags, author, created, names } = content;
  const { quote, prefix, suffix, start, end } = passage;
  const named = names.map(({ id, name, type }) => [id, name, type]);
  return [article, title, date, quote, prefix, suffix, start, end, kind, comment, tags, author, created, named];
}
