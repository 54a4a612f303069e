import { appendFile, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { describePassage } from "../../src/core/annotation/passage.ts";
import type { EntryDraft } from "../../src/core/entities/ledger/entry.ts";
import { makeEntry } from "../../src/core/entities/ledger/entry-id.ts";
import { formatLedger } from "../../src/core/entities/ledger/format-ledger.ts";
import { buildLibrary } from "./support/builds.ts";
import { smallArticleId, smallSeed, writeSmallLibrary } from "./support/small-library.ts";
import { expect, smallArticleUrl, test } from "./support/test.ts";

const name = "Northern Rail";
const marksOf = (page: Page): Locator => page.locator("article .mark", { hasText: new RegExp(`^${name}$`) });
const typesOf = (page: Page) =>
  marksOf(page).evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset["type"]));

/** Whichever type the tagger gives the name, it shall be another: the key that says so, and how it reads. */
async function otherType(page: Page) {
  const type = await marksOf(page).first().getAttribute("data-type");
  return type === "organisation"
    ? { before: type, after: "place", key: "l", words: "a place" }
    : { before: type, after: "organisation", key: "o", words: "an organisation" };
}

/** A correction of the article that names Northern Rail first, made by a colleague. */
function colleagues(draft: { readonly quote: string; readonly when: string } & Record<string, unknown>) {
  const text = smallSeed(0).text.split("\n\n").slice(1).join("\n\n");
  const start = text.indexOf(draft.quote);
  const { quote, ...rest } = draft;
  const passage =
    start < 0
      ? { quote, prefix: "", suffix: "", start: 0, end: quote.length }
      : describePassage(text, { start, end: start + quote.length });
  return makeEntry({
    scope: "everywhere",
    ...rest,
    where: { article: smallArticleId(0), ...passage },
  } as unknown as EntryDraft);
}

/** Press keys once, and see that they do something, though what corrects is fetched after the text is on screen. */
async function pressOnce(page: Page, keys: readonly string[], isDone: () => Promise<void>): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await isDone();
}

