import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { asFault } from "./support/fault.ts";
import { notedWords, selectWords } from "./support/select-words.ts";
import { expect, smallArticleUrl, test } from "./support/test.ts";

// A busy machine takes its time, and only a failing test waits for it.
test.describe.configure({ timeout: 240_000 });

const wide = { width: 1400, height: 900 };
const phone = { width: 390, height: 800 };

/** Wait until what notes is there: the key that is pressed before is kept, but a test must not depend on how long. */
async function openArticle(page: Page, url: string, n = 0): Promise<void> {
  await page.goto(url + smallArticleUrl(n));
  await expect(page.locator("article p[data-paragraph]").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("status", { includeHidden: true }).getByText(/Ready offline/)).toBeAttached({
    timeout: 60_000,
  });
}

async function highlight(page: Page, key: string, from: string, to = from): Promise<void> {
  await selectWords(page, from, to);
  await page.keyboard.press(key);
}

test("a highlight is two steps away, over paragraphs and over another, and is there after a reload", async ({
  page,
  site,
}) => {
  await page.setViewportSize(wide);
  await openArticle(page, site.url);
  const paragraphs = await page.locator("article p[data-paragraph]").allTextContents();
  const names = await page.locator("article [data-entity]").allTextContents();
  await highlight(page, "h", "on a wet morning");
  await highlight(page, "2", "eleven months late", "We said it would stand");
  await highlight(page, "3", "morning, eleven", "under its budget");
  const expected = ["on a wet morning", "morning, eleven months late and a little under its budget"];
  await expect.poll(() => notedWords(page)).toEqual(expect.arrayContaining(expected));
  // Whatever is drawn over them: paragraphs hold their text in full, names theirs.
  expect(await page.locator("article p[data-paragraph]").allTextContents()).toEqual(paragraphs);
  expect(await page.locator("article [data-entity]").allTextContents()).toEqual(names);
  await expect(page.locator("[data-kind='question']").first()).toBeVisible();
  await page.reload();
  await expect.poll(() => notedWords(page)).toEqual(expect.arrayContaining(expected));
  expect((await notedWords(page)).length).toBe(3);
});

test("a comment is written in the margin as it is typed, by keys alone, and stands once in the order of a screen reader", async ({
  page,
  site,
}) => {
  await page.setViewportSize(wide);
  await openArticle(page, site.url);
  await highlight(page, "a", "a crowd of some two hundred");
  const field = page.getByRole("textbox", { name: "Comment" });
  await expect(field).toBeFocused();
  await page.keyboard.type("Who counted?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("crowds, to check");
  await page.keyboard.press("Escape");
  const note = page.getByRole("group", { name: "Comment on “a crowd of some two hundred”" });
  await expect(note).toContainText("Who counted?");
  await expect(note).toContainText("#crowds #to check");
  const described = await page
    .locator("article [aria-details]")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-details")));
  expect(described).toEqual([await note.getAttribute("id")]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.reload();
  await expect(note).toContainText("Who counted?");
});

test("on a phone a note opens as a sheet at a touch of its words, and can be deleted and brought back", async ({
  page,
  site,
}) => {
  await page.setViewportSize(phone);
  await openArticle(page, site.url);
  await highlight(page, "a", "moved to");
  const sheet = page.getByRole("dialog", { name: "Note" });
  await sheet.getByRole("textbox", { name: "Comment" }).pressSequentially("Ask her");
  await sheet.getByRole("button", { name: "Done" }).click();
  await sheet.getByRole("button", { name: "Close" }).click();
  await page.locator("article [data-note]").first().click();
  await expect(sheet).toContainText("Ask her");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await sheet.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => notedWords(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => notedWords(page)).toEqual(["moved to"]);
});

test(
  "two tabs show the same notes",
  asFault(
    { fault: "Two tabs write notes on one article", sees: "The notes of both, in both", goesOn: "As before" },
    "@chromium",
  ),
  async ({ page, site, context }) => {
    await openArticle(page, site.url);
    const other = await context.newPage();
    await openArticle(other, site.url);
    await highlight(page, "h", "on a wet morning");
    await expect.poll(() => notedWords(other)).toEqual(["on a wet morning"]);
    await highlight(other, "h", "keeps the key");
    await expect.poll(async () => (await notedWords(page)).length).toBe(2);
  },
);
