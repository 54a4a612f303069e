import { formatVersion } from "./schema.ts";

/** One segment file: a run of articles, after those of the segments before it in the manifest. */
export interface SegmentPart {
  /** Name of the file, beside the manifest: `3f9a….bin`. */
  readonly file: string;
  readonly articles: number;
  /** Bytes of the file as it is sent: for a progress bar. */
  readonly bytes: number;
}

/** What an index consists of, newest articles first. */
export interface IndexManifest {
  readonly format: number;
  readonly segments: readonly SegmentPart[];
  /** Files with the names and types of entities, spread by a hash of the id. */
  readonly entities: readonly string[];
  /** Articles in all segments. */
  readonly total: number;
}

/**
 * Read a manifest; throws when it is of another format than this code speaks, which only a page and files of
 * different builds can bring about.
 */
export function parseManifest(json: string): IndexManifest {
  const manifest = JSON.parse(json) as IndexManifest;
  if (manifest.format !== formatVersion) {
    throw new Error(
      `The search index has format ${manifest.format}, this page reads ${formatVersion}: reload the page.`,
    );
  }
  return manifest;
}
