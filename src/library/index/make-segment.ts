import type { NewFile } from "../pack/emit-file.ts";
import { contentHash, packChunk } from "./chunk-bytes.ts";
import { startEngine } from "./engine.ts";
import type { SegmentArticle } from "./index-input.ts";
import { beginSegment, type SegmentDraft } from "./segment-writer.ts";

/** Makes segment files. */
export interface SegmentMaker {
  /** How many segments are made at once. */
  readonly threads: number;
  make(articles: readonly SegmentArticle[]): Promise<NewFile>;
}

/** Makes segments on this thread. */
export const segmentsHere: SegmentMaker = { threads: 1, make: (articles) => makeSegment(articles) };

/** A segment file that takes in the texts of its articles before the rest. */
export interface BegunSegment extends Pick<SegmentDraft, "add" | "endTexts"> {
  finish(articles: readonly SegmentArticle[]): Promise<NewFile>;
}

/** Packs a segment as `packChunk` does; whoever has a faster way to gzip than streams brings it. */
export type PackSegment = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Make the segment file of some articles, newest first, on this thread. */
export async function makeSegment(articles: readonly SegmentArticle[], pack?: PackSegment): Promise<NewFile> {
  const segment = await beginSegmentFile(pack);
  segment.add(articles);
  return segment.finish(articles);
}

/** Begin a segment file. */
export async function beginSegmentFile(pack: PackSegment = packChunk): Promise<BegunSegment> {
  const { sqlite } = await startEngine();
  const draft = beginSegment(sqlite);
  return {
    add: draft.add,
    endTexts: draft.endTexts,
    async finish(articles) {
      const bytes = draft.finish(articles);
      const [hash, packed] = await Promise.all([contentHash(bytes), pack(bytes)]);
      return { name: `${hash}.bin`, bytes: packed };
    },
  };
}
