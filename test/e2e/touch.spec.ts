import type { Page } from "@playwright/test";
import { findSmallTargets } from "./support/targets.ts";
import { expect, smallArticleUrl, test } from "./support/test.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const dossier = "#/e/ada-lindqvist";
const article = smallArticleUrl(4);

/** Every screen that has an address, and what is on it once it is there. */
const screens: readonly (readonly [screen: string, address: string, isThere: string])[] = [
  ["list", "#/", "li[data-article-id]"],
  ["a search", "#/?q=key", "li[data-article-id] mark"],
  ["an article", article, "article p .mark"],
  ["dossier", dossier, ".quote p"],
  ["names", "#/entities", ".entity__link .type-line"],
  ["about", "#/about", "main h1"],
  ["checks", "#/library", "main h1"],
  ["corrections", "#/corrections", "main h1"],
  ["audit", "#/audit", "main h1"],
  ["notes", "#/notes", "main h1"],
  ["check", "#/check", "main h1"],
  ["add", "#/add", "main h1"],
  ["kept", "#/storage", "main h1"],
  ["all in one list", "#/concordance?q=key", "main h1"],
  ["chronology", "#/chronology", "main h1"],
  ["a month", "#/d/2024-03", "main h1"],
];

/** What opens over a screen: the buttons that lead there, and what is there then. */
const sheets: readonly (readonly [sheet: string, address: string, taps: readonly RegExp[], isThere: string])[] = [
  ["filters", "#/", [/^Filter the list/u], ".filter-panel__name"],
  ["a jump to a date", "#/", [/^Jump to a date/u], ".list__jump input"],
  ["text and theme", article, [/^Text and theme/u], "dialog[open] input"],
  ["what else an article has", article, [/^More/u], "[role='menuitem']"],
  ["names of an article", article, [/^Names/u], "dialog[open] .cast__row"],
  ["what is to be put right", dossier, [/^Correct…/u], ".kind"],
  ["another type", dossier, [/^Correct…/u, /^Another type/u], "dialog[open] [name='type']"],
  ["same as", dossier, [/^Correct…/u, /^Same as/u], "[role='option']"],
  ["export", "#/entities", [/^Export$/u], "dialog[open] [name='format']"],
];

/** Every target of what is on screen, down to its end. */
async function expectForThumbs(page: Page): Promise<void> {
  // Letters of another face are of another height; sheets slide in.
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));
  expect(await page.evaluate(findSmallTargets)).toEqual([]);
}

test("every screen can be worked by thumb", { tag: "@chromium" }, async ({ page, site }) => {
  test.slow();
  await page.goto(site.url);
  expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
  for (const [screen, address, isThere] of screens)
    await test.step(screen, async () => {
      await page.goto(site.url + address);
      await expect(page.locator(isThere).first()).toBeVisible();
      await expectForThumbs(page);
    });
});

test("what opens over a screen can be worked by thumb", { tag: "@chromium" }, async ({ page, site }) => {
  test.slow();
  for (const [sheet, address, taps, isThere] of sheets)
    await test.step(sheet, async () => {
      await page.goto("about:blank");
      await page.goto(site.url + address);
      for (const name of taps) await page.getByRole("button", { name }).last().tap();
      await expect(page.locator(isThere).first()).toBeVisible();
      await expectForThumbs(page);
    });
});

test("the card of a name can be worked by thumb", { tag: "@chromium" }, async ({ page, site }) => {
  await page.goto(site.url + article);
  await page.locator("article p .mark").first().tap();
  await expect(page.locator(".card")).toBeVisible();
  await expectForThumbs(page);
});
