import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { asFault } from "../support/fault.ts";
import { notedWords, selectWords } from "../support/select-words.ts";
import { breakDatabases, denyStorage, type Denied } from "../support/storage-faults.ts";
import type { StaticServer } from "../support/static-server.ts";
import { expect as expectSoon, expectSmallArticle, smallArticleUrl, test } from "../support/test.ts";

test.describe.configure({ timeout: 180_000 });

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 30_000 });

/** Reading, searching, and noting, which is then said to last for this visit. */
async function expectToWorkForNow(page: Page, site: StaticServer): Promise<void> {
  await page.goto(site.url + smallArticleUrl(0));
  await expectSmallArticle(page, 0);
  await expect(page.locator("article .mark").first()).toBeVisible();
  await selectWords(page, "on a wet morning");
  await page.keyboard.press("h");
  await expect(page.getByRole("alert").filter({ hasText: "lasts until this page is closed" })).toBeVisible();
  expect(await notedWords(page)).toEqual(["on a wet morning"]);
  await page.goto(`${site.url}#/?q=lighthouse`);
  await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  await page.goto(`${site.url}#/notes`);
  await expect(page.locator("[data-note-row]")).toHaveCount(1);
}

const noDatabase = {
  sees: "The library whole: reading, search, corrections; a line that what is starred, read or noted lasts until the page is closed",
  lost: "What is noted, when the page is closed without saving it",
  goesOn: "*Notes → Save* writes it to a file; or another browser, or storage allowed for the site",
};

test(
  "where the browser blocks all site data, in truth, the library reads and what is noted is said to last for the visit",
  asFault({ fault: "The browser is set to keep no site data at all", ...noDatabase }),
  async ({ playwright, browserName, launchOptions, channel, site }, info) => {
    const open = async () => {
      if (browserName === "firefox") {
        const firefoxUserPrefs = { ...launchOptions.firefoxUserPrefs, "network.cookie.cookieBehavior": 2 };
        const browser = await playwright.firefox.launch({ ...launchOptions, channel, firefoxUserPrefs });
        return { page: await browser.newPage(), close: () => browser.close() };
      }
      const profile = info.outputPath("profile");
      mkdirSync(join(profile, "Default"), { recursive: true });
      const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
      writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
      const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
      return { page: await context.newPage(), close: () => context.close() };
    };
    const { page, close } = await open();
    await page.goto(site.url);
    const isBlocked = await page.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(isBlocked).toBe(true);
    await expectToWorkForNow(page, site);
    await close();
  },
);

test(
  "where databases are refused, the library reads and what is noted is said to last for the visit",
  asFault({ fault: "The browser refuses databases (IndexedDB)", ...noDatabase }),
  async ({ page, site }) => {
    await page.addInitScript(denyStorage, ["databases"] satisfies Denied[]);
    await expectToWorkForNow(page, site);
  },
);

test(
  "where the browser's own database files are broken, the library reads and what is noted is said to last for the visit",
  asFault({ fault: "The browser’s database files are broken", ...noDatabase }),
  async ({ page, site }) => {
    await page.addInitScript(breakDatabases, "error" as const);
    await expectToWorkForNow(page, site);
  },
);

test(
  "where databases never answer, the library still reads and searches",
  asFault({
    fault: "The browser’s databases never answer, as Safari’s do at times",
    sees: "The library whole; notes and stars wait",
    goesOn: "Close the browser and open it again",
  }),
  async ({ page, site }) => {
    await page.addInitScript(breakDatabases, "silent" as const);
    await page.goto(site.url + smallArticleUrl(0));
    await expectSmallArticle(page, 0);
    await page.goto(`${site.url}#/?q=lighthouse`);
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  },
);

test(
  "where settings are refused, they hold for the visit",
  asFault({
    fault: "The browser refuses to keep settings (localStorage)",
    sees: "Nothing unusual; what is set holds",
    lost: "Settings, when the page is closed",
    goesOn: "Storage allowed for the site",
  }),
  async ({ page, site }) => {
    await page.addInitScript(denyStorage, ["settings"] satisfies Denied[]);
    await page.goto(site.url + smallArticleUrl(0));
    await expectSmallArticle(page, 0);
    await page.getByRole("button", { name: "Text and theme" }).click();
    await page.getByRole("radio", { name: "Sepia" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sepia");
  },
);

test(
  "where nothing can be kept for offline reading, that is said and all else works",
  asFault({
    fault: "The browser refuses to keep pages (caches, service worker)",
    sees: "*Online only* or *Not kept yet* in the masthead, and why",
    goesOn: "Everything works while there is a connection; *Save as one page* needs none",
  }),
  async ({ page, site }) => {
    await page.addInitScript(denyStorage, ["caches"] satisfies Denied[]);
    await page.goto(site.url + smallArticleUrl(0));
    await expectSmallArticle(page, 0);
    await expect(page.getByText(/Online only|Not kept yet/).first()).toBeAttached();
    await page.goto(`${site.url}#/?q=lighthouse`);
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  },
);
