import { availableParallelism } from "node:os";
import type { IndexArticle } from "../../library/index/index-input.ts";
import type { SegmentMaker } from "../../library/index/make-segment.ts";
import type { NewFile } from "../../library/pack/emit-file.ts";
import { createWorkerPool } from "../thread/worker-pool.ts";

/** Makes segments of the index on other threads, while the library's own goes on with packs and catalogs. */
export interface SegmentThreads extends SegmentMaker {
  /** Start a thread before there is a segment to make: it takes half a second until it can begin. */
  prepare(): void;
  close(): Promise<void>;
}

/** Make threads of the bundled `segment-worker.ts`; none is started before it is prepared or there is a segment to make. */
export function createSegmentThreads(script: URL): SegmentThreads {
  const pool = createWorkerPool<readonly IndexArticle[], NewFile>(script, {}, availableParallelism());
  return { threads: pool.threads, make: pool.run, prepare: pool.prepare, close: pool.close };
}
