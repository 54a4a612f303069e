import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { selectWords } from "./support/select-words.ts";
import { expect as expectSoon, smallArticleUrl, test } from "./support/test.ts";

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 60_000 });
test.describe.configure({ timeout: 240_000 });

const asFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const ownText = "date 2023-03-14\n# Harbour note\n\nGrace Okafor met Farid Benomar in Lagos. The ferry was late.\n";

async function openNotebook(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/notes`);
  await page.locator("details summary").click();
}

async function expectNoViolations(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test(
  "a backup restored in a fresh browser gives the same articles, names, notes and stars",
  { tag: "@chromium" },
  async ({ page, site, browser }, info) => {
    await page.goto(`${site.url}#/add`);
    await page.locator("input[data-add=files]").setInputFiles([asFile("note.txt", ownText)]);
    await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText("Added 1 article");
    await page.goto(site.url + smallArticleUrl(0));
    await expect(page.locator("article p[data-paragraph]").first()).toBeVisible();
    await page.keyboard.press("s");
    await selectWords(page, "on a wet morning");
    await page.keyboard.press("h");
    await expect(page.locator("article [data-note]").first()).toBeAttached();
    await openNotebook(page, site.url);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Back up everything" }).click();
    const path = info.outputPath("backup.zip");
    await (await saving).saveAs(path);

    const fresh = await browser.newContext();
    const other = await fresh.newPage();
    await openNotebook(other, site.url);
    await other.locator("input[data-restore]").setInputFiles(path);
    await expect(other.getByText("Restored: 1 article, 1 note new or changed, 0 corrections, 1 star")).toBeVisible();
    await other.locator("input[data-restore]").setInputFiles([]);
    await other.locator("input[data-restore]").setInputFiles(path);
    await expect(other.getByText("Restored: 0 articles, 0 notes")).toBeVisible();
    await other.goto(`${site.url}#/?q=ferry`);
    await other.locator("li[data-own] a").first().click();
    const article = other.locator("article[data-own]");
    await expect(article).toContainText("Grace Okafor met Farid Benomar in Lagos.");
    await expect(article.locator("[data-entity=grace-okafor]")).toHaveText("Grace Okafor");
    await other.goto(site.url + smallArticleUrl(0));
    await expect(other.locator("article [data-note]").first()).toHaveText("on a wet morning");
    await expect(other.getByRole("button", { name: "Remove the star" })).toBeVisible();
    await fresh.close();
  },
);

test("notes of Hypothesis are shown before they are added, stand in the text, and are taken out at once", async ({
  page,
  site,
}) => {
  const rows = [
    "eleven months late and a little under its budget",
    "Nothing of the kind was ever printed here at all",
  ].map((exact, at) => ({
    id: `h${at}`,
    text: "Who counted?",
    user: "acct:ada@hypothes.is",
    uri: "https://post.example/",
    target: [{ source: "https://post.example/", selector: [{ type: "TextQuoteSelector", exact }] }],
  }));
  await openNotebook(page, site.url);
  await page.locator("input[data-import-notes]").setInputFiles([asFile("notes.json", JSON.stringify({ rows }))]);
  await expect(page.getByText("Hypothesis: 1 note found its place, 1 did not.")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Add 1 note" }).click();
  await expect(page.locator("[data-note-row]")).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The notes were taken out again.")).toBeVisible();
  await expect(page.locator("[data-note-row]")).toHaveCount(0);
});

test("a pasted text is held against the library, its quotations and its names", async ({ page, site }) => {
  await page.goto(`${site.url}#/check`);
  const field = page.getByRole("textbox", { name: /Paste a sentence/ });
  await field.click();
  await field.pressSequentially(
    'They said "on a wet morning, eleven months late", "on a dry morning, eleven months late" and "never in all these years of rain".',
  );
  await page.getByRole("button", { name: "Check its quotations" }).click();
  await expect(page.getByText("3 quotations: 1 verbatim, 1 with differences, 1 not in this library.")).toBeVisible();
  await expect(page.locator("[data-check=differs] del")).toContainText("dry");
  await expect(page.locator("[data-check=differs] ins")).toContainText("wet");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Find its names" }).click();
  await expect(page.getByText("This library knows no name in this text.")).toBeVisible();
});

test("an article is read aloud sentence by sentence, with the voice and speed that were chosen last", async ({
  page,
  site,
}) => {
  // No browser here has a voice of its own.
  await page.addInitScript(() => {
    const said: string[] = [];
    const voices = ["Ada", "Inga"].map((name) => ({ name, voiceURI: name, lang: "en-GB", default: false }));
    class Words extends EventTarget {
      voice: { name: string } | null = null;
      rate = 1;
      lang = "";
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      speaking: false,
      pending: false,
      getVoices: () => voices,
      cancel: () => undefined,
      speak(words: Words) {
        said.push(`${words.voice?.name} ${words.rate} ${words.text}`);
        words.dispatchEvent(new Event("start"));
        setTimeout(() => words.dispatchEvent(new Event("end")), said.length < 3 ? 50 : 1e9);
      },
    });
    Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Words, said });
  });
  const lastSaid = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.at(-1));
  await page.goto(site.url + smallArticleUrl(0));
  await page.getByRole("button", { name: "Listen" }).click();
  const player = page.getByRole("region", { name: "Read aloud" });
  await expect(player).toContainText("3 of");
  await expect.poll(lastSaid).toMatch(/^Ada 1 /);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get("spoken")?.size ?? 0)).toBe(1);
  await player.getByRole("combobox", { name: "Speed" }).selectOption("1.5");
  await player.getByRole("combobox", { name: "Voice" }).selectOption("Inga");
  await expect.poll(lastSaid).toMatch(/^Inga 1.5 /);
  await player.getByRole("button", { name: "Pause" }).click();
  await expect(player).toHaveAttribute("data-listen-player", "paused");
  await expectNoViolations(page);
  await page.reload();
  await page.getByRole("button", { name: "Listen" }).click();
  await expect.poll(lastSaid).toMatch(/^Inga 1.5 /);
});
