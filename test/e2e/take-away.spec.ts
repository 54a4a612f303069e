import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Download, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { buildFolder } from "./support/builds.ts";
import { smallLibraryTotal } from "./support/small-library.ts";
import { startStaticServer } from "./support/static-server.ts";
import { expect as expectSoon, expectReadyOffline, test } from "./support/test.ts";

/** A library is read, tagged and written anew, which a busy machine takes its time over. */
const expect = expectSoon.configure({ timeout: 60_000 });
test.setTimeout(240_000);

const hostile = "</script><script>document.title='run'</script><img src=x onerror=document.title='run'><!--";
const note = `date 2024-02-02\n# Harbour ${hostile}\n\nGrace Okafor met Farid Benomar in Djibouti. ${hostile}\n`;

/** What a build calls its page that is one file. */
const onePage = "one-page.html";

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-taken-"));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function takeAway(page: Page, siteUrl: string, button: string): Promise<Download> {
  await page.goto(`${siteUrl}#/library`);
  const downloading = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name: button }).click();
  const download = await downloading;
  await expect(page.getByRole("status").filter({ hasText: "Saved as" })).toBeVisible();
  return download;
}

async function addNote(page: Page, siteUrl: string): Promise<void> {
  await page.goto(`${siteUrl}#/add`);
  await page
    .locator("input[data-add=files]")
    .setInputFiles([{ name: "note.txt", mimeType: "text/plain", buffer: Buffer.from(note) }]);
  await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText("Added 1 article");
}

