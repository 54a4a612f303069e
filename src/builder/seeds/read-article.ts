import type { Article } from "../../core/article/article.ts";
import type { PageFile } from "../../core/catalog/row.ts";
import type { RowText } from "../../library/catalog/build-row.ts";
import type { Key } from "../../core/hash/content-key.ts";

/** All of an article but its text, with what is counted and cut out of the text: what the cache keeps of it. */
export interface ArticleFacts extends Omit<Article, "text" | "paragraphs">, RowText {
  /** Which article of the seed this is, counted from 1. */
  readonly nth: number;
  /** Where the article's raw text lies in the seed's decoded text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Where its text begins, which goes on to the end of the raw text. */
  readonly textFrom: number;
  /** Bytes of the raw text in UTF-8. */
  readonly rawBytes: number;
  /** Names the article: its id, its seed, which of the seed's articles it is, its date, for which others may stand, and the raw text. All else but its line follows from them. */
  readonly key: Key;
  /** Where the sentences of the text begin: finding them takes as long as indexing half of its words. */
  readonly sentences: readonly number[];
  /** SHA-256 of the text: what later steps remember their results by. */
  readonly textHash: string;
  /** SHA-256 of the file's bytes, where it holds this article alone: then one more article elsewhere leaves it as it is. */
  readonly fileHash?: string;
  /** In which language its file or the owner says that it is, as a tag; absent where nothing is said. */
  readonly language?: string;
  /** Paths of the other files that hold the same text; absent where there is none. */
  readonly alsoIn?: readonly string[];
  /** URLs of the originals of its seed and of those of `alsoIn`, in this order; absent where they are not kept. */
  readonly originals?: readonly string[];
  /** Where the second page of its file and those after it begin in the text; absent where it has no pages. */
  readonly pageStarts?: readonly number[];
  /** Paths of the files that its pages are, where they are files of their own; absent where they are not. */
  readonly pagePaths?: readonly string[];
  /** These with their originals; absent where these are not kept. */
  readonly pageFiles?: readonly PageFile[];
}

/** A parsed article of the library. */
export interface ReadArticle extends ArticleFacts {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** What was kept of it. */
  readonly facts: ArticleFacts;
  /** The raw text of the seed that the article was parsed out of. */
  readRaw(): string;
  readText(): string;
  /** The decoded text of the whole seed. */
  readSeed(): string;
}

/** Where the decoded text of a seed can be read. */
export interface SeedText {
  readText(): string;
}

/** An article put together again out of its facts and its seed's decoded text, which is read when it is asked for. */
export class SeedArticle implements ReadArticle {
  readonly facts: ArticleFacts;
  readonly #seed: SeedText;
  // What a build asks of every article; it looks up the rest.
  readonly id: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly key: Key;
  readonly textHash: string;
  readonly characters: number;
  declare readonly language?: string;
  declare readonly alsoIn?: readonly string[];
  declare readonly originals?: readonly string[];
  declare readonly pageStarts?: readonly number[];
  declare readonly pageFiles?: readonly PageFile[];

  constructor(facts: ArticleFacts, seed: SeedText) {
    this.facts = facts;
    this.#seed = seed;
    this.id = facts.id;
    this.date = facts.date;
    this.time = facts.time;
    this.key = facts.key;
    this.textHash = facts.textHash;
    this.characters = facts.to - facts.textFrom;
    if (facts.language !== undefined) this.language = facts.language;
    if (facts.alsoIn !== undefined) this.alsoIn = facts.alsoIn;
    if (facts.originals !== undefined) this.originals = facts.originals;
    // Only an original can be opened at a page.
    if (facts.originals !== undefined && facts.pageStarts !== undefined) this.pageStarts = facts.pageStarts;
    if (facts.pageFiles !== undefined) this.pageFiles = facts.pageFiles;
  }

  get seed(): string {
    return this.facts.seed;
  }
  get line(): number {
    return this.facts.line;
  }
  get title(): string {
    return this.facts.title;
  }
  get isTitleDerived(): boolean {
    return this.facts.isTitleDerived;
  }
  get source(): string | null {
    return this.facts.source;
  }
  get author(): string | null {
    return this.facts.author;
  }
  get url(): string | null {
    return this.facts.url;
  }
  get words(): number {
    return this.facts.words;
  }
  get snippet(): string {
    return this.facts.snippet;
  }
  get nth(): number {
    return this.facts.nth;
  }
  get from(): number {
    return this.facts.from;
  }
  get to(): number {
    return this.facts.to;
  }
  get textFrom(): number {
    return this.facts.textFrom;
  }
  get sentences(): readonly number[] {
    return this.facts.sentences;
  }
  get rawBytes(): number {
    return this.facts.rawBytes;
  }
  get fileHash(): string | undefined {
    return this.facts.fileHash;
  }

  readRaw(): string {
    return this.#seed.readText().slice(this.from, this.to);
  }

  readText(): string {
    return this.#seed.readText().slice(this.textFrom, this.to);
  }

  readSeed(): string {
    return this.#seed.readText();
  }
}
