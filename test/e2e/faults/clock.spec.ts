import { asFault } from "../support/fault.ts";
import { notedWords, selectWords } from "../support/select-words.ts";
import { expect, smallArticleUrl, test } from "../support/test.ts";

/** Where it is already tomorrow, still yesterday, and half an hour off. */
for (const timezoneId of ["Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu"]) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId, library: "seed" });

    test(
      "the shipped article is of 6 November 2023 in list, text, timeline, day and search",
      asFault(
        { fault: `The clock is set to ${timezoneId}`, sees: "6 November 2023 everywhere", goesOn: "As everywhere" },
        "@chromium",
      ),
      async ({ page, site }) => {
        await page.goto(site.url);
        await expect(page.locator("li[data-article-id] time").first()).toHaveAttribute("datetime", "2023-11-06");
        await expect(page.locator("article time").first()).toHaveAttribute("datetime", "2023-11-06");
        await expect(page.locator("article")).toContainText("6 November 2023");
        await page.goto(`${site.url}#/?from=2023-11-06&to=2023-11-06`);
        await expect(page.locator("li[data-article-id]")).toHaveCount(1);
        await page.goto(`${site.url}#/?from=2023-11-07`);
        await expect(page.locator("li[data-article-id]")).toHaveCount(0);
      },
    );
  });
}

for (const [when, words] of [
  ["1970-01-01T00:00:00Z", "decades in the past"],
  ["2099-12-31T23:59:59Z", "decades in the future"],
] as const) {
  test(
    `a note made with a clock ${words} is stored, and stands beside those of before`,
    asFault(
      {
        fault: `The device’s clock stands ${words}`,
        sees: "The day of each article as it was printed; notes with the day the clock said",
        goesOn: "As before",
      },
      "@chromium",
    ),
    async ({ page, site }) => {
      await page.goto(site.url + smallArticleUrl(0));
      await selectWords(page, "on a wet morning");
      await page.keyboard.press("h");
      await expect.poll(() => notedWords(page)).toEqual(["on a wet morning"]);
      await page.clock.setFixedTime(new Date(when));
      await page.reload();
      await expect(page.locator("article time").first()).toHaveAttribute("datetime", "2023-01-05");
      await selectWords(page, "keeps the key");
      await page.keyboard.press("h");
      await expect.poll(async () => (await notedWords(page)).length).toBe(2);
      await page.goto(`${site.url}#/notes`);
      await expect(page.locator("[data-note-row]")).toHaveCount(2);
    },
  );
}
