import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/core/article/article.ts";
import { parseSeed } from "../../src/core/article/parse-seed.ts";
import { readingMinutes, wordCount } from "../../src/core/article/words.ts";
import { snippetOf } from "../../src/core/article/snippet.ts";
import { decodeSeed } from "../../src/core/text/decode.ts";

/** Where the golden folders are: one per case, with the seed's bytes and what must come of them. */
export const seedCasesFolder = join(import.meta.dirname, "../fixtures/seeds");

/** What is compared: an article as its owner sees it, its paragraphs as text so that a reader of the file can judge them. */
export interface SeedOutcome {
  /** The path the seed has in the library: the file name can hold a date. */
  readonly path: string;
  readonly encoding: string | null;
  readonly articles: readonly object[];
  readonly problems: readonly object[];
}

/** List the names of all cases. */
export function listSeedCases(): string[] {
  return readdirSync(seedCasesFolder).toSorted();
}

/** Read what a case expects, or null when it has no expectation yet. */
export function readExpected(name: string): SeedOutcome | null {
  const file = join(seedCasesFolder, name, "expected.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as SeedOutcome) : null;
}

/** Read a case's bytes. */
export function readSeedBytes(name: string): Uint8Array {
  return readFileSync(join(seedCasesFolder, name, "seed.txt"));
}

/** Parse bytes as the seed at `path` and put the outcome in the form of `expected.json`. */
export function describeSeed(path: string, bytes: Uint8Array): SeedOutcome {
  const { articles, problems } = parseSeed(path, bytes);
  return {
    path,
    encoding: decodeSeed(bytes).encoding,
    articles: articles.map((article) => {
      const { text, paragraphs, ...rest } = article;
      const words = wordCount(text);
      return {
        ...rest,
        snippet: snippetOf(article),
        words,
        minutes: readingMinutes(words),
        paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)),
      };
    }),
    problems: problems.map(describeProblem),
  };
}

function describeProblem({ seed: _seed, fault, excerpt, ...rest }: Problem): object {
  return { ...rest, excerpt, fault: excerpt === null || fault === null ? null : excerpt.slice(fault.start, fault.end) };
}
