import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where the cases after public reports lie: one folder each, with the small library
 * `seeds/`, `expected.md` for people and `expected.json` for tests. */
export const reportCasesFolder = join(import.meta.dirname, "../fixtures/reports");

/** What an article must be; a key that is absent is not looked at. */
export interface ExpectedArticle {
  readonly id: string;
  /** EDTF level 1, or null for an article that stays undated. */
  readonly date: string | null;
  readonly time?: string | null;
  readonly title?: string;
  readonly author?: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
  /** The first words of the text. */
  readonly begins?: string;
}

/** A problem that must be said: of which seed, and what its message or excerpt quotes. */
export interface ExpectedProblem {
  readonly seed: string;
  readonly says: string;
}

/** `expected.json` of a case. Each key is a check with a test of its own; who adds a key adds its check to `checkedKeys`. */
export interface ReportExpectation {
  /** All articles of the case, by id. */
  readonly articles?: readonly ExpectedArticle[];
  /** All problems of the case: no other may be said. */
  readonly problems?: readonly ExpectedProblem[];
  readonly [check: string]: unknown;
}

/** Keys of `expected.json` that a test looks at; the loop fails on any other. */
export const checkedKeys: readonly string[] = [
  "articles",
  "problems",
  "shownLines",
  "marks",
  "names",
  "finds",
  "misses",
];

/** List the names of all cases. */
export function listReportCases(): string[] {
  return readdirSync(reportCasesFolder).toSorted();
}

/** Name the seeds folder of a case. */
export function folderOfReportCase(name: string): string {
  return join(reportCasesFolder, name, "seeds");
}

/** Read what a case expects of tests. */
export function readReportExpectation(name: string): ReportExpectation {
  return JSON.parse(readFileSync(join(reportCasesFolder, name, "expected.json"), "utf8")) as ReportExpectation;
}
