import { idStemsOf } from "../../core/article/article-id.ts";
import type { Problem } from "../../core/article/article.ts";
import { stemOf } from "../../core/article/file-name.ts";
import type { NotRead } from "../../core/catalog/health.ts";
import type { LogStore } from "../cache/log-store.ts";
import { sha256 } from "../cache/sha256.ts";
import { fileProblem } from "./file-problem.ts";
import { parseSeedFile, type SeedFacts } from "./parse-seed-file.ts";
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

/** Clocks of file systems are coarse: a file may be written again within the tick of its stamp, as git's "racily clean" entries are. */
const settleMs = 2000;

/** Files between two breaths, so that a development server goes on answering while it reads. */
const filesAtOnce = 200;

/** Make a reader of a folder, which remembers in `store` what it parsed. Files that nobody has written to since are not read again. */
export function createSeedReader(folder: string, store: LogStore, now: () => number = Date.now): SeedReader {
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
        const seed = isSame ? before : readSeed({ file, stem, isSettled: startedMs - file.changedMs > settleMs }, store, texts);
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

function readSeed({ file, stem, isSettled }: SeedToRead, store: LogStore, texts: SeedTexts): KnownSeed {
  const keyOf = (bytes: Uint8Array) => sha256(file.path, stem, bytes);
  const toKnown = (key: string, { articles, problems }: SeedFacts, bytes: number): KnownSeed => {
    const readText = () => texts.read({ file, key, keyOf });
    return { stamp: file.stamp, stem, isSettled, bytes, isRead: true, articles: articles.map((facts) => restoreArticle(facts, readText)), problems };
  };
  const kept = findKept(file, stem, store);
  if (kept !== null && kept.stamp === file.stamp) return toKnown(kept.key, kept.readFacts(), file.bytes);

  const { bytes, problem } = readSeedFile(file);
  if (bytes === null) return { stamp: file.stamp, stem, isSettled, bytes: 0, isRead: false, articles: [], problems: [problem] };
  const key = keyOf(bytes);
  const parse = (): SeedFacts => {
    const { facts, text } = parseSeedFile(file.path, stem, bytes);
    texts.keep(key, text);
    return facts;
  };
  const facts = kept?.key === key ? kept.readFacts() : parse();
  store.set(sha256(file.path, stem), [isSettled ? file.stamp : notSettled, key, JSON.stringify(facts)].join("\t"));
  return toKnown(key, facts, bytes.byteLength);
}

/** Stands for the stamp of a file that was written to a moment ago: no file has it, so that the file is read again. */
const notSettled = "-";

interface KeptSeed {
  readonly stamp: string;
  /** What the bytes were known by. */
  readonly key: string;
  readFacts(): SeedFacts;
}

/** What was kept of a seed: its stamp, its key and, in JSON, what parsing gave. Parsing 20,000 seeds takes ten seconds, this a half. */
function findKept({ path }: SeedFile, stem: string, store: LogStore): KeptSeed | null {
  const line = store.get(sha256(path, stem));
  if (line === null) return null;
  const [first, second] = [line.indexOf("\t"), line.indexOf("\t", line.indexOf("\t") + 1)];
  return { stamp: line.slice(0, first), key: line.slice(first + 1, second), readFacts: () => JSON.parse(line.slice(second + 1)) as SeedFacts };
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
