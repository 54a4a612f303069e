import { parentPort } from "node:worker_threads";
import type { IndexArticle } from "../../library/index/index-input.ts";
import { makeSegment } from "../../library/index/make-segment.ts";

/** One thread that makes segments of the index. A fault ends the thread, and so the build. */
parentPort?.on("message", async (articles: readonly IndexArticle[]) => {
  const { name, bytes } = await makeSegment(articles);
  parentPort?.postMessage({ name, bytes }, [bytes.buffer as ArrayBuffer]);
});
