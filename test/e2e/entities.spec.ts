import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, goBack, smallArticleUrl, test, typeInto } from "./support/test.ts";

const seedId = "000_4bfad9960e8f950c";

/** The sentences of a dossier, in order, each mention in brackets. */
function quotes(page: Page): Promise<string[]> {
  return page.locator(".quote p").evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      for (const mark of copy.querySelectorAll(".mark")) mark.textContent = `[${mark.textContent}]`;
      return copy.textContent ?? "";
    }),
  );
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test.describe("the shipped article's dossiers", () => {
  test.use({ library: "seed" });

  test(
    "say of Haniyeh, Hamas and Israel what the text says, sentence by sentence",
    { tag: "@chromium" },
    async ({ page, site }) => {
      await page.goto(`${site.url}#/e/ismail-haniyeh`);
      await expect(page.getByRole("heading", { level: 1, name: "Ismail Haniyeh" })).toBeVisible();
      await expect(page.getByText("1 mention in one article, of 6 November 2023.")).toBeVisible();
      await expect(page.locator(".quote p")).toHaveCount(1);
      expect(await quotes(page)).toEqual([
        "As the conflict escalates with more than 900 deaths in Israel and over 560 in Gaza, Hamas leader [Ismail Haniyeh], based in Qatar, issued a video message demanding the release of Palestinian prisoners.",
      ]);

      await page.goto(`${site.url}#/e/hamas`);
      await expect(page.getByText("8 mentions in one article, of 6 November 2023.")).toBeVisible();
      await expect(page.locator(".quote p")).toHaveCount(8);
      const ofHamas = await quotes(page);
      expect(ofHamas[1]).toBe(
        "Husam Badran, a member of [Hamas]’ political office in Qatar, emphasized that there is no opportunity for negotiation on any matter while the military operation persists.",
      );
      for (const quote of ofHamas) expect(quote).toContain("[Hamas]");

      await page.goto(`${site.url}#/e/israel`);
      await expect(page.locator(".quote p")).toHaveCount(6);
      const words = page.getByRole("region", { name: "Words of nationality" });
      await expect(words.getByRole("link", { name: "Israeli", exact: true })).toHaveAttribute("href", "#/e/israeli");
      await words.getByRole("link", { name: "Israeli", exact: true }).click();
      await expect(
        page.getByRole("region", { name: "The place it belongs to" }).getByRole("link", { name: "Israel" }),
      ).toBeVisible();
      await expectNoFault(page);
    },
  );

  test("lead from a mark over its card to the dossier, and Back to the same line with the mark in focus", async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 900, height: 420 });
    await page.goto(`${site.url}#/a/${seedId}`);
    const mark = page.locator("article p .mark", { hasText: "Ismail Haniyeh" });
    await mark.click();
    const card = page.getByRole("dialog", { name: "Ismail Haniyeh, person" });
    await expect(card.getByText("Often with")).toBeVisible();
    const topOf = () => mark.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await topOf();
    await page.keyboard.press("d");
    await expect(page).toHaveURL(/#\/e\/ismail-haniyeh$/);
    await expect(page).toHaveTitle("Ismail Haniyeh – Dateline");
    await goBack(page);
    await expect(mark).toBeFocused();
    expect(await topOf()).toBe(before);
  });

  test("narrow the sentences to a companion from its count, and link each to its paragraph", async ({ page, site }) => {
    await page.goto(`${site.url}#/e/israel`);
    await page.getByRole("link", { name: "2 sentences with Qatar: show the mentions" }).click();
    await expect(page.locator(".quote p")).toHaveCount(2);
    await expect(page.getByText("2 mentions with Qatar in the same sentence")).toBeVisible();
    await page.getByRole("button", { name: "Show all mentions" }).click();
    await expect(page.locator(".quote p")).toHaveCount(6);
    await page.getByRole("link", { name: "Israel has indicated its willingness" }).click();
    await expect(page.locator('p[data-paragraph="4"]')).toHaveAttribute("data-target", "");
  });
});

