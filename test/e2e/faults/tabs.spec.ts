import { buildFolder } from "../support/builds.ts";
import { asFault } from "../support/fault.ts";
import { notedWords, selectWords } from "../support/select-words.ts";
import { crash } from "../support/storage-faults.ts";
import { expect as expectSoon, expectReadyOffline, smallArticleUrl, test } from "../support/test.ts";

test.describe.configure({ timeout: 400_000 });

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 120_000 });

const asFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const ownText = (n: number) => `date 2023-03-14\n# Harbour note ${n}\n\nGrace Okafor met Farid Benomar on day ${n}.\n`;

test(
  "a comment is there to its last letter when the tab is killed while it is written",
  asFault(
    {
      fault: "The tab is killed while a comment is written",
      sees: "The comment, when the article is opened again",
      goesOn: "Writes on where it stopped",
    },
    "@chromium",
  ),
  async ({ page, context, site }) => {
    await page.goto(site.url + smallArticleUrl(0));
    await selectWords(page, "on a wet morning");
    await page.keyboard.press("a");
    await page.getByRole("textbox", { name: "Comment" }).pressSequentially("Who counted?");
    await crash(context, page);
    const other = await context.newPage();
    await other.setViewportSize({ width: 1400, height: 900 });
    await other.goto(site.url + smallArticleUrl(0));
    await expect.poll(() => notedWords(other)).toEqual(["on a wet morning"]);
    await expect(other.getByRole("group", { name: /Comment on/ })).toContainText("Who counted?");
  },
);

test(
  "what was added when the tab is killed is there, and the rest comes when the files are added once more",
  asFault(
    {
      fault: "The tab is killed while files are added",
      sees: "On *My articles*, what came in until then",
      goesOn: "Adds the same files again: what is there is passed over",
    },
    "@chromium",
  ),
  async ({ page, context, site }) => {
    const files = Array.from({ length: 120 }, (_, n) => asFile(`${n}.txt`, ownText(n)));
    await page.goto(`${site.url}#/add`);
    await page.locator("input[data-add=files]").setInputFiles(files);
    await expect(page.getByText(/, [1-9]\d* articles? in/)).toBeVisible();
    await crash(context, page);
    const other = await context.newPage();
    await other.goto(`${site.url}#/add`);
    await expect(other.getByRole("heading", { name: /articles? of yours/ })).toBeVisible();
    await other.locator("input[data-add=files]").setInputFiles(files);
    await expect(other.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText("Added");
    await expect(other.getByRole("heading", { name: "120 articles of yours" })).toBeVisible();
  },
);

test(
  "a restore that was killed goes on when the backup is restored once more",
  asFault(
    {
      fault: "The tab is killed while a backup is restored",
      sees: "What came until then, each article and note whole",
      goesOn: "Restores the same file again: what is there is passed over",
    },
    "@chromium",
  ),
  async ({ page, browser, site }, info) => {
    await page.goto(`${site.url}#/add`);
    const files = Array.from({ length: 40 }, (_, n) => asFile(`${n}.txt`, ownText(n)));
    await page.locator("input[data-add=files]").setInputFiles(files);
    await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText("Added 40 articles");
    await page.goto(`${site.url}#/notes`);
    await page.locator("details summary").click();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Back up everything" }).click();
    const path = info.outputPath("backup.zip");
    await (await saving).saveAs(path);

    const fresh = await browser.newContext();
    const openBackups = async () => {
      const tab = await fresh.newPage();
      await tab.goto(`${site.url}#/notes`);
      await tab.locator("details summary").click();
      return tab;
    };
    const killed = await openBackups();
    await killed.locator("input[data-restore]").setInputFiles(path);
    await crash(fresh, killed);
    const other = await openBackups();
    await other.locator("input[data-restore]").setInputFiles(path);
    await expect(other.getByText(/Restored: \d+ articles?/)).toBeVisible();
    await other.goto(`${site.url}#/add`);
    await expect(other.getByRole("heading", { name: "40 articles of yours" })).toBeVisible();
    await fresh.close();
  },
);

test(
  "a new version can be switched to while a comment is written: it is there afterwards",
  asFault(
    {
      fault: "A new version is switched to while a comment is written",
      sees: "The same article, and the comment as far as it was written",
      goesOn: "Writes on",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.goto(site.url + smallArticleUrl(3));
    await expectReadyOffline(page, 40);
    site.deploy(buildFolder("grown"));
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
    await expect(page.getByRole("button", { name: "Switch now" })).toBeVisible();
    await selectWords(page, "keeps the key");
    await page.keyboard.press("a");
    await page.getByRole("textbox", { name: "Comment" }).pressSequentially("Which key?");
    await page.getByRole("button", { name: "Switch now" }).click();
    await expectReadyOffline(page, 41);
    await expect(page.getByRole("group", { name: /Comment on/ })).toContainText("Which key?");
  },
);

test(
  "a new version can be switched to while files are added: what came in is there, the rest comes with the same files",
  asFault(
    {
      fault: "A new version is switched to while files are added",
      sees: "The new version, with what came in until then",
      goesOn: "Adds the same files again: what is there is passed over",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.goto(`${site.url}#/add`);
    await expectReadyOffline(page, 40);
    site.deploy(buildFolder("grown"));
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
    await expect(page.getByRole("button", { name: "Switch now" })).toBeVisible();
    const files = Array.from({ length: 120 }, (_, n) => asFile(`${n}.txt`, ownText(n)));
    await page.locator("input[data-add=files]").setInputFiles(files);
    await expect(page.getByText(/, [1-9]\d* articles? in/)).toBeVisible();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Switch now" }).click();
    await expectReadyOffline(page, 41);
    await page.goto(`${site.url}#/add`);
    await page.locator("input[data-add=files]").setInputFiles(files);
    await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText("Added");
    await expect(page.getByRole("heading", { name: "120 articles of yours" })).toBeVisible();
  },
);
