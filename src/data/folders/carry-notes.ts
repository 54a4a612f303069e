import { parseArticle } from "../../core/article/parse-article.ts";
import { findLiveCorrections, undoEntry } from "../../core/entities/ledger/live-corrections.ts";
import { makeEntry } from "../../core/entities/ledger/entry-id.ts";
import type { EntryDraft } from "../../core/entities/ledger/entry.ts";
import { moveCorrections } from "../../core/entities/ledger/move-corrections.ts";
import { nextTime } from "../../core/entities/ledger/undo-steps.ts";
import { shownContent } from "../../core/notes/note.ts";
import { moveNotes, pairArticles } from "../../core/notes/move-notes.ts";
import { thingNames, thingOf, type ReaderThingName } from "../../core/reading/reader-things.ts";
import { parseColumns, rowsOf } from "../../library/formats/catalog.ts";
import { readFromPack } from "../../library/formats/pack.ts";
import { readerDatabase } from "../../platform/database.ts";
import { ledgerStore } from "../../platform/ledger-store.ts";
import { notesStore } from "../../platform/notes-store.ts";
import type { OwnStore } from "../../platform/own/own-store.ts";
import { storageName } from "../../platform/site-name.ts";
import { tellTabs } from "../../platform/tabs.ts";

/** An own article by its id, with day and title, by which it is known again. */
export interface LabelledArticle {
  readonly id: string;
  readonly label: string;
}

/** Which articles an article has given way to, the likeliest first. */
export type Successors = ReadonlyMap<string, readonly string[]>;

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
    for (const [at, { id, date, title }] of rowsOf(parseColumns(record.rows)).entries())
      if (ids[at] === id) labels.set(id, `${date ?? ""} ${title}`);
  }
  return wanted.map((id) => ({ id, label: labels.get(id) ?? "" }));
}

/** Let notes, tags, marks, whatever else is kept of articles, and corrections follow the articles of a file that was read anew. */
export async function carryNotes(
  store: OwnStore,
  before: readonly LabelledArticle[],
  after: readonly LabelledArticle[],
): Promise<void> {
  const moves = pairArticles(before, after);
  await carryAlong(store, new Map([...moves].map(([from, to]) => [from, [to]])));
}

/**
 * Let notes, tags, marks and corrections follow articles to those that they gave way to: of several the one that holds their words. What finds
 * no place stays with the article that is gone, where the notebook still has it. Done twice it changes nothing more.
 */
export async function carryAlong(store: OwnStore, moves: Successors): Promise<void> {
  if (moves.size === 0) return;
  const texts = new Map<string, Promise<string>>();
  const holder = async (article: string, quote: string): Promise<string | null> => {
    const [first = null, ...others] = moves.get(article) ?? [];
    if (others.length === 0 || first === null) return first;
    for (const id of [first, ...others]) {
      const text = texts.get(id) ?? readOwnText(store, id);
      texts.set(id, text);
      if ((await text).includes(quote)) return id;
    }
    return first;
  };
  await carryAllNotes(moves, holder);
  const firsts = firstsOf(moves);
  for (const name of thingNames) if (thingOf(name).followsArticle) await carryThing(name, firsts);
  await carryCorrections(moves, holder);
}

type FindHolder = (article: string, quote: string) => Promise<string | null>;

/** The likeliest of each. */
function firstsOf(moves: Successors): ReadonlyMap<string, string> {
  return new Map([...moves].flatMap(([from, [to]]) => (to === undefined ? [] : [[from, to] as const])));
}

async function carryThing<Name extends ReaderThingName>(name: Name, moves: ReadonlyMap<string, string>): Promise<void> {
  const values = await readerDatabase.valuesOf(name);
  for (const [from, to] of moves) {
    const [moved, there] = [values.get(from), values.get(to)];
    if (moved === undefined) continue;
    const { value, at } = there === undefined ? moved : thingOf(name).merge(there, moved);
    await readerDatabase.saveValue(name, to, value, at);
  }
}

async function carryAllNotes(moves: Successors, holder: FindHolder): Promise<void> {
  const stored = await notesStore.read();
  const when = new Date().toISOString();
  const { tags } = moveNotes([], stored.tags, firstsOf(moves), when);
  const notes = [];
  for (const note of stored.notes) {
    const content = shownContent(note);
    if (content === null || !moves.has(content.article)) continue;
    const to = await holder(content.article, content.passage?.quote ?? "");
    if (to !== null) notes.push(...moveNotes([note], [], new Map([[content.article, to]]), when).notes);
  }
  if (notes.length + tags.length === 0) return;
  await notesStore.merge({ notes, tags });
  // What this page shows of notes is read anew too.
  tellTabs(storageName("notes"), "moved");
}

async function carryCorrections(moves: Successors, holder: FindHolder): Promise<void> {
  const { entries, origins } = await ledgerStore.read();
  const { corrections } = findLiveCorrections(entries);
  const holders = new Map<string, string | null>();
  const anchors = corrections.flatMap(({ where, except = [] }) => [where, ...except]);
  for (const { article, quote } of anchors)
    if (moves.has(article)) holders.set(keyOf(article, quote), await holder(article, quote));
  const moved = moveCorrections(
    corrections,
    moves,
    ({ article, quote }) => holders.get(keyOf(article, quote)) ?? moves.get(article)?.[0] ?? null,
  );
  if (moved.length === 0) return;
  // One after the other, as they were made.
  const from = Date.parse(nextTime(entries, new Date(), origins));
  await ledgerStore.append(
    moved.flatMap(({ correction, draft }, at) => {
      const when = new Date(from + at).toISOString();
      return [makeEntry({ ...draft, when } as EntryDraft), undoEntry(correction, when)];
    }),
  );
}

function keyOf(article: string, quote: string): string {
  return `${article}\n${quote}`;
}

async function readOwnText(store: OwnStore, id: string): Promise<string> {
  const shelf = await store.findShelf(id);
  const record = shelf === null ? null : await store.readShelf(shelf);
  const row = record === null ? undefined : rowsOf(parseColumns(record.rows)).find((other) => other.id === id);
  if (record === null || row === undefined) return "";
  const { seed, line, nth } = row;
  return parseArticle(readFromPack(record.pack, row), { id, seed, line, nth }).article.text;
}
