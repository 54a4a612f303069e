import type { Page } from "@playwright/test";
import { smallLibraryTotal } from "./support/small-library.ts";
import { expect, expectReadyOffline, expectSmallArticle, smallArticleUrl, test } from "./support/test.ts";

/** Note every request of the page, its workers and its service worker that leaves the site, and every breach of its policy. */
async function watch(page: Page, url: string): Promise<string[]> {
  const seen: string[] = [];
  page.context().on("request", (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && !/^(data|blob):/.test(asked)) seen.push(asked);
  });
  await page.exposeFunction("noteBreach", (breach: string) => void seen.push(breach));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (globalThis as unknown as { noteBreach: (breach: string) => void }).noteBreach(
        `${event.violatedDirective}: ${event.blockedURI}`,
      );
    });
  });
  return seen;
}

test("no request leaves the site and nothing breaks its policy, while reading and while keeping", async ({
  page,
  site,
}) => {
  const seen = await watch(page, site.url);
  await page.goto(site.url);
  await expectReadyOffline(page, smallLibraryTotal);
  await page.goto(site.url + smallArticleUrl(3));
  await expectSmallArticle(page, 3);
  for (const route of ["#/entities", "#/library", "#/?q=harbour"]) {
    await page.goto(site.url + route);
    await expect(page.locator("body")).not.toBeEmpty();
  }
  await page.reload();
  expect(seen).toEqual([]);
});

test("the policy stops what would leave the site, and the watch above would see it", async ({ page, site }) => {
  const seen = await watch(page, site.url);
  await page.goto(site.url);
  const outcome = await page.evaluate(() =>
    fetch("https://outside.example/").then(
      () => "sent",
      () => "stopped",
    ),
  );
  expect(outcome).toBe("stopped");
  await expect.poll(() => seen).toEqual(["connect-src: https://outside.example/"]);
});
