import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { IndexText, SegmentArticle } from "../../library/index/index-input.ts";
import type { SegmentMaker } from "../../library/index/make-segment.ts";
import type { NewFile } from "../../library/pack/emit-file.ts";
import { createWorkerPool } from "../thread/worker-pool.ts";
import type { SegmentTask } from "./segment-worker.ts";

/** Makes segments of the index on other threads, while the library's own goes on with packs and catalogs. */
export interface SegmentThreads extends SegmentMaker {
  /** Start the thread for `begin` ahead: it takes a third of a second until it can. */
  prepare(): void;
  /** Begin a segment before it is known whom its texts name. It counts for the next that is made of the texts that are added to it. */
  begin(): void;
  /** Add texts to the segment that was begun. */
  addTexts(texts: readonly IndexText[]): void;
  /** All its texts have been added. */
  endTexts(): void;
  close(): Promise<void>;
}

/** Make threads of the bundled `segment-worker.ts`; none is started before there is something to do. */
export function createSegmentThreads(script: URL): SegmentThreads {
  const pool = createWorkerPool<SegmentTask, NewFile>(script, {}, availableParallelism());
  let spare: Worker | null = null;
  let begun: SegmentOnThread | null = null;
  return {
    threads: pool.threads,
    prepare() {
      const worker = (spare ??= startThread(script));
      worker.once("exit", () => {
        if (spare === worker) spare = null;
      });
    },
    begin() {
      void begun?.worker.terminate();
      begun = beginOnThread(spare ?? startThread(script));
      spare = null;
    },
    addTexts(texts) {
      begun?.texts.push(...texts);
      begun?.worker.postMessage({ kind: "add", texts } satisfies SegmentTask);
    },
    endTexts() {
      begun?.worker.postMessage({ kind: "end texts" } satisfies SegmentTask);
    },
    make(articles) {
      if (begun === null || !hasTexts(articles, begun.texts)) return pool.run({ kind: "make", articles });
      const { worker, file } = begun;
      worker.postMessage({ kind: "finish", rest: articles.map(withoutText) } satisfies SegmentTask);
      return file;
    },
    async close() {
      await Promise.all([pool.close(), begun?.worker.terminate(), spare?.terminate()]);
    },
  };
}

/** A segment of which a thread of its own holds the texts. */
interface SegmentOnThread {
  readonly texts: IndexText[];
  readonly worker: Worker;
  /** Comes when the thread has been asked to finish it. */
  readonly file: Promise<NewFile>;
}

/** Not in a pool: there the second task would wait until this thread, which has much else to do, hears that the first is done. */
function beginOnThread(worker: Worker): SegmentOnThread {
  const file = new Promise<NewFile>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A thread of the build ended.")));
  });
  file.catch(() => undefined); // whoever asks for the segment is told
  return { texts: [], worker, file };
}

function startThread(script: URL): Worker {
  const worker = new Worker(script);
  worker.on("error", () => undefined); // whoever asks it for a segment is told
  return worker;
}

function withoutText(article: SegmentArticle): Omit<SegmentArticle, keyof IndexText> & Pick<IndexText, "title"> {
  const { text: _text, sentences: _sentences, ...rest } = article;
  return rest;
}

function hasTexts(articles: readonly IndexText[], texts: readonly IndexText[]): boolean {
  return (
    articles.length === texts.length &&
    articles.every(({ title, text }, i) => title === texts[i]?.title && text === texts[i].text)
  );
}
