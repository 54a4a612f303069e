import type { Page } from "@playwright/test";
import { asFault } from "../support/fault.ts";
import { notedWords, selectWords } from "../support/select-words.ts";
import { databaseName, storedKeys } from "../support/storage-faults.ts";
import {
  expect as expectSoon,
  expectReadyOffline,
  expectSmallArticle,
  smallArticleUrl,
  test,
} from "../support/test.ts";

test.describe.configure({ timeout: 180_000 });

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 30_000 });

async function highlight(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("h");
  await expect.poll(() => notedWords(page)).toContain(words);
}

/** Make the notes' database as some other program would: of another version, with other stores. */
async function makeDatabase(page: Page, version: number, stores: readonly string[]): Promise<void> {
  await page.evaluate(
    ({ name, number, names }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, number);
        request.addEventListener("upgradeneeded", () => {
          const { result } = request;
          for (const store of names) if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
        });
        request.addEventListener("success", () => {
          request.result.close();
          resolve();
        });
        request.addEventListener("error", () => reject(request.error));
      }),
    { name: databaseName("notes"), number: version, names: stores },
  );
}

test(
  "a note made after the database was deleted under the page is stored in a new one",
  asFault(
    {
      fault: "The notes’ database is deleted under the running page",
      sees: "The notes that were in it go from the text",
      lost: "What was deleted; a backup brings it back",
      goesOn: "As before: the next note is stored",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.goto(site.url + smallArticleUrl(0));
    await highlight(page, "on a wet morning");
    // A note that is not stored yet would go into the new one, as it should.
    await expect.poll(() => storedKeys(page, databaseName("notes"), "notes")).toHaveLength(1);
    await page.evaluate((name) => {
      return new Promise((resolve) => indexedDB.deleteDatabase(name).addEventListener("success", resolve));
    }, databaseName("notes"));
    await expect.poll(() => notedWords(page)).toEqual([]);
    await highlight(page, "keeps the key");
    await page.reload();
    await expect.poll(() => notedWords(page)).toEqual(["keeps the key"]);
  },
);

test(
  "a database of a newer Dateline is left alone, and that is said",
  asFault(
    {
      fault: "A newer version keeps its notes in this browser",
      sees: "Over the text, that a newer version keeps its notes here",
      goesOn: "Close its other tabs and reload, which brings the newer version",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.goto(`${site.url}robots.txt`);
    await makeDatabase(page, 9, ["notes", "tags"]);
    await page.goto(site.url + smallArticleUrl(0));
    await highlight(page, "on a wet morning");
    await expect(
      page.getByRole("alert").filter({ hasText: "A newer version of Dateline keeps its notes" }),
    ).toBeVisible();
  },
);

test(
  "a database without its stores is said to be damaged, and nothing is written over it",
  asFault(
    {
      fault: "The notes’ database has lost its stores",
      sees: "Over the text, that what was stored of the notes is damaged",
      lost: "What is noted from then on, when the page is closed without saving it",
      goesOn: "*Notes → Save* writes it to a file; clearing the site’s data makes a new database",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.goto(`${site.url}robots.txt`);
    await makeDatabase(page, 1, []);
    await page.goto(site.url + smallArticleUrl(0));
    await highlight(page, "on a wet morning");
    await expect(page.getByRole("alert").filter({ hasText: "stored of your notes is damaged" })).toBeVisible();
  },
);

test(
  "a stored note that this version cannot read is counted and left as it is",
  asFault(
    {
      fault: "A stored note is damaged, or of a newer version",
      sees: "Over the text, how many could not be read and were left as they are",
      goesOn: "The others are there; a newer version reads it",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.goto(site.url + smallArticleUrl(0));
    await highlight(page, "on a wet morning");
    // A note that is not stored yet would go into the new one, as it should.
    await expect.poll(() => storedKeys(page, databaseName("notes"), "notes")).toHaveLength(1);
    await page.evaluate((name) => {
      return new Promise<void>((resolve) => {
        const request = indexedDB.open(name);
        request.addEventListener("success", () => {
          const transaction = request.result.transaction("notes", "readwrite");
          transaction.objectStore("notes").put({ id: "n1", heads: "of another kind" }, "n1");
          transaction.addEventListener("complete", () => resolve());
        });
      });
    }, databaseName("notes"));
    await page.reload();
    await expect(page.getByText("1 stored note could not be read by this version of Dateline")).toBeVisible();
    expect(await notedWords(page)).toEqual(["on a wet morning"]);
  },
);

test(
  "all that the site stored may be cleared under the page: it reads on, and keeps anew",
  asFault(
    {
      fault: "All of the site’s data are cleared while it is open",
      sees: "The article, as before",
      lost: "What was cleared; a backup brings it back",
      goesOn: "Reading goes on; the library is kept anew",
    },
    "@chromium",
  ),
  async ({ page, context, site }) => {
    await page.goto(site.url + smallArticleUrl(0));
    await expectReadyOffline(page, 40);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Storage.clearDataForOrigin", { origin: new URL(site.url).origin, storageTypes: "all" });
    await page.goto(site.url + smallArticleUrl(5));
    await expectSmallArticle(page, 5);
    await highlight(page, "keeps the key");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect.poll(() => storedKeys(page, databaseName("notes"), "notes")).toHaveLength(1);
    await page.reload();
    await expect.poll(() => notedWords(page)).toEqual(["keeps the key"]);
    await expect(page.getByText("Ready offline: 40 of 40").first()).toBeAttached({ timeout: 60_000 });
  },
);
