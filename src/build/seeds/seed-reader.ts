import { idStemsOf } from "../../core/article/article-id.ts";
import type { Problem } from "../../core/article/article.ts";
import { stemOf } from "../../core/article/file-name.ts";
import type { NotRead } from "../../core/catalog/health.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import { sha256 } from "../cache/sha256.ts";
import { fileProblem } from "./file-problem.ts";
import { findSeedFacts, parseSeedFile, type SeedFacts } from "./parse-seed-file.ts";
import { restoreArticle, type ReadArticle } from "./read-article.ts";
import { readSeedFile } from "./read-file.ts";
import { createSeedTexts, type SeedTexts } from "./seed-texts.ts";
import { walkSeeds, type SeedFile } from "./walk-seeds.ts";

/** Everything that lies in the seeds folder, read and parsed. */
export interface ReadSeeds {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
  readonly notRead: readonly NotRead[];
  /** How many files were read as seeds, and their bytes. */
  readonly seeds: number;
  readonly bytes: number;
  /** The text of `ledger.jsonl`, or null when there is none. */
  readonly ledger: string | null;
  readonly folders: readonly Buffer[];
}

/** Reads a seeds folder again and again, each time only what has changed. */
export interface SeedReader {
  /** Read the folder as it is now. Throws when the folder itself cannot be read; all else becomes problems. */
  read(onProgress?: (done: number, total: number) => void): Promise<ReadSeeds>;
}

/** What a reader remembers from build to build. */
export interface SeedStores {
  /** What parsing gave, by what the seed's bytes are known by. */
  readonly facts: ShardStore;
  /** What a seed's bytes were known by, by its path, together with the file's stamp: while that stays, the file need not be read. */
  readonly stamps: ShardStore;
}

/** Clocks of file systems are coarse: a file may be written again within the tick of its stamp, as git's "racily clean" entries are. */
const settleMs = 2000;

/** Files between two breaths, so that a development server goes on answering while it reads. */
const filesAtOnce = 200;

/** Make a reader of a folder. Files that have neither been written to nor moved since they were parsed are not read again. */
export function createSeedReader(folder: string, stores: SeedStores, now: () => number = Date.now): SeedReader {
  const texts = createSeedTexts();
  let known = new Map<string, KnownSeed>();
  return {
    async read(onProgress) {
      const startedMs = now();
      const walk = walkSeeds(folder);
      const stems = idStemsOf(walk.files.map((file) => file.path));
      const current = new Map<string, KnownSeed>();
      const problems = [...walk.problems, ...describeStems(stems)];
      for (const [index, file] of walk.files.entries()) {
        if (index % filesAtOnce === filesAtOnce - 1) {
          onProgress?.(index, walk.files.length);
          await new Promise(setImmediate);
        }
        const stem = safeStem(stems.get(file.path) ?? file.path);
        const before = known.get(file.path);
        const isSame = before?.stem === stem && before.stamp === file.stamp && before.isSettled;
        const seed = isSame ? before : readSeed({ file, stem, isSettled: startedMs - file.changedMs > settleMs }, stores, texts);
        current.set(file.path, seed);
        problems.push(...seed.problems);
      }
      known = current;
      const seeds = [...current.values()].filter((seed) => seed.isRead);
      return {
        articles: seeds.flatMap((seed) => seed.articles),
        problems,
        notRead: walk.notRead,
        seeds: seeds.length,
        bytes: seeds.reduce((sum, seed) => sum + seed.bytes, 0),
        ledger: readLedger(walk.ledger, problems),
        folders: walk.folders,
      };
    },
  };
}

interface SeedToRead {
  readonly file: SeedFile;
  readonly stem: string;
  /** The file was last written to so long before it was read that its stamp would tell of another writing. */
  readonly isSettled: boolean;
}

interface KnownSeed extends Pick<SeedToRead, "stem" | "isSettled"> {
  readonly stamp: string;
  readonly bytes: number;
  readonly isRead: boolean;
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
}

function readSeed(seed: SeedToRead, stores: SeedStores, texts: SeedTexts): KnownSeed {
  const { file, stem, isSettled } = seed;
  const keyOf = (bytes: Uint8Array) => sha256(file.path, stem, bytes);
  const toKnown = (key: string, { articles, problems }: SeedFacts, bytes: number): KnownSeed => {
    const readText = () => texts.read({ file, key, keyOf });
    return { stamp: file.stamp, stem, isSettled, bytes, isRead: true, articles: articles.map((facts) => restoreArticle(facts, readText)), problems };
  };
  const kept = findByStamp(seed, stores);
  if (kept !== null) return toKnown(kept.key, kept.facts, file.bytes);

  const { bytes, problem } = readSeedFile(file);
  if (bytes === null) return { stamp: file.stamp, stem, isSettled, bytes: 0, isRead: false, articles: [], problems: [problem] };
  const key = keyOf(bytes);
  if (isSettled) stores.stamps.set(sha256(file.path, stem), `${key} ${file.stamp}`);
  const facts = findSeedFacts(key, stores.facts);
  if (facts !== null) return toKnown(key, facts, bytes.byteLength);
  const parsed = parseSeedFile(file.path, stem, bytes, key, stores.facts);
  texts.keep(key, parsed.text);
  return toKnown(key, parsed.facts, bytes.byteLength);
}

function findByStamp({ file, stem }: SeedToRead, { stamps, facts }: SeedStores): { readonly key: string; readonly facts: SeedFacts } | null {
  const line = stamps.get(sha256(file.path, stem));
  const space = line?.indexOf(" ") ?? -1;
  if (line === null || file.stamp === "" || line.slice(space + 1) !== file.stamp) return null;
  const key = line.slice(0, space);
  const found = findSeedFacts(key, facts);
  return found === null ? null : { key, facts: found };
}

function readLedger(file: SeedFile | null, problems: Problem[]): string | null {
  if (file === null) return null;
  const { bytes, problem } = readSeedFile(file);
  if (problem !== null) problems.push(problem);
  return bytes?.toString("utf8") ?? null;
}

/** `.` and `..` between slashes mean folders to browsers, and nothing is no name: such stems get a tilde. */
function safeStem(stem: string): string {
  return stem.split("/").map((segment) => (/^\.{0,2}$/u.test(segment) ? `${segment}~` : segment)).join("/");
}

/** Say which seeds had to take another id than their name's: `talks.md` beside `talks.txt`. */
function describeStems(stems: ReadonlyMap<string, string>): Problem[] {
  const owners = new Map([...stems].map(([path, stem]) => [stem, path]));
  return [...stems].flatMap(([path, stem]) => {
    const owner = owners.get(stemOf(path));
    if (owner === undefined || owner === path) return [];
    const advice = `It is listed as ${stem}. Rename one of them, so that links to them stay clear.`;
    return [fileProblem("id-taken", path, `${path} has the same name as ${owner}, but for its ending.`, advice)];
  });
}
