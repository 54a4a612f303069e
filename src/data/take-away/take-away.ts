import type { QueryClient } from "@tanstack/react-query";
import { headElementId } from "../../library/formats/head.ts";
import { slugOf } from "../../core/entities/slug.ts";
import { saveFile } from "../../platform/save-file.ts";
import { storageName } from "../../platform/site-name.ts";
import { createWorkerClient } from "../../platform/worker-client.ts";
import type { SiteApi, SiteProgress } from "../../workers/site/site-api.ts";
import { ledgerQuery } from "../corrections.ts";
import { wholeHead } from "../head.ts";
import { startOwn } from "../own.ts";

/** Where taking away stands. */
export type TakeAwayState =
  | { readonly phase: "idle" }
  | { readonly phase: "working"; readonly progress: SiteProgress | null }
  /** In the reader's downloads. */
  | {
      readonly phase: "saved";
      readonly name: string;
      readonly articles: number;
      readonly bytes: number;
      readonly missing: readonly string[];
    }
  /** Why not, in words for the reader. */
  | { readonly phase: "failed"; readonly message: string };

/** How often a worker is asked how far it is, in milliseconds. */
const askMs = 250;

let state: TakeAwayState = { phase: "idle" };
let job: AbortController | null = null;
const listeners = new Set<() => void>();

function show(next: TakeAwayState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function takeAwayState(): TakeAwayState {
  return state;
}

/** Call `listener` whenever it changes. Returns a way to stop. */
export function watchTakeAway(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What all is saved as: a ZIP of a site, or one page. */
export type TakeAwayKind = "site" | "page";

/** Put all that the reader has into the downloads. It goes on whichever screen is shown; one at a time. */
export async function takeAway(kind: TakeAwayKind, client: QueryClient): Promise<void> {
  if (job !== null) return;
  job = new AbortController();
  const { signal } = job;
  const worker = createWorkerClient<SiteApi>(
    () => new Worker(new URL("../../workers/site/site-worker.ts", import.meta.url), { type: "module", name: "site" }),
  );
  show({ phase: "working", progress: null });
  const asking = setInterval(() => {
    void worker
      .call("progress", [])
      .then((progress) => (signal.aborted || job === null ? undefined : show({ phase: "working", progress })))
      .catch(() => undefined);
  }, askMs);
  try {
    await startOwn();
    const { entries } = await client.ensureQueryData(ledgerQuery);
    const head = wholeHead();
    const request = {
      base: new URL("./", document.baseURI).href,
      headText: document.getElementById(headElementId)?.textContent ?? "",
      own: head.own === undefined ? null : storageName("own"),
      entries,
    };
    const method = kind === "site" ? "saveSite" : "saveOnePage";
    const { file, articles, missing } = await worker.call(method, [request], { signal });
    const name = `${slugOf(head.name ?? "Dateline")}.${kind === "site" ? "zip" : "html"}`;
    saveFile(name, file);
    show({ phase: "saved", name, articles, bytes: file.size, missing });
  } catch (error) {
    show(
      signal.aborted
        ? { phase: "idle" }
        : { phase: "failed", message: error instanceof Error ? error.message : String(error) },
    );
  } finally {
    clearInterval(asking);
    worker.stop();
    job = null;
  }
}

/** Call it off. */
export function stopTakeAway(): void {
  job?.abort();
}
