import type { SegmentThreads } from "../../src/builder/segments/segment-threads.ts";
import { segmentsHere } from "../../src/library/index/make-segment.ts";

/** Make segments on this thread, each when all is known. */
export function createSegmentsHere(): SegmentThreads {
  return { ...segmentsHere, prepare() {}, begin() {}, addTexts() {}, endTexts() {}, async close() {} };
}
