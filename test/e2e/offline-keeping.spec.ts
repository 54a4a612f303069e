import type { Page } from "@playwright/test";
import { asFault } from "./support/fault.ts";
import { smallLibraryTotal } from "./support/small-library.ts";
import { expect, expectReadyOffline, expectSmallArticle, smallArticleUrl, test } from "./support/test.ts";

const isPack = (path: string) => path.startsWith("library/packs/");

function sizeOf(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** How many packs the browser has kept. */
function keptPacks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith(" library"));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().filter((request) => request.url.includes("/library/packs/")).length;
  });
}

test(
  "keeping that was cut off goes on with what is missing, and fetches nothing again",
  asFault({
    fault: "Keeping the library is cut off half-way",
    sees: "How much is kept",
    goesOn: "It goes on by itself with what is missing",
  }),
  async ({ page, site }) => {
    const whole = new Set<string>();
    // The first two packs come whole, of the others half.
    site.disturb((path) => (isPack(path) && (whole.size >= 2 || !whole.add(path)) ? "cut" : null));
    await page.goto(`${site.url}#/library`); // a page that shows no article: only the keeper asks for packs
    await expect.poll(() => keptPacks(page)).toBe(2);
    await expect.poll(() => site.requests.filter(isPack).length).toBeGreaterThan(2);

    site.disturb(null);
    const before = site.requests.length;
    await page.reload();
    await expectReadyOffline(page, smallLibraryTotal);
    const asked = site.requests.slice(before).filter(isPack);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => whole.has(path))).toEqual([]);
  },
);

test(
  "keeping goes on by itself when the server comes back",
  asFault({
    fault: "The server goes away and comes back while the library is kept",
    sees: "How much is kept, and that the connection is gone",
    goesOn: "It goes on by itself",
  }),
  async ({ page, site }) => {
    site.disturb((path) => (isPack(path) ? "lost" : null));
    await page.goto(site.url);
    await expect.poll(() => site.requests.filter(isPack).length).toBeGreaterThan(4);
    await site.kill();
    site.disturb(null);
    await site.restart();
    // Each failure doubles the pause before the next try: after six of them it is half a minute.
    test.setTimeout(150_000);
    await expect(page.getByText(`Ready offline: ${smallLibraryTotal} of ${smallLibraryTotal}`)).toBeAttached({
      timeout: 90_000,
    });
    await expectReadyOffline(page, smallLibraryTotal);
  },
);

test(
  "an answer that is not the file is not kept in its place",
  asFault({
    fault: "A file to be kept is answered with an error",
    sees: "How much is kept",
    goesOn: "It is asked for again",
  }),
  async ({ page, site }) => {
    site.disturb((path) => (isPack(path) ? 404 : null));
    await page.goto(site.url);
    await expect.poll(() => site.requests.filter(isPack).length).toBeGreaterThan(0);
    expect(await keptPacks(page)).toBe(0);

    site.disturb(null);
    await page.reload();
    await expectReadyOffline(page, smallLibraryTotal);
  },
);

test(
  "when the shell cannot be kept whole, nothing is half kept and the app works online",
  asFault({
    fault: "A file of the app itself cannot be kept",
    sees: "*Not kept yet*; everything works online",
    goesOn: "It is tried again in a minute",
  }),
  async ({ page, site }) => {
    site.disturb((path) => (path.startsWith("manifest") ? 503 : null));
    await page.goto(site.url + smallArticleUrl(3));
    await expectSmallArticle(page, 3);
    await page.reload();
    await expectSmallArticle(page, 3);

    site.disturb(null);
    await page.reload();
    await expectReadyOffline(page, smallLibraryTotal);
  },
);

test(
  "a tab whose kept shell lost a file is mended from the network, never blank",
  asFault({
    fault: "The browser has thrown away files of the kept app",
    sees: "The page, as before",
    goesOn: "It is mended from the network",
  }),
  async ({ page, site }) => {
    await page.goto(site.url);
    await expectReadyOffline(page, smallLibraryTotal);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (url.endsWith(".js")) await cache.delete(url);
      }
    });
    await page.goto(site.url + smallArticleUrl(3));
    await page.reload();
    await expectSmallArticle(page, 3);
  },
);

test("two tabs keep the library once", async ({ context, site }) => {
  const tabs = [await context.newPage(), await context.newPage()];
  await Promise.all(tabs.map((tab) => tab.goto(`${site.url}#/library`)));
  for (const tab of tabs) await expectReadyOffline(tab, smallLibraryTotal);
  const asked = site.requests.filter(isPack);
  expect(new Set(asked).size).toBe(asked.length);
});

test("keeping that the reader paused stays paused until they go on", async ({ page, site }) => {
  site.disturb((path) => (isPack(path) ? 503 : null));
  await page.goto(`${site.url}#/library`); // a page that shows no article: what a reader opens is kept all the same
  await page.getByText(/(?:Keeping|Kept) 0 of/).click();
  await page.getByRole("button", { name: "Pause" }).click();
  site.disturb(null);

  await page.reload();
  await page.getByText(/Paused at 0 of/).click();
  const before = site.requests.length;
  await page.getByRole("button", { name: "Go on" }).click();
  await expectReadyOffline(page, smallLibraryTotal);
  expect(site.requests.slice(before).some(isPack)).toBe(true);
});

test(
  "short of room, the newest is kept and the reader is told what is missing",
  asFault(
    {
      fault: "The device has no room while the library is kept",
      sees: "How much is missing; the newest articles are kept",
      goesOn: "Makes room and goes on keeping; the rest reads with a connection",
    },
    "@chromium",
  ),
  async ({ page, site, context }) => {
    const { shell, library } = await (await page.request.get(`${site.url}offline.json`)).json();
    const devtools = await context.newCDPSession(page);
    // Each kept file takes some room beside its bytes.
    const quotaSize = Math.round(sizeOf(shell) + shell.length * 2048 + sizeOf(library) / 3);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, quotaSize });
    await page.goto(site.url);
    await expect(page.getByTitle(/out of room: [\d,.]+ KB are missing/)).toBeVisible({ timeout: 45_000 });
    await site.kill();
    await page.reload();
    await page.goto(site.url + smallArticleUrl(smallLibraryTotal - 1));
    await expectSmallArticle(page, smallLibraryTotal - 1);
  },
);

test(
  "a host that redirects index.html, as `npx serve` does, keeps no page that browsers refuse",
  asFault({ fault: "The host redirects index.html", sees: "The page, offline too", goesOn: "As before" }),
  async ({ page, site }) => {
    site.disturb((path) => (path === "index.html" ? { redirect: "./" } : null));
    await page.goto(site.url + smallArticleUrl(3));
    await expectReadyOffline(page, smallLibraryTotal);
    await site.kill();
    await page.reload();
    await expectSmallArticle(page, 3);
  },
);

test("browsers offer to install the app", { tag: "@chromium" }, async ({ page, site, context }) => {
  await page.goto(site.url);
  await expectReadyOffline(page, smallLibraryTotal);
  const devtools = await context.newCDPSession(page);
  expect((await devtools.send("Page.getAppManifest")).errors).toEqual([]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Every Playwright context is a private window, where nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test(
  "on plain http the app says that it cannot be kept, and works",
  asFault({
    fault: "The page comes over plain http",
    sees: "*Online only*, and why",
    goesOn: "Everything works while there is a connection",
  }),
  async ({ page, site }) => {
    await page.goto(site.insecureUrl + smallArticleUrl(3));
    await expectSmallArticle(page, 3);
    await expect(page.getByText(/online only/i)).toBeAttached();
  },
);
