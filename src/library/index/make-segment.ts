import type { NewFile } from "../pack/emit-file.ts";
import { contentHash, packChunk } from "./chunk-bytes.ts";
import { startEngine } from "./engine.ts";
import type { IndexArticle } from "./index-input.ts";
import { writeSegment } from "./segment-writer.ts";

/** Makes segment files. */
export interface SegmentMaker {
  /** How many segments are made at once. */
  readonly threads: number;
  make(articles: readonly IndexArticle[]): Promise<NewFile>;
}

/** Make the segment file of some articles, newest first, on this thread. */
export async function makeSegment(articles: readonly IndexArticle[]): Promise<NewFile> {
  const { sqlite } = await startEngine();
  const bytes = writeSegment(sqlite, articles);
  const [hash, packed] = await Promise.all([contentHash(bytes), packChunk(bytes)]);
  return { name: `${hash}.bin`, bytes: packed };
}
