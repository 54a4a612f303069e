import { idStemsOf } from "../../core/article/article-id.ts";
import type { Problem } from "../../core/article/article.ts";
import { stemOf } from "../../core/article/file-name.ts";
import type { NotRead } from "../../core/catalog/health.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import { fileProblem } from "./file-problem.ts";
import { parseSeedFile, type ParsedSeedFile } from "./parse-seed-file.ts";
import type { ReadArticle } from "./read-article.ts";
import { readSeedFile } from "./read-file.ts";
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

/** Files between two breaths, so that a development server goes on answering while it reads. */
const filesAtOnce = 200;

/** Make a reader of a folder, which remembers in `store` what it parsed. */
export function createSeedReader(folder: string, store: ShardStore): SeedReader {
  let known = new Map<string, KnownSeed>();
  return {
    async read(onProgress) {
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
        const seed = before?.stamp === file.stamp && before.stem === stem ? before : readSeed(file, stem, store);
        current.set(file.path, seed);
        problems.push(...seed.parsed.problems);
      }
      known = current;
      const seeds = [...current.values()].filter((seed) => seed.isRead);
      return {
        articles: seeds.flatMap((seed) => seed.parsed.articles),
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

interface KnownSeed {
  readonly stamp: string;
  readonly stem: string;
  readonly bytes: number;
  readonly isRead: boolean;
  readonly parsed: ParsedSeedFile;
}

function readSeed(file: SeedFile, stem: string, store: ShardStore): KnownSeed {
  const { bytes, problem } = readSeedFile(file);
  const { stamp } = file;
  if (bytes === null) return { stamp, stem, bytes: 0, isRead: false, parsed: { articles: [], problems: [problem] } };
  return { stamp, stem, bytes: bytes.byteLength, isRead: true, parsed: parseSeedFile(file.path, stem, bytes, store) };
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
