import type { Problem } from "../../core/article/article.ts";
import { keyAt, type Key } from "../../core/catalog/content-key.ts";
import { joinColumns, readColumnFile, writeColumnFile, type ColumnFile } from "../cache/column-file.ts";
import { createIngestedTexts, type IngestedTexts } from "./ingested-texts.ts";
import type { SeedFacts } from "./parse-seed-file.ts";
import type { ArticleFacts } from "./read-article.ts";

/** What is known of a seed. */
export interface KeptSeed {
  readonly path: string;
  /** What its articles' ids begin with. */
  readonly stem: string;
  readonly stamp: string;
  /** Its stamp would tell if it had been written to since. */
  readonly isSettled: boolean;
  /** What its bytes are known by. */
  readonly key: string;
  readonly bytes: number;
  /** What a foreign file was read as, in words; null for plain text. */
  readonly readAs: string | null;
  /** What parsing gave. */
  readFacts(): SeedFacts;
}

/** Remembers what parsing gave: it takes ten seconds for 20,000 seeds, and reading it here a tenth of one. */
export interface SeedMemory {
  /** The seeds that were kept, by path. */
  read(): ReadonlyMap<string, KeptSeed>;
  /** Keep these seeds, and no others. */
  save(seeds: readonly KeptSeed[]): void;
  /** The texts of foreign files, which cannot be decoded again out of their bytes in passing. */
  readonly ingested: IngestedTexts;
}

/** Bytes of a SHA-256. */
const hashBytes = 32;

/** What every article has, and what many lack. */
const texts = ["id", "textHash"] as const;
const rareTexts = ["date", "time", "source", "author", "url"] as const;
const numbers = ["line", "words", "nth", "from", "to", "textFrom", "rawBytes"] as const;

type RareTexts = Readonly<Record<(typeof rareTexts)[number], readonly (string | null)[]>>;

/** What is no number, and not there of every seed. */
interface Header extends RareTexts {
  /** Only of seeds that have any. */
  readonly problems: readonly (readonly [seed: number, problems: readonly Problem[]])[];
  /** Only of seeds whose dates in digits tell their order. */
  readonly orders: readonly (readonly [seed: number, orders: readonly boolean[]])[];
  /** Only of seeds that are no plain text. */
  readonly readAs: readonly (readonly [seed: number, readAs: string])[];
}

/** Make a memory that is kept in a file, in columns: most of what is in it is not looked at in a build. */
export function createSeedMemory(path: string, stamp: string): SeedMemory {
  const ingested = createIngestedTexts(`${path}.texts`);
  return {
    ingested,
    read() {
      const file = readColumnFile<Header>(path, stamp);
      return file === null ? new Map() : listSeeds(file);
    },
    save(seeds) {
      const facts = seeds.map((seed) => seed.readFacts());
      const articles = facts.flatMap((one) => one.articles);
      const listTexts = (name: (typeof rareTexts)[number]) => articles.map((article) => article[name]);
      const header: Header = {
        problems: facts.flatMap(({ problems }, seed) => (problems.length === 0 ? [] : [[seed, problems] as const])),
        orders: facts.flatMap(({ orders }, seed) => (orders.length === 0 ? [] : [[seed, orders] as const])),
        readAs: seeds.flatMap(({ readAs }, seed) => (readAs === null ? [] : [[seed, readAs] as const])),
        date: listTexts("date"), time: listTexts("time"), source: listTexts("source"), author: listTexts("author"), url: listTexts("url"),
      };
      ingested.keepOnly(new Set(seeds.filter(({ readAs }) => readAs !== null).map(({ key }) => key)));
      // Of all that is written, half is what few builds look at: it is read one by one.
      const longTexts = articles.flatMap(({ title, snippet }) => [Buffer.from(title), Buffer.from(snippet)]);
      writeColumnFile(path, stamp, {
        header,
        columns: [
          Uint32Array.from(seeds, ({ bytes }) => bytes),
          Uint8Array.from(seeds, ({ isSettled }) => (isSettled ? 1 : 0)),
          Buffer.concat(seeds.map(({ key }) => Buffer.from(key, "hex"))),
          Uint32Array.from(facts, (one) => one.articles.length),
          Uint8Array.from(articles, ({ isTitleDerived }) => (isTitleDerived ? 1 : 0)),
          Uint32Array.from(articles.flatMap(({ key }) => key)),
          Uint32Array.from(articles, ({ sentences }) => sentences.length),
          joinColumns(articles.map(({ sentences }) => sentences)),
          Uint32Array.from(longTexts, ({ byteLength }) => byteLength),
          Buffer.concat(longTexts),
          ...numbers.map((name) => Uint32Array.from(articles, (article) => article[name])),
        ],
        texts: [seeds.map((seed) => seed.path), seeds.map(({ stem }) => stem), seeds.map((seed) => seed.stamp), ...texts.map((name) => articles.map((article) => article[name]))],
      });
    },
  };
}

