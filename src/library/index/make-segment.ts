import type { NewFile } from "../pack/emit-file.ts";
import { contentHash, packChunk } from "./chunk-bytes.ts";
import { startEngine } from "./engine.ts";
import type { SegmentArticle } from "./index-input.ts";
import { writeSegment } from "./segment-writer.ts";

/** Makes segment files. */
export interface SegmentMaker {
  /** How many segments are made at once. */
  readonly threads: number;
  make(articles: readonly SegmentArticle[]): Promise<NewFile>;
}

/** Makes segments on this thread. */
export const segmentsHere: SegmentMaker = { threads: 1, make: (articles) => makeSegment(articles) };

/** Packs a segment as `packChunk` does; whoever has a faster way to gzip than streams brings it. */
export type PackSegment = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Make the segment file of some articles, newest first, on this thread. */
export async function makeSegment(
  articles: readonly SegmentArticle[],
  pack: PackSegment = packChunk,
): Promise<NewFile> {
  const { sqlite } = await startEngine();
  const bytes = writeSegment(sqlite, articles);
  const [hash, packed] = await Promise.all([contentHash(bytes), pack(bytes)]);
  return { name: `${hash}.bin`, bytes: packed };
}
