import { readFromPack } from "../formats/pack.ts";
import { parseArticle } from "../../core/article/parse-article.ts";
import { keyOf, type Key } from "../../core/hash/content-key.ts";
import { fileHashOf, mentionsOf, type MentionColumns } from "../formats/mentions.ts";
import { isOwnFile } from "../../core/catalog/own-files.ts";
import type { PageFile, Row } from "../../core/catalog/row.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { LibraryArticle } from "./assemble-library.ts";

/** Where the texts of a library lie that is shown in a browser. */
export interface ShownFiles {
  readonly pack: Uint8Array;
  readonly mentions: MentionColumns;
  /** Where the article names none: that of its folder. */
  readonly source: string | null;
}

/** An article of a library as a page shows it: its row, its stretch of a pack and its mentions, out of which a site can be written again. */
export class ShownArticle implements LibraryArticle {
  readonly row: Row;
  readonly key: Key;
  readonly #files: ShownFiles;
  declare readonly alsoIn?: readonly string[];
  declare readonly originals?: readonly string[];
  declare readonly pageStarts?: readonly number[];
  declare readonly pageFiles?: readonly PageFile[];

  constructor(row: Row, files: ShownFiles) {
    this.row = row;
    this.#files = files;
    if (row.alsoIn !== undefined) this.alsoIn = row.alsoIn;
    if (row.originals !== undefined) this.originals = row.originals;
    // Of an own article they mean bytes that this browser keeps.
    if (row.pageStarts !== undefined && row.originals !== undefined) this.pageStarts = row.pageStarts;
    if (row.pageFiles !== undefined && row.originals !== undefined) this.pageFiles = row.pageFiles;
    this.key = keyOf(`${row.id}\n${row.pack}\n${row.from}`);
  }

  get id(): string {
    return this.row.id;
  }
  get date(): string | null {
    return this.row.date;
  }
  get time(): string | null {
    return this.row.time;
  }
  get title(): string {
    return this.row.title;
  }
  get isTitleDerived(): boolean {
    return this.row.isTitleDerived;
  }
  get seed(): string {
    return this.row.seed;
  }
  get line(): number {
    return this.row.line;
  }
  get nth(): number {
    return this.row.nth;
  }
  get words(): number {
    return this.row.words;
  }
  get snippet(): string {
    return this.row.snippet;
  }
  /** Whether the reader added it. */
  get isOwn(): boolean {
    return isOwnFile(this.row.pack);
  }
  get rawBytes(): number {
    return this.row.to - this.row.from;
  }

  get fileHash(): string | undefined {
    return fileHashOf(this.#files.mentions, this.id) ?? undefined;
  }

  readRaw(): string {
    return readFromPack(this.#files.pack, this.row);
  }

  /** Its text and source, parsed anew each time: a large library's texts would take too much room. */
  parse(): { readonly text: string; readonly source: string | null } {
    const { id, seed, line, nth } = this.row;
    const { text, source } = parseArticle(this.readRaw(), { id, seed, line, nth }).article;
    return { text, source: source ?? this.#files.source };
  }

  /** Its mentions as the library has them. */
  readMentions(): ResolvedMention[] {
    return mentionsOf(this.#files.mentions, this.row.id);
  }
}
