import type { BrowserContext, Page } from "@playwright/test";

/** What a browser can refuse a page. */
export type Denied = "databases" | "settings" | "caches" | "tabs";

/**
 * Refuse storage from the page's first script on, as browsers do in private windows, or where site data are blocked: what is asked throws.
 *
 * Written for every engine: it runs in the page, and knows nothing from outside.
 */
export function denyStorage(denied: readonly Denied[]): void {
  // What runs in the page knows nothing from outside.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const refuse = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  if (denied.includes("databases")) IDBFactory.prototype.open = refuse;
  if (denied.includes("settings"))
    Object.defineProperty(globalThis, "localStorage", { configurable: true, get: refuse });
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const rejected = () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));
  if (denied.includes("tabs")) {
    // What tabs of a site tell each other counts as storage in Firefox.
    Object.defineProperty(globalThis, "BroadcastChannel", { value: refuse });
    if ("LockManager" in globalThis) LockManager.prototype.request = rejected as never;
  }
  if (denied.includes("caches")) {
    Object.assign(CacheStorage.prototype, { open: rejected, match: rejected, keys: rejected });
    if ("ServiceWorkerContainer" in globalThis) ServiceWorkerContainer.prototype.register = rejected;
  }
}

/** Answer each request to open a database with an error, as Chromium does when its files are broken, or (`silent`) never. */
export function breakDatabases(how: "error" | "silent"): void {
  IDBFactory.prototype.open = () => {
    const request = new EventTarget() as IDBOpenDBRequest;
    Object.defineProperty(request, "error", {
      value: new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError"),
    });
    if (how === "error") setTimeout(() => request.dispatchEvent(new Event("error")));
    return request;
  };
}

/**
 * Leave the page no room: what it writes into its databases from now on is refused, as browsers refuse it. Returns how to make room again.
 *
 * Not by a quota of one byte, which Chromium can be told: it remembers for half a minute how much room it has found.
 */
export async function fillDisk(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("There is no room left on the device.", "QuotaExceededError");
    };
  });
  return () => page.evaluate(() => void (globalThis as unknown as { makeRoom(): void }).makeRoom());
}

/** End the page's process at once, as the system does when memory runs out (Chromium alone). The context goes on. */
export async function crash(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void devtools.send("Page.crash").catch(() => undefined);
  await crashed;
}

/** The names of this site's databases that end in `what`, such as `notes`. */
export function databaseName(what: string): string {
  return `dateline / ${what}`;
}

/** The keys that lie in a store of one of the site's databases. */
export function storedKeys(page: Page, database: string, store: string): Promise<readonly string[]> {
  return page.evaluate(
    ([name = "", of = ""]) =>
      new Promise<readonly string[]>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener("error", () => reject(request.error));
        request.addEventListener("success", () => {
          const keys = request.result.transaction(of).objectStore(of).getAllKeys();
          keys.addEventListener("success", () => {
            request.result.close();
            resolve(keys.result.map(String));
          });
        });
      }),
    [database, store],
  );
}
