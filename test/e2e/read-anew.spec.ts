import type { Page } from "@playwright/test";
import { selectWords } from "./support/select-words.ts";
import { expect as expectSoon, test } from "./support/test.ts";

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 60_000 });
test.setTimeout(240_000);

const head = "date 2023-03-14\n# Harbour note\n\n";

/** Let what is kept be as if earlier readers had read another text out of other bytes: these are the bytes. */
const ageFiles = (page: Page, bytes: string) =>
  page.evaluate(async (text) => {
    // What runs in the page knows nothing from outside.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("It was refused.")));
      });
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const db = await wait(indexedDB.open(names.find((name) => name.endsWith(" own")) ?? ""));
    const transaction = db.transaction(["files", "originals"], "readwrite");
    const [files, originals] = [transaction.objectStore("files"), transaction.objectStore("originals")];
    for (const hash of await wait(files.getAllKeys())) {
      const file = (await wait(files.get(hash))) as Record<string, unknown>;
      delete file["readers"];
      files.put(file, hash);
      originals.put(new TextEncoder().encode(text), hash);
    }
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    db.close();
  }, bytes);

test(
  "what an earlier version read is read anew from the kept file, the note stays at its words, and all of it can be undone",
  { tag: "@chromium" },
  async ({ page, site }) => {
    const text = "The ferry was late, and nobody in Djibouti knew why.\n";
    await page.goto(`${site.url}#/add`);
    await page.getByRole("checkbox", { name: /Keep the files themselves too/ }).check();
    const buffer = Buffer.from(`${head}Accept all cookies. ${text}`);
    await page.locator("input[data-add=files]").setInputFiles([{ name: "note.txt", mimeType: "text/plain", buffer }]);
    await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText("Added 1 article");
    await expect(page.getByRole("region", { name: "Read anew" })).toHaveCount(0);
    await page.getByRole("link", { name: "Read them" }).click();
    await page.locator("li[data-own] a").first().click();
    await expect(page.locator("article[data-own]")).toContainText("Accept all cookies.");
    await selectWords(page, "The ferry was late");
    await page.keyboard.press("h");
    await expect(page.locator("article [data-note]").first()).toHaveText("The ferry was late");

    await ageFiles(page, `${head}${text}`);
    await page.goto(`${site.url}#/add`);
    await page.reload();
    await page.getByRole("button", { name: "Read 1 file anew" }).click();
    await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText(
      "Read 1 file anew: 1 article is better read",
    );
    const undo = page.getByRole("region", { name: "Read anew" }).getByRole("button", { name: "Undo" });
    await expect(undo).toBeEnabled();
    const openOwn = async () => {
      await page.goto(`${site.url}#/?own=1`);
      await expect(page.locator("li[data-own]")).toHaveCount(1);
      await page.locator("li[data-own] a").first().click();
    };
    await openOwn();
    await expect(page.locator("article[data-own]")).toContainText("The ferry was late");
    await expect(page.locator("article[data-own]")).not.toContainText("cookies");
    await expect(page.locator("article [data-note]").first()).toHaveText("The ferry was late");

    await page.goto(`${site.url}#/add`);
    await undo.click();
    await expect(page.getByRole("button", { name: "Read 1 file anew" })).toBeVisible();
    await openOwn();
    await expect(page.locator("article[data-own]")).toContainText("Accept all cookies.");
    await expect(page.locator("article [data-note]").first()).toHaveText("The ferry was late");
  },
);
