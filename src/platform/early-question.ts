import type { ToWorker } from "../workers/protocol.ts";

/** The library's worker, started and told what the address asks before the app is here. */
interface EarlyQuestion {
  readonly worker: Worker;
  /** The index's manifest, which the worker fetches: an absolute URL. */
  readonly index: string;
  /** Its script did not come, or broke: nobody was there to hear of it. */
  isBroken: boolean;
}

/** The number of no call of the client that takes the worker over: nobody waits for the answer. */
const noCall = 0;

/** Between the page's first script and the app, which have no module in common. */
const place = globalThis as { datelineEarly?: EarlyQuestion };

/**
 * Start the library's worker from its script, and tell it what the address asks, by its hash, of the index whose manifest lies at a URL: it
 * reads of the index what the app will ask for. It fetches the manifest itself, since the page is busy with the app when that comes.
 */
export function sendEarly(script: string, index: string, hash: string): void {
  const worker = new Worker(script, { type: "module", name: "library" });
  const early: EarlyQuestion = { worker, index: new URL(index, document.baseURI).href, isBroken: false };
  worker.addEventListener("error", () => (early.isBroken = true));
  const foresee: ToWorker = { id: noCall, method: "foresee", args: [early.index, hash] };
  worker.postMessage(foresee);
  place.datelineEarly = early;
}

/** Take over the worker that was started early; null when none was, or it broke. Only the first caller gets it. */
export function takeEarlyWorker(): Worker | null {
  const early = place.datelineEarly;
  delete place.datelineEarly;
  return early === undefined || early.isBroken ? null : early.worker;
}

/** Whether the worker that was started early opens an index by itself. */
export function isSentEarly(index: string): boolean {
  return place.datelineEarly?.index === index;
}