/** What lies in the file of all articles, and how it is found there. */
interface ArticleColumns {
  readonly header: Header;
  readonly texts: Readonly<Record<(typeof texts)[number], readonly string[]>>;
  readonly numbers: Readonly<Record<(typeof numbers)[number], ArrayLike<number>>>;
  readonly isTitleDerived: ArrayLike<number>;
  readonly keys: ArrayLike<number>;
  readonly sentences: Uint32Array;
  /** Where the sentences of each article begin. */
  readonly sentenceStarts: Uint32Array;
  readLongText(number: number): string;
}

/** What is kept of one article, read out of the columns when it is asked for: of most articles a build asks for little. */
class KeptArticle implements ArticleFacts {
  readonly #columns: ArticleColumns;
  readonly #number: number;
  readonly seed: string;

  constructor(columns: ArticleColumns, number: number, seed: string) {
    this.#columns = columns;
    this.#number = number;
    this.seed = seed;
  }

  get id(): string { return this.#columns.texts.id[this.#number] ?? ""; }
  get date(): string | null { return this.#columns.header.date[this.#number] ?? null; }
  get time(): string | null { return this.#columns.header.time[this.#number] ?? null; }
  get source(): string | null { return this.#columns.header.source[this.#number] ?? null; }
  get author(): string | null { return this.#columns.header.author[this.#number] ?? null; }
  get url(): string | null { return this.#columns.header.url[this.#number] ?? null; }
  get textHash(): string { return this.#columns.texts.textHash[this.#number] ?? ""; }
  get line(): number { return this.#columns.numbers.line[this.#number] ?? 0; }
  get words(): number { return this.#columns.numbers.words[this.#number] ?? 0; }
  get nth(): number { return this.#columns.numbers.nth[this.#number] ?? 0; }
  get from(): number { return this.#columns.numbers.from[this.#number] ?? 0; }
  get to(): number { return this.#columns.numbers.to[this.#number] ?? 0; }
  get textFrom(): number { return this.#columns.numbers.textFrom[this.#number] ?? 0; }
  get rawBytes(): number { return this.#columns.numbers.rawBytes[this.#number] ?? 0; }
  get isTitleDerived(): boolean { return this.#columns.isTitleDerived[this.#number] === 1; }
  get key(): Key { return keyAt(this.#columns.keys, this.#number); }
  get title(): string { return this.#columns.readLongText(this.#number * 2); }
  get snippet(): string { return this.#columns.readLongText(this.#number * 2 + 1); }

  /** A copy: a view that is sent to a thread takes the whole file with it. */
  get sentences(): Uint32Array {
    const { sentences, sentenceStarts } = this.#columns;
    return sentences.slice(sentenceStarts[this.#number], sentenceStarts[this.#number + 1]);
  }
}

function listSeeds({ header, columns, readTexts }: ColumnFile<Header>): Map<string, KeptSeed> {
  const [bytes = [], isSettled = [], seedKeys = new Uint8Array(), counts, isTitleDerived = [], keys = [], sentenceCounts, sentences, lengths, longTexts, ...rest] = columns;
  const articles: ArticleColumns = {
    header,
    texts: Object.fromEntries(texts.map((name, place) => [name, readTexts(3 + place)])) as unknown as ArticleColumns["texts"],
    numbers: Object.fromEntries(numbers.map((name, place) => [name, rest[place] ?? []])) as unknown as ArticleColumns["numbers"],
    isTitleDerived,
    keys,
    sentences: sentences as Uint32Array,
    sentenceStarts: startsOf(sentenceCounts),
    readLongText: makeTextReader(lengths, longTexts),
  };
  const seeds = new Map<string, KeptSeed>();
  const own: SeedColumns = { stems: readTexts(1), stamps: readTexts(2), bytes, isSettled, keys: Buffer.from(seedKeys.buffer, seedKeys.byteOffset, seedKeys.byteLength), problems: new Map(header.problems), orders: new Map(header.orders), readAs: new Map(header.readAs), firsts: startsOf(counts), articles };
  readTexts(0).forEach((path, number) => seeds.set(path, new ColumnSeed(own, number, path)));
  return seeds;
}

/** What lies in the file of all seeds. */
interface SeedColumns {
  readonly stems: readonly string[];
  readonly stamps: readonly string[];
  readonly bytes: ArrayLike<number>;
  readonly isSettled: ArrayLike<number>;
  /** The bytes of their keys, which are hashes. */
  readonly keys: Buffer;
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  readonly orders: ReadonlyMap<number, readonly boolean[]>;
  readonly readAs: ReadonlyMap<number, string>;
  /** The number of each seed's first article. */
  readonly firsts: Uint32Array;
  readonly articles: ArticleColumns;
}

/** What is kept of one seed, read out of the columns when it is asked for. */
class ColumnSeed implements KeptSeed {
  readonly #columns: SeedColumns;
  readonly #number: number;
  readonly path: string;

  constructor(columns: SeedColumns, number: number, path: string) {
    this.#columns = columns;
    this.#number = number;
    this.path = path;
  }

  get stem(): string { return this.#columns.stems[this.#number] ?? ""; }
  get stamp(): string { return this.#columns.stamps[this.#number] ?? ""; }
  get isSettled(): boolean { return this.#columns.isSettled[this.#number] === 1; }
  get key(): string { return this.#columns.keys.toString("hex", this.#number * hashBytes, (this.#number + 1) * hashBytes); }
  get bytes(): number { return this.#columns.bytes[this.#number] ?? 0; }
  get readAs(): string | null { return this.#columns.readAs.get(this.#number) ?? null; }

  readFacts(): SeedFacts {
    const { firsts, articles, problems, orders } = this.#columns;
    const first = firsts[this.#number] ?? 0;
    const count = (firsts[this.#number + 1] ?? 0) - first;
    return { articles: Array.from({ length: count }, (_, nth) => new KeptArticle(articles, first + nth, this.path)), problems: problems.get(this.#number) ?? [], orders: orders.get(this.#number) ?? [] };
  }
}

/** Where things of these lengths begin that lie one after the other, and where the last ends. */
function startsOf(lengths: ArrayLike<number> = []): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let number = 0; number < lengths.length; number++) starts[number + 1] = (starts[number] ?? 0) + (lengths[number] ?? 0);
  return starts;
}

/** Make what reads texts, by number, that lie one after the other. */
function makeTextReader(lengths: ArrayLike<number> = [], bytes: Uint8Array | Uint32Array = new Uint8Array()): (number: number) => string {
  const starts = startsOf(lengths);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (number) => buffer.toString("utf8", starts[number], starts[number + 1]);
}
