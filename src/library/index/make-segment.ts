import type { NewFile } from "../pack/emit-file.ts";
import { contentName } from "./content-name.ts";
import type { SegmentArticle } from "./index-input.ts";
import { writeSegment } from "./segment-writer.ts";

/** A segment's file, and what the manifest says of it. */
export interface MadeSegment {
  readonly file: NewFile;
  readonly directory: NewFile;
}

/** Makes segment files. */
export interface SegmentMaker {
  /** How many segments are made at once. */
  readonly threads: number;
  make(articles: readonly SegmentArticle[]): Promise<MadeSegment>;
}

/** Makes segments on this thread. */
export const segmentsHere: SegmentMaker = { threads: 1, make: (articles) => makeSegment(articles) };

/** Make the segment file of some articles, newest first, on this thread. */
export async function makeSegment(articles: readonly SegmentArticle[]): Promise<MadeSegment> {
  const { bytes, directory } = writeSegment(articles);
  const name = await contentName(bytes);
  return { file: { name: `${name}.bin`, bytes }, directory: { name: `${name}.directory`, bytes: directory } };
}
