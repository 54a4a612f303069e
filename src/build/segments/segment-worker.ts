import { parentPort } from "node:worker_threads";
import type { IndexArticle } from "../../library/index/index-input.ts";
import { startEngine } from "../../library/index/engine.ts";
import { makeSegment } from "../../library/index/make-segment.ts";

/** One thread that makes segments of the index. A fault ends the thread, and so the build. */
startEngine().catch(() => undefined); // who makes the first segment is told
parentPort?.on("message", async (articles: readonly IndexArticle[]) => {
  const { name, bytes } = await makeSegment(articles);
  parentPort?.postMessage({ name, bytes }, [bytes.buffer as ArrayBuffer]);
});
