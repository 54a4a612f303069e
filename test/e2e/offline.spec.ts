import { asFault } from "./support/fault.ts";
import { smallLibraryTotal } from "./support/small-library.ts";
import { expect, expectReadyOffline, expectSmallArticle, smallArticleUrl, test } from "./support/test.ts";

test.describe("after the first load", () => {
  test.beforeEach(async ({ page, site }) => {
    await page.goto(site.url);
    await expectReadyOffline(page, smallLibraryTotal);
  });

  test(
    "a reload without network shows the list, and an article never opened opens",
    asFault({ fault: "There is no network", sees: "List and every article", goesOn: "As before" }),
    async ({ page, context }) => {
      await context.setOffline(true);
      await page.reload();
      await page.getByRole("link", { name: /part 38\b/ }).click();
      await expectSmallArticle(page, 37);
    },
  );

  test("a reload of an article with the server gone shows the article, and cites it", async ({ page, site }) => {
    // On a busy machine keeping the library alone takes half a minute.
    test.setTimeout(120_000);
    await page.goto(site.url + smallArticleUrl(3));
    await expectSmallArticle(page, 3);
    await site.kill();
    await page.reload();
    await expectSmallArticle(page, 3);
    // Its engine, which no visit has asked for yet, is kept with the rest.
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Cite…" }).click();
    for (const style of ["apa", "mla"])
      await expect(page.locator(`[data-cite="${style}"] dd`).first()).toContainText(/\d{4}/);
  });

  test(
    "a deep link in a new tab with the server gone shows an article never opened",
    asFault({
      fault: "The server is gone, and a link is opened in a new tab",
      sees: "The article",
      goesOn: "As before",
    }),
    async ({ context, site }) => {
      await site.kill();
      const tab = await context.newPage();
      await tab.goto(site.url + smallArticleUrl(0));
      await expectSmallArticle(tab, 0);
    },
  );

  test("every article opens with the server gone", async ({ page, site }) => {
    await site.kill();
    for (let n = 0; n < smallLibraryTotal; n += 1) {
      await page.goto(site.url + smallArticleUrl(n));
      await expectSmallArticle(page, n);
    }
  });

  test("nothing is asked of the server again on a reload but whether there is a newer version", async ({
    page,
    site,
  }) => {
    const before = site.requests.length;
    await page.reload();
    await expectReadyOffline(page, smallLibraryTotal);
    await expect.poll(() => new Set(site.requests.slice(before))).toEqual(new Set(["sw.js"]));
  });
});

test.describe("the shipped library", () => {
  test.use({ library: "seed" });

  test("reads with the server gone", async ({ page, site }) => {
    await page.goto(site.url);
    await expectReadyOffline(page, 1);
    await site.kill();
    await page.goto(`${site.url}#/a/000_4bfad9960e8f950c`);
    await page.reload();
    await expect(page.locator('article[data-article-id="000_4bfad9960e8f950c"]')).toBeVisible();
  });
});
