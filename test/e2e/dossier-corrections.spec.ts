import type { Page } from "@playwright/test";
import { expect, smallArticleUrl, test } from "./support/test.ts";

const name = "Ada Lindqvist";

/** Open an article that names her, begin a correction on her first mark, and apply it in this article alone. */
async function correctInArticle(page: Page, url: string, kind: string, verb: RegExp): Promise<void> {
  await page.goto(url + smallArticleUrl(4));
  await page.locator("article p .mark", { hasText: name }).first().click();
  await page.locator(".card").getByRole("button", { name: "Correct" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: kind }).click();
  await dialog.getByRole("radio", { name: "In this article" }).check();
  await dialog.getByRole("button", { name: verb }).click();
  await expect(dialog).toBeHidden();
}

async function openDossier(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = "#/e/ada-lindqvist"));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("a dossier says how often its name also stands unmarked, and leads to marking it", async ({ page, site }) => {
  await correctInArticle(page, site.url, "Not a name", /^Unmark \d+ mentions?$/);
  await openDossier(page);
  const unmarked = page.getByText(new RegExp(`“${name}” also stands \\d+ times unmarked, in 1 article`));
  await expect(unmarked).toBeVisible();
  await unmarked.getByRole("button", { name: "Look at them" }).click();
  const dialog = page.getByRole("dialog", { name: `Mark ${name} as a person` });
  await dialog.getByRole("button", { name: /^Mark \d+ mentions$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(unmarked).toBeHidden();
});

test("a dossier names its namesakes, to be joined in one step or told apart for good", async ({ page, site }) => {
  await correctInArticle(page, site.url, "Not the same", /^Change \d+ mentions?$/);
  await openDossier(page);
  const namesakes = page.getByRole("region", { name: "Others of this name" });
  await expect(namesakes.getByRole("link", { name })).toBeVisible();
  const join = namesakes.getByRole("button", { name: `Same as ${name}…` });
  await namesakes.getByRole("button", { name: `${name} is not the same` }).click();
  await expect(join).toBeHidden();
  await expect(namesakes.getByRole("link", { name })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await join.click();
  await expect(page.getByRole("dialog", { name: `${name} is the same as ${name}` })).toBeVisible();
});

test("whatever is wrong with a dossier is put right from it", async ({ page, site }) => {
  await page.goto(`${site.url}#/e/ada-lindqvist`);
  await page.getByRole("button", { name: "Correct…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await dialog.getByLabel("Name").selectText();
  await page.keyboard.type("Ada B. Lindqvist");
  await dialog.getByRole("button", { name: /^Rename \d+ mentions$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ada B. Lindqvist" })).toBeVisible();
});
