import { asFault } from "./support/fault.ts";
import { buildFolder } from "./support/builds.ts";
import { smallLibraryTotal } from "./support/small-library.ts";
import { expect, expectReadyOffline, expectSmallArticle, smallArticleUrl, test } from "./support/test.ts";

const newest = /part 41\b/;

test.beforeEach(async ({ page, site }) => {
  await page.goto(site.url + smallArticleUrl(3));
  await expectReadyOffline(page, smallLibraryTotal);
});

test(
  "a new version is offered, not forced: until the switch every tab stays with the old one",
  asFault({
    fault: "A new version is published; two tabs are open",
    sees: "*A new version is ready*; both tabs stay with theirs",
    goesOn: "*Switch now*, when they want",
  }),
  async ({ page, context, site }) => {
    site.deploy(buildFolder("grown"));
    const other = await context.newPage();
    await other.goto(site.url); // opening the app looks for a newer version
    await expect(page.getByRole("button", { name: "Switch now" })).toBeVisible();
    await expect(other.getByRole("button", { name: "Switch now" })).toBeVisible();

    await other.reload();
    await expect(other.getByRole("link", { name: /part 40\b/ }).first()).toBeVisible();
    await expect(other.getByRole("link", { name: newest })).toHaveCount(0);
    await page.goto(site.url + smallArticleUrl(7));
    await expectSmallArticle(page, 7);
  },
);

test("the switch changes every tab, keeps each one's article, and leaves nothing to fetch", async ({
  page,
  context,
  site,
}) => {
  const other = await context.newPage();
  await other.goto(site.url + smallArticleUrl(5));
  await expectSmallArticle(other, 5);
  site.deploy(buildFolder("grown"));
  await other.reload();
  await page.getByRole("button", { name: "Switch now" }).click();

  for (const tab of [page, other]) await expectReadyOffline(tab, smallLibraryTotal + 1);
  await site.kill();
  await expectSmallArticle(page, 3);
  await expectSmallArticle(other, 5);
  await page.goto(site.url + smallArticleUrl(smallLibraryTotal));
  await expectSmallArticle(page, smallLibraryTotal);
});

test(
  "the switch keeps the place in the article",
  asFault({
    fault: "A new version is switched to in the middle of reading",
    sees: "The same article at the same place",
    goesOn: "Reads on",
  }),
  async ({ page, site }) => {
    await page.setViewportSize({ width: 500, height: 320 });
    const paragraph = page.getByText("Not everyone is content.");
    await paragraph.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await expect(paragraph).toBeInViewport();
    site.deploy(buildFolder("grown"));
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
    await page.getByRole("button", { name: "Switch now" }).click();
    await expectReadyOffline(page, smallLibraryTotal + 1);
    await expect(paragraph).toBeInViewport();
    await expect(page.getByRole("heading", { name: /part 4$/ })).not.toBeInViewport();
  },
);

test("what is unchanged is not fetched again", async ({ page, site }) => {
  const before = new Set(site.requests);
  site.deploy(buildFolder("grown"));
  const mark = site.requests.length;
  await page.reload();
  await page.getByRole("button", { name: "Switch now" }).click();
  await expectReadyOffline(page, smallLibraryTotal + 1);
  const again = site.requests.slice(mark).filter((path) => before.has(path));
  expect(new Set(again)).toEqual(new Set(["sw.js", "offline.json", "index.html"]));
});

test("what no version needs any more is thrown away after the switch", async ({ page, site }) => {
  site.deploy(buildFolder("grown"));
  await page.reload();
  await page.getByRole("button", { name: "Switch now" }).click();
  await expectReadyOffline(page, smallLibraryTotal + 1);
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(" shell ")).length);
  await expect.poll(shells).toBe(1);
});

test(
  "a host that is between two versions changes nothing: the old version stays whole",
  asFault({
    fault: "The host is between two versions: some files are new, some old",
    sees: "The old version, whole, offline too",
    goesOn: "As before; the new version comes when it is whole",
  }),
  async ({ page, site }) => {
    site.deploy(buildFolder("grown"));
    site.disturb((path) => (path === "index.html" ? 404 : null));
    await page.reload();
    await expect.poll(() => site.requests.filter((path) => path === "index.html").length).toBeGreaterThan(1);
    await expectSmallArticle(page, 3);
    await site.kill();
    await page.reload();
    await expectSmallArticle(page, 3);
    await expect(page.getByRole("button", { name: "Switch now" })).toHaveCount(0);
  },
);

test("an open tab finds a new version within the hour", async ({ browser, site }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(site.url + smallArticleUrl(3));
  await page.clock.runFor(5000);
  await expectReadyOffline(page, smallLibraryTotal);
  site.deploy(buildFolder("grown"));
  await page.clock.fastForward("01:00:01");
  await expect(page.getByRole("button", { name: "Switch now" })).toBeVisible();
  await context.close();
});
