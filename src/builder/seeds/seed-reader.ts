import type { OwnersWord } from "../../core/article/owners-word.ts";
import { idStemsOf } from "../../core/article/article-id.ts";
import type { Problem } from "../../core/article/article.ts";
import { stemOf } from "../../core/article/file-name.ts";
import { isPlainText } from "../../ingest/detect/is-plain-text.ts";
import { endingOf, isSeedPath } from "../../ingest/detect/seed-path.ts";
import type { NotRead, ReadForeign } from "../../core/catalog/health.ts";
import { isWorthSaving } from "../cache/is-worth-saving.ts";
import { sha256 } from "../cache/sha256.ts";
import { fileProblem } from "./file-problem.ts";
import { readOwnersWord, withEncodings } from "./owners-word.ts";
import { parseSeedFile, type SeedFacts } from "./parse-seed-file.ts";
import { SeedArticle, type ReadArticle } from "./read-article.ts";
import { settleSeeds } from "./settle-seeds.ts";
import type { KeptSeed, SeedMemory } from "./seed-memory.ts";
import { readSeedFile } from "./read-file.ts";
import { ingestSeedFile } from "./ingest-seed-file.ts";
import type { IngestedTexts } from "./ingested-texts.ts";
import { createSeedTexts, SeedChangedError, type SeedTexts } from "./seed-texts.ts";
import { walkSeeds, type SeedFile } from "./walk-seeds.ts";

/** Everything that lies in the seeds folder, read and parsed. */
export interface ReadSeeds {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
  readonly notRead: readonly NotRead[];
  /** The files that are no plain text, and what they were read as. */
  readonly foreign: readonly ReadForeign[];
  /** How many files were read as seeds, and their bytes. */
  readonly seeds: number;
  readonly bytes: number;
  /** The text of `ledger.jsonl`, or null when there is none. */
  readonly ledger: string | null;
  /** The owner's word on the library, `library.json`. */
  readonly word: OwnersWord;
  readonly folders: readonly Buffer[];
  /** The articles of files that were opened, since they were new or had been written to. */
  readonly opened: readonly ReadArticle[];
}

/** What a reader may be told. */
export interface ReadOptions {
  /** Called while files are opened. */
  onProgress?(done: number, total: number): void;
  /** Is given the articles of files that had to be opened, before all the others are looked at. */
  onOpened?(articles: readonly ReadArticle[]): void;
}

/** Reads a seeds folder again and again, each time only what has changed. */
export interface SeedReader {
  /** Read the folder as it is now. Throws when the folder itself cannot be read; all else becomes problems. */
  read(options?: ReadOptions): Promise<ReadSeeds>;
  /** Remember what was read, if enough of it is new. */
  save(): void;
}

/** Clocks of file systems are coarse: a file may be written again within the tick of its stamp, as git's "racily clean" entries are. */
const settleMs = 2000;

/** Files between two breaths, so that a development server goes on answering while it reads. */
const filesAtOnce = 200;

/** Make a reader of a folder, which remembers in `memory` what it parsed. Files that nobody has written to since are not read again. */
export function createSeedReader(folder: string, memory: SeedMemory, now: () => number = Date.now): SeedReader {
  const store: SeedStore = { texts: createSeedTexts(), ingested: memory.ingested };
  let known: ReadonlyMap<string, KnownSeed> | null = null;
  let readable: readonly KnownSeed[] = [];
  /** Paths of files that are not as they were kept last. */
  let unsaved = new Set<string>();
  return {
    async read({ onProgress, onOpened } = {}) {
      const startedMs = now();
      const kept: ReadonlyMap<string, KeptSeed> = known ?? memory.read();
      const walk = walkSeeds(folder);
      const stems = idStemsOf(walk.files.map((file) => file.path));
      const problems: Problem[] = [...walk.problems, ...describeStems(stems)];
      const word = readOwnersWord(walk, problems);
      const found = withEncodings(walk.files, word).map((file) => compare(file, safeStem(stems.get(file.path) ?? file.path), kept, memory.ingested));
      const changed = found.filter((seed) => seed.same === null);
      const openedSeeds = new Map<string, KnownSeed>();
      for (const [index, seed] of changed.entries()) {
        if (index % filesAtOnce === filesAtOnce - 1) {
          onProgress?.(index, changed.length);
          await new Promise(setImmediate);
        }
        openedSeeds.set(seed.file.path, await openSeed(seed, startedMs - seed.file.changedMs > settleMs, store));
      }
      const opened = [...openedSeeds.values()].flatMap((seed) => seed.articles);
      onOpened?.(opened);
      const current = new Map<string, KnownSeed>();
      const seeds: KnownSeed[] = [];
      found.forEach(({ file, same }) => {
        const seed = openedSeeds.get(file.path) ?? known?.get(file.path) ?? (same && new KnownSeed(same, file, store));
        if (seed === null) return;
        current.set(file.path, seed);
        if (seed.isRead) seeds.push(seed);
      });
      const settled = settleSeeds([...current.values()], word);
      settled.problems.forEach((problem) => problems.push(problem)); // not with `...`: there may be more than a call can take
      known = current;
      readable = seeds;
      for (const path of openedSeeds.keys()) unsaved.add(path);
      for (const path of kept.keys()) if (!current.has(path)) unsaved.add(path);
      return {
        articles: settled.articles,
        problems,
        notRead: walk.notRead,
        foreign: seeds.flatMap(({ path, readAs, articles }) => (readAs === null ? [] : [{ path, readAs, articles: articles.length }])),
        seeds: seeds.length,
        bytes: seeds.reduce((sum, seed) => sum + seed.bytes, 0),
        ledger: readLedger(walk.ledger, problems),
        word,
        folders: walk.folders,
        opened,
      };
    },
    save() {
      if (!isWorthSaving(unsaved.size, readable.length)) return;
      memory.save(readable);
      unsaved = new Set();
    },
  };
}

