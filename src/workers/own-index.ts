import { appendAll } from "../core/catalog/append-all.ts";
import { orderOwn } from "../library/formats/own-head.ts";
import type { MentionType } from "../core/ner/mention.ts";
import type { Imports } from "../library/index/imports.ts";
import { namingOf } from "../library/index/entity-key.ts";
import { idKey, toColumns, toSegmentArticle, type IndexArticle } from "../library/index/index-input.ts";
import type { LibraryIndex } from "../library/index/library-index.ts";
import { formatVersion } from "../library/index/schema.ts";
import { inOnePiece, writeSegment } from "../library/index/segment-writer.ts";
import { readShelf } from "../library/shelf/read-shelf.ts";
import type { OwnContents } from "../platform/own/own-store.ts";
import { OwnStore } from "../platform/own/own-store.ts";
import { loadOwnTold, type OwnRows, toldNameOf } from "./own-told.ts";

/** Which own articles the page shows. */
export interface OwnAsked {
  /** The name of their database. */
  readonly store: string;
  /** Changes whenever they do. */
  readonly revision: number;
  /** Ids of those that it does not show, since the library holds them itself. */
  readonly hidden?: readonly string[];
}

/** Articles in a segment of own articles that is kept. */
const articlesPerSegment = 1000;

/** An index, or several. */
type TakesImports = Pick<LibraryIndex, "setImports" | "salt">;

/** What an index has taken in, or is taking in. */
const taken = new WeakMap<TakesImports, { readonly revision: number; readonly done: Promise<void> }>();

/** Let an index hold the own articles that the page shows; null for none. Calls for the same wait for the first. */
export async function takeInOwn(index: TakesImports, asked: OwnAsked | null): Promise<void> {
  const before = taken.get(index);
  const revision = asked?.revision ?? 0;
  if ((before?.revision ?? 0) === revision) return before?.done;
  const taking = async () => {
    await before?.done.catch(() => undefined);
    index.setImports(
      asked === null ? nothing : await readImports(new OwnStore(asked.store), asked.hidden ?? [], index.salt),
    );
  };
  const entry = { revision, done: taking() };
  taken.set(index, entry);
  entry.done.catch(() => {
    if (taken.get(index) === entry) taken.delete(index);
  });
  return entry.done;
}

const nothing: Imports = { segments: [], ranks: new Uint32Array(), entities: [] };

async function readImports(store: OwnStore, hidden: readonly string[], salt: number): Promise<Imports> {
  const contents = await store.readContents();
  const entities = [...(await store.readEntities())].map(([key, { id, name }]) => ({
    id,
    name,
    type: key.slice(0, key.indexOf(" ")) as MentionType,
  }));
  const ordered = orderOwn(contents.shelves, new Set([...contents.removed, ...hidden]));
  const idsOf = new Map(contents.shelves.map(({ shelf, ids }) => [shelf, ids]));
  const isHere: IsHere = (shelf, at) => idsOf.get(shelf)?.[at] !== "";
  const made = new Map<string, Uint8Array>();
  const names = new Set<string>();
  const segments: Uint8Array[] = [];
  const rows: OwnRows[] = [];
  const ranks: number[] = [];
  for (const { shelves, isFull } of groupShelves(contents)) {
    let places = [...ordered.keys()].filter((rank) => shelves.has(ordered[rank]!.shelf));
    if (places.length === 0) continue;
    const ids = places.map((rank) => ordered[rank]!.id);
    // An article that was read anew keeps its id, and stands on another shelf.
    const held = idKey([...shelves, ...ids].join("\n"));
    const name = `own ${formatVersion} ${salt} ${held.toString(36)}`;
    let bytes = isFull ? await store.readSegment(name) : null;
    if (bytes === null) {
      const texts = await readTexts(store, shelves, new Set(ids), isHere);
      places = places.filter((rank) => texts.has(ordered[rank]!.id));
      const naming = namingOf([...whoIsNamed(texts), ...entities], salt);
      const articles = places.map((rank) => toSegmentArticle(toColumns(texts.get(ordered[rank]!.id)!), naming));
      bytes = inOnePiece(writeSegment(articles));
      if (isFull) made.set(name, bytes);
    }
    if (isFull) names.add(name).add(toldNameOf(name));
    segments.push(bytes);
    appendAll(ranks, places);
    rows.push({ shelves, ids: places.map((rank) => ordered[rank]!.id), name: isFull ? name : null });
  }
  // Whatever the browser refuses here can be made again.
  if (made.size > 0) await store.keepSegments(made, names).catch(() => undefined);
  return {
    segments,
    ranks: Uint32Array.from(ranks),
    entities,
    loadTold: () => loadOwnTold(store, rows, (shelves, ids) => readTexts(store, shelves, ids, isHere)),
  };
}

/** Entities that the library has, and the own articles' store need not, as their mentions say. */
function whoIsNamed(texts: ReadonlyMap<string, IndexArticle>): { readonly id: string; readonly type: MentionType }[] {
  return [...texts.values()].flatMap(({ mentions }) => mentions.map(({ entity, type }) => ({ id: entity, type })));
}

/** Shelves in the order in which they came, in groups of so many articles that a segment of them is worth keeping. */
function groupShelves({ shelves }: OwnContents): { readonly shelves: Set<number>; readonly isFull: boolean }[] {
  const groups: { shelves: Set<number>; isFull: boolean }[] = [];
  let count = articlesPerSegment;
  for (const { shelf, ids } of shelves) {
    if (count >= articlesPerSegment) {
      groups.push({ shelves: new Set(), isFull: false });
      count = 0;
    }
    const group = groups.at(-1)!;
    group.shelves.add(shelf);
    count += ids.length;
    group.isFull = count >= articlesPerSegment;
  }
  return groups;
}

/** Whether the article at a place of a shelf stands there, and on no later one. */
type IsHere = (shelf: number, at: number) => boolean;

async function readTexts(
  store: OwnStore,
  shelves: ReadonlySet<number>,
  wanted: ReadonlySet<string>,
  isHere: IsHere,
): Promise<ReadonlyMap<string, IndexArticle>> {
  const texts = new Map<string, IndexArticle>();
  for (const number of shelves) {
    const shelf = await store.readShelf(number);
    if (shelf === null) continue;
    for (const [at, article] of readShelf(shelf).articles.entries())
      if (wanted.has(article.id) && isHere(number, at)) texts.set(article.id, article);
  }
  return texts;
}
