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