async function unzip(download: Download): Promise<readonly string[]> {
  const files = unzipSync(await readFile(await download.path()));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return Object.keys(files);
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

test.describe("Save as a site", { tag: "@chromium" }, () => {
  test("gives the files of the build, byte for byte, where nothing was added", async ({ page, site }) => {
    const files = await unzip(await takeAway(page, site.url, "Save as a site"));
    const built = (await listFiles(buildFolder("small"))).filter((path) => path !== onePage);
    expect(files.toSorted()).toEqual(built.toSorted());
    for (const path of files)
      expect((await readFile(join(folder, path))).equals(await readFile(join(buildFolder("small"), path))), path).toBe(
        true,
      );
  });

  test("gives a site that reads, searches and stays offline, own articles in it as text", async ({
    page,
    site,
    context,
  }) => {
    await addNote(page, site.url);
    await unzip(await takeAway(page, site.url, "Save as a site"));
    const saved = await startStaticServer({ root: folder, base: "/papers/" });
    const reader = await context.newPage();
    const errors: string[] = [];
    reader.on("pageerror", (error) => void errors.push(error.message));
    await reader.goto(saved.url);
    await expect(reader.getByText(`${smallLibraryTotal + 1} articles`).first()).toBeAttached();
    await reader.locator("li.row a", { hasText: "Harbour </script>" }).click();
    const article = reader.locator("article");
    await expect(article).toContainText(`met Farid Benomar in Djibouti. ${hostile}`);
    await expect(article.locator('[data-entity="grace-okafor"]').first()).toHaveText("Grace Okafor");
    await reader.goto(`${saved.url}#/?q=Djibouti`);
    await expect(reader.locator("li.row")).toHaveCount(1);
    await reader.goto(`${saved.url}#/e/farid-benomar`);
    await expect(reader.getByRole("heading", { level: 1 })).toContainText("Farid Benomar");
    await expectReadyOffline(reader, smallLibraryTotal + 1);
    await saved.kill();
    await reader.goto(`${saved.url}#/?q=Benomar`);
    await reader.reload();
    await expect(reader.locator("li.row")).toHaveCount(1);
    expect(await reader.title()).not.toBe("run");
    expect(errors).toEqual([]);

    // Published where it was saved, to a reader who has the article in the browser still: it is there once, and the library's.
    site.deploy(folder);
    await page.goto(site.url);
    await page.reload();
    const switched = page.waitForEvent("load");
    await page.getByRole("button", { name: "Switch now" }).click();
    await switched;
    await expect(page.getByText(`${smallLibraryTotal + 1} articles`).first()).toBeAttached();
    await page.goto(`${site.url}#/?q=Djibouti`);
    await expect(page.locator("li.row")).toHaveCount(1);
    await expect(page.locator("li.row[data-own]")).toHaveCount(0);
    await page.locator("li.row a").first().click();
    await expect(page.locator("article")).toContainText("met Farid Benomar in Djibouti.");
  });
});

test("the page that a build makes opens by double click, reads and searches", async ({ page }) => {
  const errors = watch(page);
  const address = pathToFileURL(join(buildFolder("small"), onePage)).href;
  await page.goto(address);
  await expect(page.getByText(`${smallLibraryTotal} articles`).first()).toBeAttached();
  await page.locator("li.row a").first().click();
  await expect(page.locator("article")).toContainText("keeps the key.");
  await expect(page.locator("article [data-entity]").first()).toBeVisible();
  await page.goto(`${address}#/?q=lighthouse`);
  await expect(page.locator("li.row").first()).toContainText("lighthouse");
  await page.goto(`${address}#/e/grace-okafor`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Grace Okafor");
  expect(errors).toEqual([]);
});

test.describe("Save as one page", { tag: "@chromium" }, () => {
  test("gives the page that a build makes, byte for byte, where nothing was added", async ({ page, site }) => {
    const download = await takeAway(page, site.url, "Save as one page");
    const saved = await readFile(await download.path());
    expect(saved.equals(await readFile(join(buildFolder("small"), onePage)))).toBe(true);
  });

  test("gives a file that opens by double click, reads, searches and asks nobody for anything", async ({
    page,
    site,
    context,
  }) => {
    await addNote(page, site.url);
    const download = await takeAway(page, site.url, "Save as one page");
    const file = join(folder, "papers.html");
    await download.saveAs(file);
    await site.kill();
    await context.setOffline(true);
    await expectOnePage(await context.newPage(), file);
  });

  test("reads where the browser gives a file no storage", async ({ page, site, browser }) => {
    await addNote(page, site.url);
    const file = join(folder, "papers.html");
    await (await takeAway(page, site.url, "Save as one page")).saveAs(file);
    const context = await browser.newContext();
    await context.addInitScript(() => {
      for (const name of ["indexedDB", "localStorage", "caches", "BroadcastChannel"])
        Object.defineProperty(globalThis, name, { value: undefined });
    });
    await expectOnePage(await context.newPage(), file);
    await context.close();
  });
});

/** What goes wrong in a page from here on. */
function watch(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => void errors.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  return errors;
}

async function expectOnePage(page: Page, file: string): Promise<void> {
  const errors = watch(page);
  const asked: string[] = [];
  page.on("request", (request) => void (/^(?:data|blob):/.test(request.url()) || asked.push(request.url())));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  await page.locator("li.row a", { hasText: "Harbour </script>" }).click();
  const article = page.locator("article");
  await expect(article).toContainText(`met Farid Benomar in Djibouti. ${hostile}`);
  await article.locator('[data-entity="grace-okafor"]').first().click();
  await expect(page.getByRole("link", { name: /dossier|All/i }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.evaluate(() => void (location.hash = "#/?q=Djibouti"));
  await expect(page.locator("li.row")).toHaveCount(1);
  await page.evaluate(() => void (location.hash = "#/e/grace-okafor"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Grace Okafor");
  await expect(page.getByText(/met Farid Benomar/).first()).toBeVisible();
  await page.goto(`${address}#/a/2023/2023-01-05-0`);
  await page.reload();
  await expect(page.locator("article")).toContainText("keeps the key.");
  expect(await page.title()).not.toBe("run");
  expect(errors).toEqual([]);
  expect(asked.map((url) => url.split("#")[0])).toEqual(asked.map(() => address));
}
