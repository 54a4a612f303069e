/** Lets a worker of a page that is one file ask that page for its files. Imported for what it does, before all else. */
import type { FileAnswer, FileQuestion } from "./page-file.ts";

declare const self: DedicatedWorkerGlobalScope;

const waiting = new Map<number, (response: Response) => void>();
let last = 0;

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  const { data } = event;
  if (typeof data !== "object" || data === null || !("pageFile" in data)) return;
  event.stopImmediatePropagation();
  const { pageFile, bytes } = data as FileAnswer;
  waiting.get(pageFile)?.(bytes === null ? new Response(null, { status: 404 }) : new Response(bytes));
  waiting.delete(pageFile);
});

self.fetch = (input) =>
  new Promise((resolve) => {
    last += 1;
    waiting.set(last, resolve);
    const address = input instanceof Request ? input.url : String(input);
    self.postMessage({ pageFile: last, address } satisfies FileQuestion);
  });
