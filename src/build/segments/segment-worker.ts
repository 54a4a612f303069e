import { parentPort } from "node:worker_threads";
import type { IndexArticle, IndexText } from "../../library/index/index-input.ts";
import { startEngine } from "../../library/index/engine.ts";
import { beginSegmentFile, makeSegment } from "../../library/index/make-segment.ts";
import type { NewFile } from "../../library/pack/emit-file.ts";

/** What a thread is asked: to make a segment; or to begin one with its texts, which it does not answer, and some time later to finish it. */
export type SegmentTask =
  | { readonly kind: "make"; readonly articles: readonly IndexArticle[] }
  | { readonly kind: "begin"; readonly texts: readonly IndexText[] }
  | { readonly kind: "finish"; readonly rest: readonly Omit<IndexArticle, "text">[] };

startEngine().catch(() => undefined); // who makes the first segment is told

let begin: Extract<SegmentTask, { kind: "begin" }> | null = null;
let begun: ReturnType<typeof beginSegmentFile> | null = null;

/** One thread that makes segments of the index. A fault ends the thread, and so the build. */
parentPort?.on("message", async (task: SegmentTask) => {
  if (task.kind === "begin") {
    begin = task;
    begun = beginSegmentFile(task.texts);
    await begun;
    return;
  }
  const file = await (task.kind === "make" ? makeSegment(task.articles) : finish(task.rest));
  parentPort?.postMessage(file, [file.bytes.buffer as ArrayBuffer]);
});

async function finish(rest: readonly Omit<IndexArticle, "text">[]): Promise<NewFile> {
  const segment = await begun;
  if (segment === null) throw new Error("No segment was begun.");
  return segment.finish(rest.map((article, row) => ({ ...article, text: begin?.texts[row]?.text ?? "" })));
}