test("the list is searched by name, ordered and narrowed to a type, and its address keeps all that", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/entities`);
  const rows = page.getByRole("list", { name: "Names" }).getByRole("listitem");
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  await typeInto(page.getByRole("searchbox", { name: "Find a name" }), "oka");
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText("Grace Okafor");
  await typeInto(page.getByRole("searchbox", { name: "Find a name" }), "");
  await expect(rows).toHaveCount(all);
  await page.getByRole("link", { name: /^Places/ }).click();
  await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Name" }).click();
  await expect(page).toHaveURL(/#\/entities\?kind=place&order=name$/);
  await expect(rows.first()).toContainText("Gdańsk");
  await page.reload();
  await expect(rows.first()).toContainText("Gdańsk");
  await expect(rows.first()).toHaveAttribute("aria-posinset", "1");
  await expectNoFault(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoFault(page);
  await rows.first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Gdańsk" })).toBeVisible();
});

test("Back leads to where list and dossier were left", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto(`${site.url}#/entities`);
  const list = page.locator(".entities__scroll");
  await page.getByRole("list", { name: "Names" }).getByRole("listitem").nth(5).scrollIntoViewIfNeeded();
  await list.evaluate((element) => void (element.scrollTop = 240));
  const row = page.getByRole("list", { name: "Names" }).getByRole("link", { name: /^Rotterdam/ });
  await row.scrollIntoViewIfNeeded();
  const listTop = await list.evaluate(({ scrollTop }) => scrollTop);
  await row.click();
  const dossier = page.locator("main.page");
  await expect(page.locator(".quote p").nth(8)).toBeVisible();
  await page.locator(".quote p").nth(8).scrollIntoViewIfNeeded();
  const dossierTop = await dossier.evaluate(({ scrollTop }) => scrollTop);
  await page.locator(".quote p").nth(8).getByRole("link").click();
  await expect(page.locator("article")).toBeVisible();
  await goBack(page);
  await expect.poll(() => dossier.evaluate(({ scrollTop }) => scrollTop)).toBe(dossierTop);
  await goBack(page);
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBe(listTop);
});

test(
  "a dossier has a timeline, sets another entity beside it, and orders its sentences",
  { tag: "@chromium" },
  async ({ page, site }) => {
    await page.goto(`${site.url}#/e/lagos`);
    await expect(page.getByRole("heading", { name: /^Articles a / })).toBeVisible();
    await typeInto(page.getByRole("combobox", { name: "Compare Lagos with" }), "rott");
    await expect(page.getByRole("option", { name: /Rotterdam/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/e\/lagos\?with=rotterdam$/);
    await expect(page.getByRole("figure", { name: /^Articles that name Rotterdam/ })).toBeVisible();
    await expect(page.getByText(/(name|names) both\./)).toBeVisible();
    await expectNoFault(page);
    const dates = () =>
      page.locator(".quote time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    await expect(page.locator(".quote p").first()).toBeVisible();
    expect(await dates()).toEqual((await dates()).toSorted().toReversed());
    await page.getByRole("link", { name: "Oldest first" }).click();
    await expect.poll(async () => (await dates()).join()).toBe((await dates()).toSorted().join());
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);

test("the card knows the library: counts, dates, companions, and a first mention", async ({ page, site }) => {
  await page.goto(site.url + smallArticleUrl(0));
  await page.locator("article p .mark").first().click();
  const card = page.getByRole("dialog");
  await expect(card).toContainText(/\d+ here · \d+ in \d+ articles/);
  await expect(card).toContainText("New here");
  const height = await card.evaluate(({ clientHeight }) => clientHeight);
  await card.getByRole("link", { name: "Dossier" }).focus();
  await expectNoFault(page);
  expect(await card.evaluate(({ clientHeight }) => clientHeight)).toBe(height);
});

test("all mentions are exported as a file with progress", { tag: "@chromium" }, async ({ page, site }) => {
  await page.goto(`${site.url}#/entities`);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export mentions" });
  await dialog.getByRole("radio", { name: "CoNLL", exact: true }).check();
  await expectNoFault(page);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export 40 articles" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("dateline-mentions.conll");
  const lines = (await readFile(await file.path(), "utf8")).split("\n");
  expect(lines.filter((line) => line.startsWith("-DOCSTART-"))).toHaveLength(40);
  expect(lines).toContain("Okafor\tI-PER");
  await expect(dialog.getByText("Saved as dateline-mentions.conll")).toBeVisible();
});

test("a list that does not load can be tried again, and an entity that is not there says so", async ({
  page,
  site,
}) => {
  site.disturb((path) => (path.startsWith("library/index/") ? 500 : null));
  await page.goto(`${site.url}#/entities`);
  await expect(page.getByRole("alert")).toContainText("The names did not load");
  site.disturb(null);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("list", { name: "Names" })).toBeVisible();
  await page.goto(`${site.url}#/e/nobody%2Fat%20all`);
  await expect(page.getByRole("heading", { name: "This library knows no such name" })).toBeVisible();
  await expect(page.getByText("nobody/at all")).toBeVisible();
  await expectNoFault(page);
  await page.getByRole("link", { name: "All names" }).click();
  await expect(page.getByRole("list", { name: "Names" })).toBeVisible();
});
