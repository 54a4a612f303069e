import { test as base, expect, type Page } from "@playwright/test";
import { buildFolder } from "./builds.ts";
import { smallArticleId } from "./small-library.ts";
import { startStaticServer, type StaticServer } from "./static-server.ts";

export { expect };

interface Options {
  /** The library that the site serves. */
  library: "seed" | "small";
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

/** Wait until all of the library is kept: from here on the server may go. */
export async function expectReadyOffline(page: Page, total: number): Promise<void> {
  await expect(page.getByText(`Ready offline: ${total} of ${total}`)).toBeAttached();
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
