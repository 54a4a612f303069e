import { parseColumns, rowsOf } from "../../library/formats/catalog.ts";
import { thingNames, thingOf, type ThingName } from "../../core/reading/reader-things.ts";
import { moveNotes, pairArticles } from "../../core/notes/move-notes.ts";
import { readerDatabase } from "../../platform/database.ts";
import { notesStore } from "../../platform/notes-store.ts";
import type { OwnStore } from "../../platform/own/own-store.ts";
import { storageName } from "../../platform/site-name.ts";
import { tellTabs } from "../../platform/tabs.ts";

/** An own article by its id, with day and title, by which it is known again. */
export interface LabelledArticle {
  readonly id: string;
  readonly label: string;
}

/** The articles of an added file, by one of its names, in the order of the file. */
export async function labelledArticlesOf(store: OwnStore, name: string): Promise<readonly LabelledArticle[]> {
  const files = [...(await store.readFiles()).values()].filter(({ names }) => names.includes(name));
  const wanted = files.flatMap(({ articles }) => articles);
  if (wanted.length === 0) return [];
  const labels = new Map<string, string>();
  for (const { shelf, ids } of (await store.readContents()).shelves) {
    if (!ids.some((id) => wanted.includes(id))) continue;
    const record = await store.readShelf(shelf);
    if (record === null) continue;
    for (const { id, date, title } of rowsOf(parseColumns(record.rows))) labels.set(id, `${date ?? ""} ${title}`);
  }
  return wanted.map((id) => ({ id, label: labels.get(id) ?? "" }));
}

/** Let notes, tags, marks and whatever else is kept of articles follow the articles of a file that was read anew. */
export async function carryNotes(before: readonly LabelledArticle[], after: readonly LabelledArticle[]): Promise<void> {
  const moves = pairArticles(before, after);
  if (moves.size === 0) return;
  const stored = await notesStore.read();
  const moved = moveNotes(stored.notes, stored.tags, moves, new Date().toISOString());
  if (moved.notes.length + moved.tags.length > 0) {
    await notesStore.merge(moved);
    // What this page shows of notes is read anew too.
    tellTabs(storageName("notes"), "moved");
  }
  for (const name of thingNames) if (thingOf(name).followsArticle) await carryThing(name, moves);
}

async function carryThing<Name extends ThingName>(name: Name, moves: ReadonlyMap<string, string>): Promise<void> {
  const values = await readerDatabase.valuesOf(name);
  for (const [from, to] of moves) {
    const [moved, there] = [values.get(from), values.get(to)];
    if (moved === undefined) continue;
    const { value, at } = there === undefined ? moved : thingOf(name).merge(there, moved);
    await readerDatabase.saveValue(name, to, value, at);
  }
}
