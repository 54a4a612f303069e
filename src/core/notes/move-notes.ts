import { groupBy } from "../catalog/group-by.ts";
import { nextVersion } from "./merge-notes.ts";
import { conflictOf, shownContent, type ArticleTag, type Note } from "./note.ts";

/**
 * Let notes and tags follow articles that were read anew and have other ids now. A note's passage is found again in the new text as in any
 * that was edited. A note in conflict stays where it is until the reader has settled it. Gives only what changes.
 */
export function moveNotes(
  notes: Iterable<Note>,
  tags: Iterable<ArticleTag>,
  moves: ReadonlyMap<string, string>,
  when: string,
): { readonly notes: readonly Note[]; readonly tags: readonly ArticleTag[] } {
  const moved: Note[] = [];
  for (const note of notes) {
    const content = conflictOf(note).length > 0 ? null : shownContent(note);
    const article = content === null ? undefined : moves.get(content.article);
    if (content !== null && article !== undefined) moved.push(nextVersion(note, { ...content, article }, when));
  }
  const retagged: ArticleTag[] = [];
  for (const tag of tags) {
    const article = tag.isOn ? moves.get(tag.article) : undefined;
    if (article !== undefined) retagged.push({ ...tag, article, when });
  }
  return { notes: moved, tags: retagged };
}

/**
 * Say which article of a file that was read anew is which of before: those of the same day and title, and where as many are left as before,
 * in their order. The others have no successor.
 */
export function pairArticles(
  before: readonly { readonly id: string; readonly label: string }[],
  after: readonly { readonly id: string; readonly label: string }[],
): ReadonlyMap<string, string> {
  const staying = new Set(after.map(({ id }) => id));
  const old = before.filter(({ id }) => !staying.has(id));
  const ids = new Set(before.map(({ id }) => id));
  const next = after.filter(({ id }) => !ids.has(id));
  const moves = new Map<string, string>();
  const [oldByLabel, nextByLabel] = [groupBy(old, ({ label }) => label), groupBy(next, ({ label }) => label)];
  for (const { id, label } of old) {
    const [successor, ...others] = nextByLabel.get(label) ?? [];
    const isAlone = oldByLabel.get(label)?.length === 1;
    if (successor !== undefined && others.length === 0 && isAlone) moves.set(id, successor.id);
  }
  const taken = new Set(moves.values());
  const [oldLeft, nextLeft] = [old.filter(({ id }) => !moves.has(id)), next.filter(({ id }) => !taken.has(id))];
  if (oldLeft.length === nextLeft.length) for (const [at, { id }] of oldLeft.entries()) moves.set(id, nextLeft[at]!.id);
  return moves;
}
