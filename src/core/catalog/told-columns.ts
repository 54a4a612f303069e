import { parseJsonObject } from "./parse-json.ts";

/**
 * The told times of a run of articles, newest first, as a file of the library keeps them: of each article how many, and of each time where its words
 * begin, counted from the end of those before it in the article (the first from 0); their length; the first day it means, counted from the
 * first day of the time before it (the first of an article from `base`); how many days more it lasts; its modifier (`codeOf`).
 *
 * Column by column, since differences of one kind compress best side by side: to about 5 bytes a time.
 */
export interface ToldColumns {
  /** A day near most of the days, counted from 1970-01-01. */
  readonly base: number;
  /** Told times of each article. */
  readonly counts: readonly number[];
  readonly gaps: readonly number[];
  readonly lengths: readonly number[];
  readonly days: readonly number[];
  readonly spans: readonly number[];
  readonly codes: readonly number[];
}

/** All told times of a library: its files, newest articles first, beside the manifest. */
export interface ToldManifest {
  readonly files: readonly { readonly file: string; readonly articles: number }[];
}

/** Read a file of told times. Throws an error worded for the reader when it is none or is cut short. */
export function parseToldColumns(text: string): ToldColumns {
  return parseJsonObject<ToldColumns>(text, "told times", ["base", "counts", "days", "codes"]);
}

/** Read the manifest of told times. Throws as `parseToldColumns`. */
export function parseToldManifest(text: string): ToldManifest {
  return parseJsonObject<ToldManifest>(text, "list of told times", ["files"]);
}
