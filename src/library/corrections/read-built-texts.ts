import { parseArticle } from "../../core/article/parse-article.ts";
import { keepLatest } from "../../core/catalog/keep-latest.ts";
import type { Row } from "../../core/catalog/row.ts";
import { parseColumns, rowAt, type CatalogColumns } from "../formats/catalog.ts";
import { findPart, rowIn } from "../formats/find-part.ts";
import type { CatalogPart } from "../formats/head.ts";
import { entitiesOf, mentionsOf, parseMentionColumns, type MentionColumns } from "../formats/mentions.ts";
import { readFromPack } from "../formats/pack.ts";
import type { ReadLibraryFile } from "../site/read-shown.ts";
import type { BuiltText } from "./correctable-library.ts";

/** Packs held in memory at a time while many articles are passed over; the service worker has them for the next time. */
const packsHeld = 24;

interface PackHere {
  readonly pack: Uint8Array;
  readonly mentions: MentionColumns;
}

/** Reads the texts of a library by place, out of files that it fetches itself. */
export class BuiltTexts {
  readonly #catalogs: readonly CatalogPart[];
  readonly #readFile: ReadLibraryFile;
  readonly #columns = new Map<string, CatalogColumns>();
  /** By the pack's file, the one that was read last at the end. */
  readonly #packs = new Map<string, PackHere>();

  constructor(catalogs: readonly CatalogPart[], readFile: ReadLibraryFile) {
    this.#catalogs = catalogs;
    this.#readFile = readFile;
  }

  /** See `CorrectableLibrary`. Rejects when a file cannot be had: an article whose names are lacking would be taken for one that names nobody. */
  async *readAt(places: readonly number[], signal: AbortSignal): AsyncGenerator<BuiltText> {
    for (const place of places) {
      const row = await this.#rowAt(place);
      if (row === null) continue;
      const { pack, mentions } = await this.#packOf(row);
      signal.throwIfAborted();
      const { id, seed, line, nth, date } = row;
      const { title, text } = parseArticle(readFromPack(pack, row), { id, seed, line, nth }).article;
      yield { id, date, title, text, mentions: mentionsOf(mentions, id), entities: entitiesOf(mentions) };
    }
  }

  async #rowAt(place: number): Promise<Row | null> {
    const part = findPart(this.#catalogs, place);
    if (part === null) return null;
    const columns = this.#columns.get(part.file) ?? parseColumns(await this.#readText(part.file));
    this.#columns.set(part.file, columns);
    return rowAt(columns, rowIn(part, place));
  }

  async #packOf(row: Row): Promise<PackHere> {
    const here = this.#packs.get(row.pack) ?? (await this.#fetchPack(row));
    keepLatest(this.#packs, row.pack, here, packsHeld);
    return here;
  }

  async #fetchPack(row: Row): Promise<PackHere> {
    const [pack, mentions] = await Promise.all([this.#readFile(row.pack), this.#readText(row.mentions)]);
    return { pack, mentions: parseMentionColumns(mentions) };
  }

  async #readText(file: string): Promise<string> {
    return new TextDecoder().decode(await this.#readFile(file));
  }
}