/** A file of the folder, and what was known of it. */
interface FoundSeed {
  readonly file: SeedFile;
  readonly stem: string;
  readonly before: KeptSeed | null;
  /** What is known of it still holds: nobody has written to it since. */
  readonly same: KeptSeed | null;
}

/** Where texts are that were decoded already. */
interface SeedStore {
  readonly texts: SeedTexts;
  readonly ingested: IngestedTexts;
}

function compare(file: SeedFile, stem: string, kept: ReadonlyMap<string, KeptSeed>, ingested: IngestedTexts): FoundSeed {
  const found = kept.get(file.path);
  const seed = found !== undefined && found.readAs !== null && !ingested.has(found.key) ? undefined : found;
  const before = seed?.stem === stem ? seed : null;
  return { file, stem, before, same: before?.isSettled === true && before.stamp === file.stamp ? before : null };
}

/** A seed with its articles. */
class KnownSeed implements KeptSeed {
  readonly path: string;
  readonly file: SeedFile;
  readonly facts: SeedFacts;
  readonly articles: readonly ReadArticle[];
  /** False for a file that could not be read. */
  readonly isRead: boolean;
  readonly #kept: KeptSeed;
  readonly #store: SeedStore;

  constructor(kept: KeptSeed, file: SeedFile, store: SeedStore, isRead = true) {
    this.path = kept.path;
    this.file = file;
    this.isRead = isRead;
    this.#kept = kept;
    this.#store = store;
    this.facts = kept.readFacts();
    this.articles = this.facts.articles.map((own) => new SeedArticle(own, this));
  }

  get stem(): string { return this.#kept.stem; }
  get stamp(): string { return this.#kept.stamp; }
  get isSettled(): boolean { return this.#kept.isSettled; }
  get key(): string { return this.#kept.key; }
  get bytes(): number { return this.#kept.bytes; }
  get readAs(): string | null { return this.#kept.readAs; }

  readFacts(): SeedFacts {
    return this.facts;
  }

  /** The decoded text. Throws `SeedChangedError` when the file is not what was parsed any more. */
  readText(): string {
    const { file, isSettled, key, stem, readAs } = this;
    const { texts, ingested } = this.#store;
    if (readAs !== null) return texts.recall(key, () => ingested.read(key) ?? throwGone(file));
    return texts.read({ file, isSettled, key, keyOf: makeKeyOf(file, stem) });
  }
}

function throwGone({ path }: SeedFile): never {
  throw new SeedChangedError(path);
}

/** What a seed's bytes are known by. */
function makeKeyOf({ path, encoding }: SeedFile, stem: string): (bytes: Uint8Array) => string {
  return encoding === undefined ? (bytes) => sha256(path, stem, bytes) : (bytes) => sha256(path, stem, encoding, bytes);
}

/** `isSettled`: the file was last written to so long before it is read that its stamp would tell of another writing. */
function openSeed({ file, stem, before }: FoundSeed, isSettled: boolean, store: SeedStore): KnownSeed | Promise<KnownSeed> {
  const { path, stamp } = file;
  const { bytes, problem } = readSeedFile(file);
  if (bytes === null) {
    const facts = { articles: [], problems: [problem], orders: [] };
    return new KnownSeed({ path, stem, stamp, isSettled, key: "", bytes: 0, readAs: null, readFacts: () => facts }, file, store, false);
  }
  const key = makeKeyOf(file, stem)(bytes);
  const known = (facts: SeedFacts, readAs: string | null) =>
    new KnownSeed({ path, stem, stamp, isSettled, key, bytes: bytes.byteLength, readAs, readFacts: () => facts }, file, store);
  const parse = (): SeedFacts => {
    const { facts, text } = parseSeedFile(path, stem, bytes, file.encoding ?? null);
    store.texts.keep(key, text);
    return facts;
  };
  if (before?.key === key) return known(before.readFacts(), before.readAs);
  if (isSeedPath(path) && isPlainText(bytes, endingOf(path))) return known(parse(), null);
  return ingestSeedFile(path, stem, bytes).then((ingested) => {
    if (ingested === null) return known(parse(), null);
    store.texts.keep(key, ingested.text);
    store.ingested.keep(key, ingested.text);
    return known(ingested.facts, ingested.readAs);
  });
}

function readLedger(file: SeedFile | null, problems: Problem[]): string | null {
  if (file === null) return null;
  const { bytes, problem } = readSeedFile(file);
  if (problem !== null) problems.push(problem);
  return bytes?.toString("utf8") ?? null;
}

/** `.` and `..` between slashes mean folders to browsers, and nothing is no name: such stems get a tilde. */
function safeStem(stem: string): string {
  return stem.replace(/(?<=^|\/)\.{0,2}(?=\/|$)/gu, "$&~");
}

/** Say which seeds had to take another id than their name's: `talks.md` beside `talks.txt`. */
function describeStems(stems: ReadonlyMap<string, string>): Problem[] {
  const renamed = [...stems].filter(([path, stem]) => stem !== stemOf(path));
  if (renamed.length === 0) return [];
  const owners = new Map([...stems].map(([path, stem]) => [stem, path]));
  return renamed.flatMap(([path, stem]) => {
    const owner = owners.get(stemOf(path));
    if (owner === undefined) return [];
    const advice = `It is listed as ${stem}. Rename one of them, so that links to them stay clear.`;
    return [fileProblem("id-taken", path, `${path} has the same name as ${owner}, but for its ending.`, advice)];
  });
}
