import { parentPort } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { startEngine } from "../../library/index/engine.ts";
import type { IndexText, SegmentArticle } from "../../library/index/index-input.ts";
import { beginSegmentFile, makeSegment } from "../../library/index/make-segment.ts";
import type { NewFile } from "../../library/pack/emit-file.ts";

/** What a thread is asked: to make a segment; or to add texts to one and to end them, which it does not answer, and some time later to finish it. */
export type SegmentTask =
  | { readonly kind: "make"; readonly articles: readonly SegmentArticle[] }
  | { readonly kind: "add"; readonly texts: readonly IndexText[] }
  | { readonly kind: "end texts" }
  | { readonly kind: "finish"; readonly rest: readonly Omit<SegmentArticle, "text">[] };

startEngine().catch(() => undefined); // who makes the first segment is told

/** In half the time of a stream, on a thread that has nothing else to do; a copy, since what Node gives may lie in memory that others use. */
const pack = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));

const texts: IndexText[] = [];
let begun: ReturnType<typeof beginSegmentFile> | null = null;

/** One thread that makes segments of the index. A fault ends the thread, and so the build. */
parentPort?.on("message", async (task: SegmentTask) => {
  if (task.kind === "add") {
    texts.push(...task.texts);
    begun ??= beginSegmentFile(pack);
    (await begun).add(task.texts);
    return;
  }
  if (task.kind === "end texts") {
    (await begun)?.endTexts();
    return;
  }
  const file = await (task.kind === "make" ? makeSegment(task.articles, pack) : finish(task.rest));
  parentPort?.postMessage(file, [file.bytes.buffer as ArrayBuffer]);
});

async function finish(rest: readonly Omit<SegmentArticle, "text">[]): Promise<NewFile> {
  const segment = await (begun ?? beginSegmentFile(pack));
  return segment.finish(rest.map((article, row) => ({ ...article, text: texts[row]?.text ?? "" })));
}
