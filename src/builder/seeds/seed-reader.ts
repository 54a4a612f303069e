import type { OwnersWord } from "../../core/article/owners-word.ts";
import { idStemsOf } from "../../core/article/article-id.ts";
import type { Problem } from "../../core/article/article.ts";
import { stemOf } from "../../core/article/file-name.ts";
import type { NotRead, ReadForeign } from "../../library/formats/health.ts";
import type { IngestFile } from "../../ingest/document.ts";
import type { BuildStore, Step } from "../store/build-store.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { fileProblem } from "./file-problem.ts";
import { gatherPages } from "./gather-pages.ts";
import { readOwnersWord, withEncodings } from "./owners-word.ts";
import { joinSameTexts } from "./join-same-texts.ts";
import { originalUrl, withOriginals, type Original } from "./keep-originals.ts";
import { parseAnySeed, type ParsedSeed, type ParseSeed } from "./parse-any-seed.ts";
import type { SeedFacts } from "./parse-seed-file.ts";
import { SeedArticle, type ReadArticle, type SeedText } from "./read-article.ts";
import { readSeedFile } from "./read-file.ts";
import { createSeedTexts, SeedChangedError, type SeedTexts } from "./seed-texts.ts";
import { settleSeeds } from "./settle-seeds.ts";
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
  /** Files to be copied beside the library; none where that is not asked for. */
  readonly originals: readonly Original[];
}

/** Reads a seeds folder again and again. */
export interface SeedReader {
  /**
   * Read the folder as it is now; files that nobody has written to since are not opened. Throws when the folder itself cannot be
   * read; all else becomes problems.
   */
  read(options?: { onProgress?(done: number, total: number): void }): Promise<ReadSeeds>;
}

/** What a file's bytes are known by, while its stamp stays as it is. */
interface SeedIdentity {
  /** A hash of the bytes, and of all else that parsing goes by. */
  readonly key: string;
  readonly bytes: number;
  /** SHA-256 of the bytes alone. */
  readonly content: string;
  /** The same of each of its pages. */
  readonly pageContents: readonly string[];
}

/** What is remembered of a seed: all but its text. */
type SeedRecord = Omit<ParsedSeed, "text">;

const identityStep: Step<SeedIdentity> = { name: "identity", sources: ["builder/seeds"] };
const readingSources = ["core/article", "core/date", "core/text", "ingest", "builder/seeds"];
const seedStep: Step<SeedRecord> = {
  name: "seed",
  sources: [...readingSources, "library/catalog", "library/index", "library/formats/pack.ts"],
};
/** The texts of foreign files, which cannot be decoded again out of their bytes in passing. */
const textStep: Step<string> = { name: "text", sources: readingSources };

/** Clocks of file systems are coarse: a file may be written again within the tick of its stamp, as git's "racily clean" entries are. */
const settleMs = 2000;

/** Files between two breaths, so that a development server goes on answering while it reads. */
const filesAtOnce = 200;

/** What a reader works with. */
export interface SeedReaderTools {
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly parse?: ParseSeed;
  /** Whether articles name the files that they were read from, to be copied beside the library. */
  readonly keepsOriginals?: boolean;
}

/** Make a reader of a folder. */
export function createSeedReader(
  folder: string,
  store: BuildStore,
  { now = Date.now, parse = parseAnySeed, keepsOriginals = false }: SeedReaderTools = {},
): SeedReader {
  const texts = createSeedTexts();
  return {
    async read({ onProgress } = {}) {
      const startedMs = now();
      const walk = walkSeeds(folder);
      const isSettled = (file: SeedFile) => startedMs - file.changedMs > settleMs;
      const gathered = await gatherPages(walk.files, store, isSettled);
      const stems = idStemsOf(gathered.map((file) => file.path));
      const problems: Problem[] = [...walk.problems, ...describeStems(stems)];
      const word = readOwnersWord(walk, problems);
      const files = withEncodings(gathered, word);
      const seeds: Seed[] = [];
      for (const [index, file] of files.entries()) {
        if (index % filesAtOnce === filesAtOnce - 1) {
          onProgress?.(index, files.length);
          await new Promise(setImmediate);
        }
        const seed = await readSeed(file, {
          stem: safeStem(stems.get(file.path) ?? file.path),
          isSettled: [file, ...(file.pages ?? [])].every(isSettled),
          store,
          texts,
          parse,
        });
        if (seed instanceof Seed) seeds.push(seed);
        else problems.push(seed);
      }
      const settled = settleSeeds(seeds, word);
      const ledger = readLedger(walk.ledger, problems);
      const foreign = seeds.flatMap(({ path, readAs, articles }) =>
        readAs === null ? [] : [{ path, readAs, articles: articles.length }],
      );
      const originals = keepsOriginals ? seeds.flatMap((seed) => (seed.articles.length > 0 ? seed.originals : [])) : [];
      const foreignPaths = new Set(foreign.map(({ path }) => path));
      return {
        ...joinSameTexts(
          withOriginals(settled.articles, new Map(originals.map(({ path, url }) => [path, url]))),
          problems.concat(settled.problems),
          {
            store,
            isForeign: (seed) => foreignPaths.has(seed),
          },
        ),
        notRead: walk.notRead,
        foreign,
        seeds: seeds.reduce((sum, seed) => sum + 1 + seed.pages, 0),
        bytes: seeds.reduce((sum, seed) => sum + seed.bytes, 0),
        ledger,
        word,
        folders: walk.folders,
        originals,
      };
    },
  };
}

