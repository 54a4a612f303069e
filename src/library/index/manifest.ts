import { deflateSync, inflateSync } from "fflate";
import { type Directory, readDirectory } from "./directory.ts";
import type { Block } from "./posting-blocks.ts";
import { formatVersion } from "./schema.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

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
  /** Files with the names and types of entities, spread over them by `fileOf` their keys. */
  readonly entities: readonly string[];
  /** The file of those entities whose names no text writes so: all others are found by how texts write them. Null where there are none. */
  readonly unwritten: string | null;
  /** The file of `FirstAnswers`; null where there are no articles. */
  readonly first: string | null;
  /** The file of `CommonEntity`, and where in it each lies; null where none is. */
  readonly common: { readonly file: string; readonly blocks: readonly Block[] } | null;
  /** With which ids are made into keys. */
  readonly salt: number;
  /** Ids of places, and behind each that of a word for its people. */
  readonly nationalities: readonly (readonly [place: string, people: string])[];
  /** Articles in all segments. */
  readonly total: number;
}

/** A manifest and the directories of its segments: all that a question needs to know which parts to fetch. */
export interface OpenedManifest {
  readonly manifest: IndexManifest;
  readonly directories: readonly Directory[];
}

/** Format, then what follows packed: the manifest as JSON and each directory, each behind its length. */
export function writeManifest(manifest: IndexManifest, directories: readonly Uint8Array[]): Uint8Array {
  const out = new VarintWriter();
  for (const bytes of [new TextEncoder().encode(JSON.stringify(manifest)), ...directories]) {
    out.push(bytes.length);
    out.pushBytes(bytes);
  }
  const packed = deflateSync(out.finish(), { level: 9 });
  const all = new Uint8Array(1 + packed.length);
  all[0] = manifest.format;
  all.set(packed, 1);
  return all;
}

/**
 * Read a manifest; throws when it is of another format than this code speaks, which only a page and files of
 * different builds can bring about.
 */
export function readManifest(bytes: Uint8Array): OpenedManifest {
  if (bytes[0] !== formatVersion)
    throw new Error(`The search index has format ${bytes[0]}, this page reads ${formatVersion}: reload the page.`);
  const input = new VarintReader(inflateSync(bytes.subarray(1)));
  const manifest = JSON.parse(new TextDecoder().decode(input.nextBytes(input.next()))) as IndexManifest;
  return { manifest, directories: manifest.segments.map(() => readDirectory(input.nextBytes(input.next()))) };
}
