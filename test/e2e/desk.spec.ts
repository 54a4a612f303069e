import { expect, smallArticleUrl, test } from "./support/test.ts";

const id = "ada-lindqvist";
const name = "Ada Lindqvist";

test("a list filtered by a name shows where each article names it, and the article steps through it", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/?entity=${id}`);
  const row = page.locator("li[data-article-id]").first();
  await expect(row.locator(".row__snippet mark").first()).toHaveText(name);
  await expect(row.locator(".row__names .type-line").first()).toHaveText(name);
  await row.getByRole("link").click();
  await expect(page.getByRole("group", { name: "Hits" })).toContainText(/^1 of [2-9]/);
});

test("a sentence of a dossier leads to the name in it, and lights it", async ({ page, site }) => {
  await page.goto(`${site.url}#/e/${id}`);
  await page.locator(".quotes__list").getByRole("link", { name: "keeps the key" }).first().click();
  await expect(page).toHaveURL(/\?p=\d+&m=\d+$/);
  await expect(page.getByRole("group", { name: "Hits" })).toContainText(/^([2-9]) of \1/);
});

test("a card that is opened is announced, since focus stays on the mark", async ({ page, site }) => {
  await page.goto(site.url + smallArticleUrl(4));
  await page.locator("article p .mark", { hasText: name }).first().click();
  await expect(page.locator("[data-announcer]")).toHaveText(new RegExp(`^${name}, person, \\d mentions here`));
});

test("type and theme are set in an open article on a phone", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url + smallArticleUrl(4));
  await page.getByRole("button", { name: "Text and theme" }).click();
  await expect(page.getByRole("slider", { name: "Size" })).toBeVisible();
});

test("selected words are offered to be copied with their source first", async ({ page, site }) => {
  await page.goto(site.url + smallArticleUrl(4));
  await page.locator("article p[data-paragraph='1']").selectText();
  const bar = page.getByRole("toolbar");
  await expect(bar.getByRole("button").first()).toHaveText("Copy with source");
  await bar.getByRole("button", { name: "Copy with source" }).click();
  await expect(page.getByText(/Copied with its source|does not let the page copy/)).toBeVisible();
});

test("a link to the first paragraph lights it, as to any other", async ({ page, site }) => {
  await page.goto(`${site.url}${smallArticleUrl(4)}?p=1`);
  await expect(page.locator("article [data-paragraph='0'][data-target]")).toBeVisible();
});

test("what scrolls by ends at a line under the reader's bar, and shows through nothing above it", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(site.url + smallArticleUrl(4));
  const bar = page.locator(".reader__bar");
  await expect(page.locator("article p .mark").first()).toBeVisible();
  const lineOf = () => bar.evaluate((element) => getComputedStyle(element).boxShadow);
  expect(await lineOf()).toBe("none");
  await page.locator("#reader").evaluate((element) => element.scrollTo({ top: 60 }));
  await expect.poll(lineOf).not.toBe("none");
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const element of [bar, page.locator(".progress")])
    expect(await element.evaluate((painted) => getComputedStyle(painted).backgroundColor)).toBe(paper);
});

test("on a phone a message covers neither the card's ways nor the bar", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url + smallArticleUrl(4));
  await page.locator("article p .mark", { hasText: name }).first().click();
  await page.locator(".card").getByRole("button", { name: "Correct" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Another type" }).click();
  await dialog.getByRole("radio", { name: "Other" }).check();
  await dialog.getByRole("button", { name: /^Change \d+ mentions?$/ }).click();
  await page.locator("article p .mark", { hasText: name }).first().click();
  const [toast, card, bar] = await Promise.all(
    [".toast", ".card", ".reader__bar"].map((place) => page.locator(place).first().boundingBox()),
  );
  expect(toast!.y + toast!.height).toBeLessThanOrEqual(card!.y);
  expect(toast!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
});
