import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { buildFolder } from "./builds.ts";
import { smallArticleId } from "./small-library.ts";
import { startStaticServer, type StaticServer } from "./static-server.ts";

export { expect };

interface Options {
  /** The library that the site serves. */
  library: "seed" | "small" | "empty";
  /** The path that it is served at, with slashes on both ends. */
  base: string;
}

interface Fixtures {
  /** A plain file server of this test alone: `test.use({ library: "seed", base: "/some/deep/path/" })` changes what it serves. */
  site: StaticServer;
}

/** Playwright's `test` with a site to read. */
export const test = base.extend<Options & Fixtures>({
  library: ["small", { option: true }],
  base: ["/", { option: true }],
  site: async ({ library, base }, use) => {
    const site = await startStaticServer({ root: buildFolder(library), base });
    await use(site);
    await site.kill();
  },
});

/** Go back as the browser's button does. `page.goBack` waits for a load, which a change of the address after `#` never brings in Firefox. */
export async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
}

/** Write into a field key by key, as `fill` does not in Firefox, whose search fields then tell the page nothing. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press("ControlOrMeta+a");
  await (text === "" ? field.press("Delete") : field.pressSequentially(text));
}

/** Wait until the reader is told that all is kept and it is so, down to the last font: from here on the server may go. */
export async function expectReadyOffline(page: Page, total: number): Promise<void> {
  // All files of a build are fetched meanwhile, which a busy machine takes its time for.
  await expect(page.getByText(`Ready offline: ${total} of ${total}`).first()).toBeAttached({ timeout: 40_000 });
  await expect.poll(() => countMissing(page)).toBe(0);
}

/** How many files the newest version that the browser holds lists and no cache has. */
function countMissing(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const urls = new Set<string>();
    let list: { shell: { url: string }[]; library: { url: string }[] } = { shell: [], library: [] };
    for (const name of await caches.keys()) {
      if (!name.startsWith(`dateline ${new URL(".", location.href).pathname} `)) continue;
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) urls.add(url);
      list = (await (await cache.match(new URL("offline.json", location.href)))?.json()) ?? list;
    }
    return [...list.shell, ...list.library].filter(({ url }) => !urls.has(new URL(url, location.href).href)).length;
  });
}

/** The address of the `n`th article of the small library, relative to the site. */
export function smallArticleUrl(n: number): string {
  return `#/a/${smallArticleId(n)}`;
}

/** Wait until the `n`th article of the small library is on screen, from its first sentence to its last. */
export async function expectSmallArticle(page: Page, n: number): Promise<void> {
  const article = page.locator(`article[data-article-id="${smallArticleId(n)}"]`);
  await expect(article).toContainText("on a wet morning, eleven months late");
  await expect(article).toContainText("keeps the key.");
}
