import type { DuplicateGroup } from "../../core/duplicates/duplicate-group.ts";
import type { Problem } from "../../core/article/article.ts";
import { parseJsonObject } from "./parse-json.ts";

/** A file in the seeds folder that was not read as a seed, and why, in one sentence. */
export interface NotRead {
  readonly path: string;
  readonly reason: string;
}

/** A file that is no plain text, and how it was read. */
export interface ReadForeign {
  readonly path: string;
  /** Its format, and by which rules its articles are dated, in words: "Kindle clippings, dated by saving". */
  readonly readAs: string;
  readonly articles: number;
}

/** A text that several files hold, which is one article. */
export interface SameText {
  readonly article: string;
  /** Paths of all of its files, the one that the article was read from first. */
  readonly files: readonly string[];
}

/** What Library health shows: what was read, and everything the owner may want to mend. */
export interface Health {
  readonly seeds: number;
  readonly articles: number;
  readonly words: number;
  /** Bytes of the seeds as they lie in the folder. */
  readonly bytes: number;
  readonly problems: readonly Problem[];
  readonly duplicates: readonly DuplicateGroup[];
  readonly notRead: readonly NotRead[];
  /** Absent when no two files hold the same text. */
  readonly sameTexts?: readonly SameText[];
  /** Absent when all is plain text. */
  readonly foreign?: readonly ReadForeign[];
  /** URL of the file with the corrections (`published-ledger.ts`), which may be larger than all else; absent when there is no ledger among the seeds. */
  readonly ledger?: string;
}

/** Read a health file. Throws an error worded for the reader when it is not one or is cut short. */
export function parseHealth(text: string): Health {
  return parseJsonObject<Health>(text, "health file", ["seeds", "problems", "duplicates", "notRead"]);
}
