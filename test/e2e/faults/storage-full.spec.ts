import { asFault } from "../support/fault.ts";
import { notedWords, selectWords } from "../support/select-words.ts";
import { databaseName, fillDisk, storedKeys } from "../support/storage-faults.ts";
import { expect, expectSmallArticle, smallArticleUrl, test } from "../support/test.ts";

test.describe.configure({ timeout: 180_000 });

/*
 * What else can be refused for want of room: adding files (add.spec.ts), keeping the library (offline-keeping.spec.ts).
 */
test.beforeEach(async ({ page, site }) => {
  await page.goto(site.url + smallArticleUrl(0));
  // Keys mean nothing before the article is open.
  await expectSmallArticle(page, 0);
});

const full = "The device has no room while";

test(
  "a highlight for which there is no room stays in sight, is said, and is stored with the next",
  asFault(
    {
      fault: `${full} a note is written`,
      sees: "The note, and over the text that it lasts until the page is closed",
      goesOn: "Make room; the next note stores both",
    },
    "@chromium",
  ),
  async ({ page }) => {
    const makeRoom = await fillDisk(page);
    await selectWords(page, "on a wet morning");
    await page.keyboard.press("h");
    await expect(page.getByRole("alert").filter({ hasText: "does not let the page store notes" })).toBeVisible();
    expect(await notedWords(page)).toEqual(["on a wet morning"]);
    await makeRoom();
    await selectWords(page, "keeps the key");
    await page.keyboard.press("h");
    await expect(page.getByRole("alert").filter({ hasText: "store notes" })).toHaveCount(0);
    await page.reload();
    await expect.poll(() => notedWords(page)).toEqual(["on a wet morning", "keeps the key"]);
  },
);

test(
  "a star for which there is no room is said, and is stored with the next thing that is",
  asFault(
    {
      fault: `${full} a star is set`,
      sees: "The star, and a line that it will not be kept",
      goesOn: "Make room; whatever is starred or read next stores both",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    const makeRoom = await fillDisk(page);
    await page.keyboard.press("s");
    await expect(page.getByText("What you star or read now will not be kept").first()).toBeVisible();
    await makeRoom();
    await page.goto(site.url + smallArticleUrl(1));
    await expectSmallArticle(page, 1);
    await page.keyboard.press("s");
    await expect(page.getByRole("button", { name: "Remove the star" })).toBeVisible();
    // Shown at once, stored behind: a page that goes within that moment takes the star along.
    await expect.poll(() => storedKeys(page, databaseName("reader"), "stars")).toHaveLength(2);
    await page.goto(site.url + smallArticleUrl(0));
    await page.reload();
    await expect(page.getByRole("button", { name: "Remove the star" })).toBeVisible();
  },
);

test(
  "a correction for which there is no room holds, is said, and is stored with the next",
  asFault(
    {
      fault: `${full} a name is corrected`,
      sees: "The correction; on *Corrections* that it lasts until the page is closed",
      goesOn: "Make room; the next correction stores both, or *Save the corrections file*",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    const rails = page.locator("article .mark", { hasText: /^Northern Rail$/ });
    const unmark = async (text: string) => {
      await page.locator("article .mark", { hasText: text }).first().focus();
      for (const key of ["x", "x"]) await page.keyboard.press(key);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /^(?:Unmark|Change)/ })
        .click();
    };
    const makeRoom = await fillDisk(page);
    await unmark("Northern Rail");
    await expect(rails).toHaveCount(0);
    await page.goto(`${site.url}#/corrections`);
    await expect(page.getByRole("alert").filter({ hasText: "until this page is closed" })).toBeVisible();
    await makeRoom();
    await page.goto(site.url + smallArticleUrl(0));
    await unmark("Gdańsk");
    await page.goto(`${site.url}#/corrections`);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 corrections");
  },
);

test(
  "a theme for which there is no room holds until the page is closed",
  asFault({
    fault: `${full} a setting is changed`,
    sees: "The setting at work",
    lost: "That setting, when the page is closed",
    goesOn: "Choose it again once there is room",
  }),
  async ({ page }) => {
    await page.evaluate(() => {
      for (let piece = "x".repeat(1_000_000); piece !== ""; piece = piece.slice(0, piece.length >> 1))
        try {
          for (let n = 0; ; n += 1) localStorage.setItem(`filler ${piece.length} ${n}`, piece);
        } catch {
          // As much as goes in.
        }
    });
    await page.getByRole("button", { name: "Text and theme" }).click();
    await page.getByRole("radio", { name: "Sepia" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sepia");
    await page.keyboard.press("Escape");
    await expectSmallArticle(page, 0);
  },
);
