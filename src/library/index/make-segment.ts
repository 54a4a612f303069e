import type { NewFile } from "../pack/emit-file.ts";
import { contentHash, packChunk } from "./chunk-bytes.ts";
import { startEngine } from "./engine.ts";
import type { IndexArticle, IndexText } from "./index-input.ts";
import { beginSegment } from "./segment-writer.ts";

/** Makes segment files. */
export interface SegmentMaker {
  /** How many segments are made at once. */
  readonly threads: number;
  make(articles: readonly IndexArticle[]): Promise<NewFile>;
}

/** A segment file that has been begun with the texts of its articles. */
export interface BegunSegment {
  finish(articles: readonly IndexArticle[]): Promise<NewFile>;
}

/** Make the segment file of some articles, newest first, on this thread. */
export async function makeSegment(articles: readonly IndexArticle[]): Promise<NewFile> {
  return (await beginSegmentFile(articles)).finish(articles);
}

/** Begin a segment file with the texts of its articles. */
export async function beginSegmentFile(texts: readonly IndexText[]): Promise<BegunSegment> {
  const { sqlite } = await startEngine();
  const draft = beginSegment(sqlite, texts);
  return {
    async finish(articles) {
      const bytes = draft.finish(articles);
      const [hash, packed] = await Promise.all([contentHash(bytes), packChunk(bytes)]);
      return { name: `${hash}.bin`, bytes: packed };
    },
  };
}