test(
  "a wrong type is put right everywhere but for one exception, undone, redone, exported, and in place after the next build",
  { tag: "@chromium" },
  async ({ page, site, browser }, testInfo) => {
    test.setTimeout(240_000);
    await page.goto(site.url + smallArticleUrl(0));
    const { before, after, key, words } = await otherType(page);
    await marksOf(page).first().focus();
    const dialog = page.getByRole("dialog", { name: `Mark ${name} as ${words}` });
    await pressOnce(page, ["t", key], () => expect(dialog).toBeVisible({ timeout: 1000 }));
    await expect(dialog.getByRole("status")).toContainText("20 mentions in 10 articles");
    await expect(dialog.getByRole("button", { name: "Change 20 mentions" })).toBeFocused();
    await dialog.getByRole("region", { name: "What changes" }).getByRole("checkbox").last().uncheck();
    await expect(dialog.getByRole("status")).toContainText("19 will change, 1 is left as it is.");
    expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
    await dialog.getByRole("button", { name: "Change 19 mentions" }).click();
    await expect(page.getByText("19 mentions changed")).toBeVisible();
    await expect.poll(() => typesOf(page)).toEqual([after, before]);

    await page.keyboard.press("Control+z");
    await expect.poll(() => typesOf(page)).toEqual([before, before]);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => typesOf(page)).toEqual([after, before]);

    await page.goto(`${site.url}#/entities`);
    await expect(page.locator(`[data-type="${after}"]`, { hasText: name }).first()).toBeVisible();
    await page.reload();
    await page.goto(site.url + smallArticleUrl(4));
    await expect.poll(() => typesOf(page)).toEqual([after, after]);

    await page.goto(`${site.url}#/corrections`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 correction");
    await expect(page.getByText("Everywhere, with 1 exception")).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the corrections file" }).click();
    const ledger = await readFile(await (await download).path(), "utf8");
    expect(ledger.trim().split("\n")).toHaveLength(3);

    const seeds = await mkdtemp(join(tmpdir(), "dateline-ledger-"));
    await writeSmallLibrary(seeds);
    await writeFile(join(seeds, "ledger.jsonl"), ledger);
    const lost = colleagues({
      kind: "not-a-name",
      quote: "Old Quay Company",
      when: "2026-11-23T12:00:00.000Z",
      scope: "here",
    });
    await appendFile(join(seeds, "ledger.jsonl"), `${formatLedger([lost])}no correction at all\n`);
    const rebuilt = testInfo.outputPath("rebuilt");
    await mkdir(rebuilt, { recursive: true });
    await buildLibrary(seeds, rebuilt);
    site.deploy(rebuilt);

    const other = await (await browser.newContext()).newPage();
    await other.goto(site.url + smallArticleUrl(0));
    await expect.poll(() => typesOf(other)).toEqual([after, before]);
    await other.goto(site.url + smallArticleUrl(4));
    await expect.poll(() => typesOf(other)).toEqual([after, after]);
    await other.goto(`${site.url}#/library`);
    await expect(
      other.getByText("A correction no longer fits: “Old Quay Company” no longer stands where it was corrected."),
    ).toBeVisible();
    await expect(other.getByText("this is not JSON: “no correction at all”.")).toBeVisible();
    await other.getByRole("link", { name: "Corrections" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("2 corrections");
    await expect(other.getByText("No longer fits.", { exact: true })).toHaveCount(1);
    await other.context().close();
  },
);

test("a colleague's ledger is merged, its bad lines named, and a contradiction decided, on a phone", async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${site.url}#/corrections`);
  await page.getByRole("button", { name: "Take in a corrections file" }).click();
  const ours = colleagues({ kind: "not-a-name", quote: name, when: "2026-11-22T12:00:00.000Z" });
  const lost = colleagues({
    kind: "not-a-name",
    quote: "Old Quay Company",
    when: "2026-11-21T12:00:00.000Z",
    scope: "here",
  });
  const theirs = colleagues({
    kind: "retype",
    quote: name,
    from: "place",
    to: "other",
    when: "2026-11-23T12:00:00.000Z",
  });
  const hostile = '{"v":1,"kind":"rename","id":"<img src=x onerror=alert(1)>","when":"yesterday"}';
  const choose = page.getByLabel("A colleague’s corrections, ledger.jsonl: choose the file, or drop it here.");
  await choose.setInputFiles({
    name: "ours.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(formatLedger([ours, lost])),
  });
  await page.getByRole("button", { name: "Take in 2 corrections" }).click();
  await expect(page.getByText("No longer fits.", { exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: "Take in a corrections file" }).click();
  await choose.setInputFiles({
    name: "theirs.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(`${formatLedger([ours, theirs])}${hostile}\n`),
  });
  const report = page.getByRole("region", { name: "Take in a corrections file" });
  await expect(report.getByRole("status")).toHaveText(
    "theirs.jsonl: 1 new correction, 1 line that you have already, 1 line with a problem. They correct 1 name. 1 contradiction among the corrections of others.",
  );
  await expect(
    report.getByRole("checkbox", { name: `“${name}” is something else, not a place Everywhere` }),
  ).toBeChecked();
  await expect(report.getByText("Line 3: “when” must be a time such as 2026-11-23T14:00:00.000Z.")).toBeVisible();
  await report.getByRole("button", { name: "Take in 1 correction" }).click();

  await expect(page.getByRole("heading", { name: "1 contradiction" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: `Keep this: “${name}” is not a name` }).click();
  await expect(page.getByRole("heading", { name: "1 contradiction" })).toBeHidden();
  await page.goto(site.url + smallArticleUrl(0));
  await expect(page.locator("article")).toContainText(name);
  await expect(marksOf(page)).toHaveCount(0);
  await context.close();
});

test("selected words become a name by keyboard alone", async ({ page, site }) => {
  await page.goto(site.url + smallArticleUrl(0));
  await page.locator("article .prose .mark").first().focus();
  const readSelection = () => page.evaluate(() => getSelection()?.toString() ?? "");
  await pressOnce(page, ["x", "a"], () => expect.poll(readSelection, { timeout: 1000 }).not.toBe(""));
  const first = await readSelection();
  await page.keyboard.press("ArrowRight");
  await expect.poll(readSelection).not.toBe(first);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => (await readSelection()).split(" ").length).toBe(2);
  const selected = await readSelection();
  await expect(page.getByRole("toolbar", { name: `Mark “${selected}” as` })).toBeVisible();
  expect((await new AxeBuilder({ page }).include("article").analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("toolbar").getByRole("button", { name: "Other" }).press("Enter");
  await expect(
    page.getByRole("dialog", { name: `Mark ${selected} as something else` }).getByRole("status"),
  ).toContainText("mention");
  await page.keyboard.press("Enter");
  await expect(
    page.locator("article .mark[data-type='other']", { hasText: new RegExp(`^${selected}$`) }).first(),
  ).toBeVisible();
});
