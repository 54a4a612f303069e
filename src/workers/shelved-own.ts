import type { Row } from "../core/catalog/row.ts";
import { parseArticle } from "../core/article/parse-article.ts";
import type { ReadText } from "../ingest/read-articles.ts";
import { parseColumns, rowsOf } from "../library/formats/catalog.ts";
import { readFromPack } from "../library/formats/pack.ts";
import type { OwnStore } from "../platform/own/own-store.ts";

/** An own article as it lies on its shelf. */
export interface ShelvedArticle {
  readonly row: Row;
  readonly slice: string;
  readonly text: string;
  readonly source: string | null;
}

type Shelf = ReadonlyMap<string, ShelvedArticle>;

/** So many shelves are held: files that came together lie together. */
const mostShelves = 4;

/** Reads own articles off their shelves. */
export class ShelvedOwn {
  readonly #store: OwnStore;
  readonly #shelves = new Map<number, Promise<Shelf>>();

  constructor(store: OwnStore) {
    this.#store = store;
  }

  /** The articles of these ids, in their order, without those that are not here. */
  async find(ids: readonly string[]): Promise<readonly ShelvedArticle[]> {
    const found: ShelvedArticle[] = [];
    for (const id of ids) {
      const shelf = await this.#store.findShelf(id);
      const article = shelf === null ? undefined : (await this.#read(shelf)).get(id);
      if (article !== undefined) found.push(article);
    }
    return found;
  }

  #read(shelf: number): Promise<Shelf> {
    const begun = this.#shelves.get(shelf);
    if (begun !== undefined) return begun;
    if (this.#shelves.size >= mostShelves) this.#shelves.clear();
    const reading = readAll(this.#store, shelf);
    this.#shelves.set(shelf, reading);
    return reading;
  }
}

async function readAll(store: OwnStore, shelf: number): Promise<Shelf> {
  const record = await store.readShelf(shelf);
  if (record === null) return new Map();
  const { pack, rows, sources } = record;
  return new Map(
    rowsOf(parseColumns(rows)).map((row, at) => {
      const { id, seed, line, nth } = row;
      const slice = readFromPack(pack, row);
      const { text } = parseArticle(slice, { id, seed, line, nth }).article;
      return [id, { row, slice, text, source: sources[at] ?? null }];
    }),
  );
}

/** Whether a text is read now as the article is that lies on the shelf. */
export function isAsShelved(
  { article, slice, nth, pageStarts, pageFiles }: ReadText,
  shelved: ShelvedArticle,
): boolean {
  const { row } = shelved;
  return (
    slice === shelved.slice &&
    nth === row.nth &&
    article.date === row.date &&
    article.time === row.time &&
    article.title === row.title &&
    article.isTitleDerived === row.isTitleDerived &&
    article.source === shelved.source &&
    String(pageStarts ?? []) === String(row.pageStarts ?? []) &&
    String(pageFiles ?? []) === String((row.pageFiles ?? []).map(({ path }) => path))
  );
}
