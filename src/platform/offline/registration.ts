import type { WorkerDescription } from "./library-list.ts";
import type { UnsupportedReason } from "./status.ts";

/** Why this page cannot have a service worker, or null when it can. */
export function whyUnsupported(): UnsupportedReason | null {
  if (import.meta.env.DEV) return "development";
  if (location.protocol === "file:") return "file";
  if (!isSecureContext) return "insecure";
  return "serviceWorker" in navigator && "caches" in globalThis ? null : "browser";
}

/** Register the worker that lies beside `index.html`. Rejects as the browser does. */
export function registerWorker(): Promise<ServiceWorkerRegistration> {
  // Past the HTTP cache always: hosts that let sw.js be cached for a day would hold back updates for a day.
  return navigator.serviceWorker.register(new URL("sw.js", document.baseURI), { updateViaCache: "none" });
}

/** The worker once it is active, or null when installing it failed. */
export async function whenActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (worker === null) return null;
  while (worker.state !== "activated") {
    if (worker.state === "redundant") return null;
    await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
  }
  return worker;
}

/** Ask a worker, active or waiting, which version it is and where it keeps things. */
export function describeWorker(worker: ServiceWorker): Promise<WorkerDescription> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", (event) => resolve(event.data as WorkerDescription), { once: true });
    port1.start();
    worker.postMessage({ type: "describe" }, [port2]);
  });
}

const hourMs = 3_600_000;
/** Going back and forth between windows is one visit, not many checks. */
const focusPauseMs = 60_000;

/**
 * Look for a newer version every hour and when the reader comes back to the window (opening the app looks by itself),
 * and call `onWaiting` when one is installed: `registration.waiting` then is its worker.
 */
export function watchForUpdates(registration: ServiceWorkerRegistration, onWaiting: () => void): void {
  let checkedAt = Date.now();
  const check = () => {
    checkedAt = Date.now();
    registration.update().catch(() => undefined); // offline, or between two versions: the next check tells
  };
  setInterval(check, hourMs);
  addEventListener("focus", () => {
    if (Date.now() - checkedAt > focusPauseMs) check();
  });
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed") onWaiting();
    });
  });
}

/**
 * Reload when a worker of another version than the page's has taken over, in every tab, since a tab's files must be of one
 * version. The address, and so the article, stays. The takeover of a page that was loaded before there was
 * any worker is by its own version and reloads nothing.
 */
export function reloadOnSwitch({ version }: WorkerDescription): void {
  navigator.serviceWorker.addEventListener("controllerchange", async () => {
    const { controller } = navigator.serviceWorker;
    if (controller !== null && (await describeWorker(controller)).version !== version) location.reload();
  });
}

/** Hold, as long as this page is open, the lock that tells workers that its version is in use. */
export function holdVersion({ versionLock }: WorkerDescription): void {
  navigator.locks?.request(versionLock, { mode: "shared" }, () => new Promise(() => undefined)).catch(() => undefined);
}