/** All that reading one file goes by. */
interface SeedContext {
  /** What its articles' ids begin with. */
  readonly stem: string;
  /** Its stamp would tell if it were written to from now on. */
  readonly isSettled: boolean;
  readonly store: BuildStore;
  readonly texts: SeedTexts;
  readonly parse: ParseSeed;
}

/** A seed with its articles. */
class Seed implements SeedText {
  readonly path: string;
  readonly bytes: number;
  /** How many files beside it were read as its pages. */
  readonly pages: number;
  readonly facts: SeedFacts;
  readonly readAs: string | null;
  readonly articles: readonly ReadArticle[];
  /** The file itself, and its pages. */
  readonly originals: readonly Original[];
  /** The decoded text. Throws `SeedChangedError` when the file is not what was parsed any more. */
  readonly readText: () => string;

  constructor(
    file: SeedFile,
    { key, bytes, content, pageContents }: SeedIdentity,
    { facts, readAs }: SeedRecord,
    context: SeedContext,
  ) {
    const { stem, isSettled, store, texts } = context;
    this.path = file.path;
    this.bytes = bytes;
    this.pages = file.pages?.length ?? 0;
    const contents = [content, ...pageContents];
    this.originals = [file, ...(file.pages ?? [])].flatMap(({ path, location, stamp }, at) => {
      const hash = contents[at];
      return hash === undefined ? [] : { url: originalUrl(path, hash), path, location, stamp };
    });
    this.facts = facts;
    this.readAs = readAs;
    this.articles = facts.articles.map((article) => new SeedArticle(article, this));
    const keyOf = (found: Uint8Array) => keyOfBytes(file, stem, found);
    this.readText = () =>
      readAs === null
        ? texts.read({ file, isSettled, key, keyOf })
        : texts.recall(key, () => store.find(textStep, [key]) ?? throwGone(file));
  }
}

function throwGone({ path }: SeedFile): never {
  throw new SeedChangedError(path);
}

/** What a seed's bytes are known by. */
function keyOfBytes(
  { path, encoding = "" }: SeedFile,
  stem: string,
  bytes: Uint8Array,
  pages: readonly IngestFile[] = [],
): string {
  return sha256OfParts(path, stem, encoding, bytes, ...pages.flatMap((page) => [page.name, page.bytes]));
}

/** The pages beside a list; of one that cannot be read the list says that it is not there. */
function readPages({ pages = [] }: SeedFile): IngestFile[] {
  return pages.flatMap((page) => {
    const { bytes } = readSeedFile(page);
    return bytes === null ? [] : { name: page.path, bytes };
  });
}

/** Read a seed, or say why it can't be read. */
async function readSeed(file: SeedFile, context: SeedContext): Promise<Seed | Problem> {
  const { stem, isSettled, store, texts } = context;
  const inputs = [file.path, stem, file.stamp, ...(file.pages ?? []).flatMap((page) => [page.path, page.stamp])];
  const found = store.find(identityStep, inputs);
  const unread = found && recall(file, found, context);
  if (unread !== null) return unread;
  const { bytes, problem } = readSeedFile(file);
  if (bytes === null) return problem;
  const pages = readPages(file);
  const identity: SeedIdentity = {
    key: keyOfBytes(file, stem, bytes, pages),
    bytes: [bytes, ...pages.map((page) => page.bytes)].reduce((sum, { byteLength }) => sum + byteLength, 0),
    content: sha256OfParts(bytes),
    // Where one of them could not be read, none is offered: which is which would not be sure.
    pageContents: pages.length === (file.pages?.length ?? 0) ? pages.map((page) => sha256OfParts(page.bytes)) : [],
  };
  if (isSettled && pages.length === (file.pages?.length ?? 0)) store.keep(identityStep, inputs, identity);
  const touched = recall(file, identity, context);
  if (touched !== null) return touched;
  const parsed = await context
    .parse({ path: file.path, stem, bytes, encoding: file.encoding ?? null, pages })
    .catch((error: unknown) => givenUp(file, error));
  if ("kind" in parsed) return parsed;
  const { facts, text, readAs } = parsed;
  if (readAs !== null) store.keep(textStep, [identity.key], text);
  store.keep(seedStep, [identity.key], { facts, readAs });
  texts.keep(identity.key, text);
  return new Seed(file, identity, { facts, readAs }, context);
}

/** A seed as it was parsed before; null when it was not, or the text of a foreign file is there no more. */
function recall(file: SeedFile, identity: SeedIdentity, context: SeedContext): Seed | null {
  const { store } = context;
  const parsed = store.find(seedStep, [identity.key]);
  const isWhole = parsed !== null && (parsed.readAs === null || store.has(textStep, [identity.key]));
  return isWhole ? new Seed(file, identity, parsed, context) : null;
}

/** Not remembered: a machine with more memory, or more time, may read it. */
function givenUp({ path }: SeedFile, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return fileProblem(
    "file-given-up",
    path,
    `${path} could not be read. ${why}`,
    "It was given up; the other files are read.",
  );
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
