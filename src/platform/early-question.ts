import type { ToWorker } from "../workers/protocol.ts";

/** What an address's question needs first, sent for before the app is here. */
interface EarlyQuestion {
  readonly worker: Worker;
  readonly index: string;
  readonly manifest: Promise<Uint8Array<ArrayBuffer> | null>;
  /** Its script did not come, or broke: nobody was there to hear of it. */
  isBroken: boolean;
}

/** The number of no call of the client that takes the worker over: nobody waits for the answer. */
const noCall = 0;

/** Between the page's first script and the app, which have no module in common. */
const place = globalThis as { datelineEarly?: EarlyQuestion };

/**
 * Start the library's worker from its script, and send for the index's manifest; both are URLs. Once that is here the worker is told
 * what the address asks, by its hash, so that it reads of the index what the app will ask for.
 */
export function sendEarly(script: string, index: string, hash: string): void {
  const worker = new Worker(script, { type: "module", name: "library" });
  const url = new URL(index, document.baseURI).href;
  const early: EarlyQuestion = { worker, index: url, manifest: fetchManifest(url), isBroken: false };
  worker.addEventListener("error", () => (early.isBroken = true));
  place.datelineEarly = early;
  void early.manifest.then((manifest) => {
    const foresee: ToWorker = { id: noCall, method: "foresee", args: [url, hash, manifest] };
    if (!early.isBroken) worker.postMessage(foresee);
  });
}

/** Take over the worker that was started early; null when none was, or it broke. Only the first caller gets it. */
export function takeEarlyWorker(): Worker | null {
  const early = place.datelineEarly;
  delete place.datelineEarly;
  return early === undefined || early.isBroken ? null : early.worker;
}

/** The manifest that is on its way already; null when it is not. */
export function earlyManifest(url: string): Promise<Uint8Array<ArrayBuffer> | null> | null {
  const early = place.datelineEarly;
  return early?.index === url ? early.manifest : null;
}

/** Fetch an index's manifest; null when it does not come: then the worker asks for it, and says why not. */
export async function fetchManifest(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
