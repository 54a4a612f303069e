import type { NewFile } from "../pack/emit-file.ts";
import { contentName } from "./content-name.ts";
import type { SegmentArticle } from "./index-input.ts";
import { writeSegment } from "./segment-writer.ts";
import { termsFromOnePiece } from "./written-terms.ts";

/** A segment's file, and what the manifest says of it. */
export interface MadeSegment {
  readonly file: NewFile;
  readonly directory: NewFile;
}

/** Makes segment files. */
export interface SegmentMaker {
  /** How many segments are made at once. */
  readonly threads: number;
  /** `terms`, in one piece, where they were written before. */
  make(articles: readonly SegmentArticle[], terms?: Uint8Array): Promise<MadeSegment>;
}

/** Makes segments on this thread. */
export const segmentsHere: SegmentMaker = { threads: 1, make: makeSegment };

/** Make the segment file of some articles, newest first, on this thread. */
export async function makeSegment(articles: readonly SegmentArticle[], terms?: Uint8Array): Promise<MadeSegment> {
  const { bytes, directory } = writeSegment(articles, terms && termsFromOnePiece(terms));
  const name = await contentName(bytes);
  return { file: { name: `${name}.bin`, bytes }, directory: { name: `${name}.directory`, bytes: directory } };
}
