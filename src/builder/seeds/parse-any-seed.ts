import { isPlainText } from "../../ingest/detect/is-plain-text.ts";
import { endingOf, isSeedPath } from "../../ingest/detect/seed-path.ts";
import type { IngestFile } from "../../ingest/document.ts";
import { ingestSeedFile } from "./ingest-seed-file.ts";
import { parseSeedFile, type SeedFacts } from "./parse-seed-file.ts";

/** A file of the seeds folder with all that reading it goes by. */
export interface SeedToParse {
  readonly path: string;
  /** What its articles' ids begin with. */
  readonly stem: string;
  readonly bytes: Uint8Array;
  /** The encoding that the owner says it has, or null. */
  readonly encoding: string | null;
  /** The pages that it lists, which lie beside it; none where it is no METS. */
  readonly pages: readonly IngestFile[];
}

/** What a seed's bytes gave. */
export interface ParsedSeed {
  readonly facts: SeedFacts;
  /** What a foreign file was read as, in words; null for plain text. */
  readonly readAs: string | null;
  /** The text that the facts speak of. */
  readonly text: string;
}

/** Reads a file. Rejects when it is given up, with why in words. */
export type ParseSeed = (seed: SeedToParse) => Promise<ParsedSeed>;

/** Read a file, whatever it is: plain text as a seed, all else by its format's reader. */
export const parseAnySeed: ParseSeed = async ({ path, stem, bytes, encoding, pages }) => {
  const ingested = isPlain(path, bytes) ? null : await ingestSeedFile(path, stem, bytes, pages);
  return ingested ?? { ...parseSeedFile(path, stem, bytes, encoding), readAs: null };
};

/** Whether a file is surely plain text; some others turn out to be. */
export function isPlain(path: string, bytes: Uint8Array): boolean {
  return isSeedPath(path) && isPlainText(bytes, endingOf(path));
}
