import type { Page } from "@playwright/test";
import { selectWords } from "./support/select-words.ts";
import { expect as expectSoon, smallArticleUrl, test } from "./support/test.ts";

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 60_000 });
test.describe.configure({ timeout: 240_000 });

/** Nobody can click in the system's dialog here: a folder of the browser's own storage stands for the one that the reader would choose. */
async function lendFolder(page: Page, name: string): Promise<void> {
  await page.addInitScript((folder) => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
    });
  }, name);
}

/** Names and sizes of what is in the folder. */
const filesIn = (page: Page, name: string) =>
  page.evaluate(async (folder) => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
    const found: { name: string; size: number }[] = [];
    for await (const entry of (handle as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
      found.push({ name: entry.name, size: (await entry.getFile()).size });
    return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }, name);

test(
  "a backup is written into a folder at once, and after changes that the last visit made",
  { tag: "@chromium" },
  async ({ page, site }) => {
    await lendFolder(page, "Backups");
    await page.goto(`${site.url}#/notes`);
    await page.locator("details summary").click();
    await page.getByRole("button", { name: "Choose a folder" }).click();
    await expect(page.getByText(/Into “Backups”, after each change\. Last written on/)).toBeVisible();
    const [first, ...none] = await filesIn(page, "Backups");
    expect(none).toEqual([]);
    expect(first?.name).toMatch(/^dateline-backup-[0-9a-f]{6}-\d{4}-\d{2}-\d{2}-\d{6}\.zip$/);
    await page.goto(site.url + smallArticleUrl(0));
    await selectWords(page, "on a wet morning");
    await page.keyboard.press("h");
    await expect(page.locator("article [data-note]").first()).toBeAttached();
    await page.reload();
    await expect.poll(async () => (await filesIn(page, "Backups")).length).toBe(2);
    expect((await filesIn(page, "Backups")).every(({ size }) => size > 100)).toBe(true);

    await page.evaluate(async () =>
      (await navigator.storage.getDirectory()).removeEntry("Backups", { recursive: true }),
    );
    await page.keyboard.press("s");
    await expect(page.locator(".reader button[aria-pressed=true]")).toBeVisible();
    await page.goto(`${site.url}#/notes`);
    await page.reload();
    await expect(
      page.getByRole("status").filter({ hasText: "“Backups” is no longer where it was" }).first(),
    ).toBeVisible();
  },
);

/** Write a file into the folder, or take it out (null). */
const putFile = (page: Page, folder: string, name: string, text: string | null) =>
  page.evaluate(
    async ([where, file, content]) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(where, { create: true });
      if (content === null) return handle.removeEntry(file);
      const writable = await (await handle.getFileHandle(file, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [folder, name, text] as const,
  );

test(
  "what is new in a folder comes in when the page is opened, notes follow what has changed, and what is gone is said",
  { tag: "@chromium" },
  async ({ page, site }) => {
    const head = "date 2023-03-14\n# Harbour note\n\n";
    const text = "Grace Okafor met Farid Benomar in Lagos. The ferry was late, and nobody knew why.";
    await lendFolder(page, "Clippings");
    await page.goto(`${site.url}#/add`);
    await putFile(page, "Clippings", "note.txt", `${head}${text}\n`);
    await page.getByRole("button", { name: "Keep a folder in step" }).click();
    await expect(page.getByText("“Clippings” is in step: 1 new file, 0 changed files.")).toBeVisible();
    await page.goto(`${site.url}#/?own=1`);
    await page.locator("li[data-own] a").first().click();
    await expect(page.locator("article[data-own]")).toContainText("Grace Okafor");
    await selectWords(page, "The ferry was late");
    await page.keyboard.press("h");
    await expect(page.locator("article [data-note]").first()).toHaveText("The ferry was late");

    await putFile(page, "Clippings", "note.txt", `${head}It rained. ${text}\n`);
    await page.goto(`${site.url}#/add`);
    await page.reload();
    await expect(page.getByText("“Clippings” is in step: 0 new files, 1 changed file.")).toBeVisible();
    await page.goto(`${site.url}#/?own=1`);
    await expect(page.locator("li[data-own]")).toHaveCount(1);
    await page.locator("li[data-own] a").first().click();
    await expect(page.locator("article[data-own]")).toContainText("It rained. Grace Okafor");
    await expect(page.locator("article [data-note]").first()).toHaveText("The ferry was late");

    await putFile(page, "Clippings", "note.txt", null);
    await page.goto(`${site.url}#/add`);
    await page.getByRole("button", { name: "Look now" }).click();
    await expect(page.getByText("1 file is no longer in the folder.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "1 article of yours" })).toBeVisible();
    await page.getByRole("button", { name: "Take its articles out" }).click();
    await expect(page.getByRole("heading", { name: "1 article of yours" })).toHaveCount(0);
  },
);

test("where the browser lends no folders, nothing is said of them", async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: undefined });
  });
  await page.goto(`${site.url}#/notes`);
  await page.locator("details summary").click();
  await expect(page.getByRole("button", { name: "Back up everything" })).toBeVisible();
  await expect(page.getByText("into a folder")).toHaveCount(0);
});
