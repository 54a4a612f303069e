import { findNotedArticles } from "../core/notes/noted-articles.ts";
import { findNoted, notedKey } from "../core/query/noted.ts";
import { parseQuery } from "../core/query/parse.ts";
import { notesStore, type StoredNotes } from "../platform/notes-store.ts";
import { currentRevision } from "./notes.ts";

/** What was found for the notes as they are; a change of them begins anew. */
let answered: {
  readonly revision: number;
  readonly notes: Promise<StoredNotes>;
  readonly sets: Map<string, readonly string[]>;
} | null = null;

/** The articles behind each part of a query that is about notes, and behind those of earlier queries, since answers may cross. */
export async function findAskedNotes(
  q: string,
  isTyping: boolean,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const revision = currentRevision();
  if (answered?.revision !== revision) answered = { revision, notes: notesStore.read(), sets: new Map() };
  const { notes: reading, sets } = answered;
  const { notes, tags } = await reading;
  for (const node of findNoted(parseQuery(q, { isTyping }).tree))
    sets.set(notedKey(node), findNotedArticles(node, notes, tags));
  return [...sets];
}
