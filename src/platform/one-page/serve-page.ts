/**
 * Lets a page that is one file be its own host: `fetch` answers with what lies in the page and with nothing else, and a worker is
 * started from its script there. Imported for what it does, before all else.
 */
import type { FileAnswer, FileQuestion } from "../../workers/one-page/page-file.ts";
import { readPageFile } from "./page-files.ts";

/** The path of an address below the page; null for any other. */
function pathBelow(address: string): string | null {
  const folder = new URL("./", document.baseURI).href;
  const url = new URL(address, document.baseURI);
  const plain = url.href.slice(0, url.href.length - url.search.length - url.hash.length);
  return plain.startsWith(folder) ? decodeURIComponent(plain.slice(folder.length)) : null;
}

async function read(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const path = pathBelow(address);
  return path === null ? null : readPageFile(path);
}

globalThis.fetch = async (input) => {
  const bytes = await read(input instanceof Request ? input.url : String(input));
  return bytes === null ? new Response(null, { status: 404 }) : new Response(bytes);
};

const NativeWorker = globalThis.Worker;

/** A worker of the page, by its name: its script is unpacked first, and messages wait for it. */
class PageWorker extends EventTarget {
  #worker: Worker | null = null;
  #waiting: unknown[] = [];
  #isOver = false;

  constructor(script: string) {
    super();
    void this.#start(script);
  }

  async #start(script: string): Promise<void> {
    const code = await readPageFile(String(script)).catch(() => null);
    if (this.#isOver) return;
    if (code === null) {
      this.dispatchEvent(
        Object.assign(new Event("error"), { message: "this page, which is one file, does not have it" }),
      );
      return;
    }
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const worker = new NativeWorker(url);
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (isQuestion(data)) void this.#answer(worker, data);
      else this.dispatchEvent(new MessageEvent("message", { data }));
    });
    worker.addEventListener("error", ({ message }) =>
      this.dispatchEvent(Object.assign(new Event("error"), { message })),
    );
    for (const message of this.#waiting.splice(0)) worker.postMessage(message);
  }

  async #answer(worker: Worker, { pageFile, address }: FileQuestion): Promise<void> {
    const bytes = await read(address).catch(() => null);
    worker.postMessage({ pageFile, bytes } satisfies FileAnswer, bytes === null ? [] : [bytes.buffer]);
  }

  postMessage(message: unknown): void {
    if (this.#worker === null) this.#waiting.push(message);
    else this.#worker.postMessage(message);
  }

  terminate(): void {
    this.#isOver = true;
    this.#worker?.terminate();
  }
}

function isQuestion(data: unknown): data is FileQuestion {
  return typeof data === "object" && data !== null && "pageFile" in data;
}

globalThis.Worker = PageWorker as unknown as typeof Worker;
