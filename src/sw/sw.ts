/**
 * The service worker: four listeners. What each does is named and explained in the file it comes from.
 *
 * It keeps the shell only. The library is kept by the page (`src/platform/offline/keeper.ts`): browsers end a worker after
 * half a minute without events, so a job of many minutes lives longer in a page that is being read.
 */
import { isShare, keepShared } from "./keep-shared.ts";
import { respond } from "./respond.ts";
import { installShell } from "./shell.ts";
import { libraryCacheName, shellCacheName, versionLockName, type Site } from "./site.ts";
import { tidy } from "./tidy.ts";

declare const self: ServiceWorkerGlobalScope;
/** Set by the build: a hash over all other files of `dist/`, so every change of any file makes a new worker. */
// oxlint-disable-next-line no-underscore-dangle -- no name of the program's own can be meant
declare const __VERSION__: string;

const site: Site = {
  version: __VERSION__,
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (input, init) => self.fetch(input, init),
  locks: self.navigator.locks ?? null,
};

/** True while a newer version than this one is being installed or waits for its turn. */
const isAnotherComing = () => self.registration.installing !== null || self.registration.waiting !== null;

self.addEventListener("install", (event) => event.waitUntil(installShell(site)));

self.addEventListener("activate", (event) => {
  // A page that was loaded before there was a worker is taken over, so that it can be reloaded offline at once.
  event.waitUntil(tidy(site, isAnotherComing).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  if (isShare(site, event.request)) return event.respondWith(keepShared(site, event.request, Date.now()));
  const later = (work: Promise<unknown>) => event.waitUntil(work);
  const answer = respond(site, event.request, later, () => void self.registration.update().catch(() => undefined));
  if (answer !== null) event.respondWith(answer);
});

self.addEventListener("message", (event) => {
  const { type } = event.data as { type?: unknown };
  if (type === "switch") event.waitUntil(self.skipWaiting());
  // Its cache was emptied under an open page, which would not come up again without the server.
  if (type === "mend") event.waitUntil(installShell(site).catch(() => undefined));
  if (type === "tidy") event.waitUntil(tidy(site, isAnotherComing));
  if (type === "describe") {
    event.ports[0]?.postMessage({
      version: site.version,
      shellCache: shellCacheName(site, site.version),
      libraryCache: libraryCacheName(site),
      versionLock: versionLockName(site, site.version),
    });
  }
});
