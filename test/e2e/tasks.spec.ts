import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, smallArticleUrl, test, typeInto } from "./support/test.ts";

/** Do what a person would for a task, counting: a click, a key, or words typed into a field are a step each. */
function takeSteps() {
  const taken: string[] = [];
  const step = async (said: string, act: () => Promise<unknown>) => {
    taken.push(said);
    await act();
  };
  return { taken, step };
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
}

test(
  "a journalist has all that was said of an organisation in some months as a file in six steps",
  { tag: "@chromium" },
  async ({ page, site }) => {
    const { taken, step } = takeSteps();
    await page.goto(site.url);
    await step("Names", () => page.getByRole("link", { name: "Names", exact: true }).click());
    await step("world health", () => typeInto(page.getByRole("searchbox", { name: "Find a name" }), "world health"));
    await step("World Health Organization", () =>
      page.getByRole("list", { name: "Names" }).getByRole("link", { name: "World Health Organization" }).click(),
    );
    const period = page.getByLabel("Only", { exact: true });
    await step("March 2023 to June 2023", async () => {
      await typeInto(period, "March 2023 to June 2023");
      await period.press("Enter");
    });
    await expect(page.getByText(/^\d+ mentions of \d+ mentions$/)).toBeVisible();
    await step("All in one list", () => page.getByRole("link", { name: "All in one list" }).click());
    const save = page.getByRole("button", { name: "Save as CSV" });
    const download = page.waitForEvent("download");
    await step("Save as CSV", () => save.click());
    const [heading = "", ...lines] = (await readFile(await (await download).path(), "utf8")).trim().split(/\r?\n/);
    expect(taken.length).toBeLessThanOrEqual(6);
    expect(heading).toMatch(/date.*title/i);
    // It pays for every fourth of the forty articles, which name it twice: four of them in these four months.
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const line of lines) expect(line).toMatch(/2023-0[3-6]-\d\d.*World Health Organization/);
  },
);

test("two dossiers of one person are one again in two steps, and apart again in one", async ({ page, site }) => {
  const name = "Ada Lindqvist";
  await page.goto(site.url + smallArticleUrl(4));
  await page.locator("article p .mark", { hasText: name }).first().click();
  await page.locator(".card").getByRole("button", { name: "Correct" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Not the same" }).click();
  await dialog.getByRole("radio", { name: "In this article" }).check();
  await dialog.getByRole("button", { name: /^Change \d+ mentions?$/ }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, "#/e/ada-lindqvist");

  const { taken, step } = takeSteps();
  const namesakes = page.getByRole("region", { name: "Others of this name" });
  await step("Same as…", () => namesakes.getByRole("button", { name: `Same as ${name}…` }).click());
  await step("Merge", () => dialog.getByRole("button", { name: /^(?:Merge|Join|Change) / }).click());
  await expect(dialog).toBeHidden();
  await expect(namesakes).toBeHidden();
  expect(taken.length).toBeLessThanOrEqual(3);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(namesakes.getByRole("link", { name })).toBeVisible();
});

test.describe("a student on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("makes the type of an open article larger in two taps", async ({ page, site }) => {
    await page.goto(site.url + smallArticleUrl(4));
    const { taken, step } = takeSteps();
    const size = () =>
      page
        .locator("article p[data-paragraph]")
        .first()
        .evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    const before = await size();
    await step("Text and theme", () => page.getByRole("button", { name: "Text and theme" }).click());
    const slider = page.getByRole("slider", { name: "Size" });
    const box = (await slider.boundingBox())!;
    await step("Size", () => slider.click({ position: { x: box.width - 4, y: box.height / 2 } }));
    await expect.poll(size).toBeGreaterThan(before);
    expect(taken.length).toBeLessThanOrEqual(2);
  });

  test("finds what was starred in one tap", async ({ page, site }) => {
    await page.goto(site.url + smallArticleUrl(4));
    await expect(page.locator("article[data-article-id]")).toBeVisible();
    await page.keyboard.press("s");
    await goTo(page, "#/");
    const { taken, step } = takeSteps();
    const rows = page.locator("li[data-article-id]");
    await step("Starred", () => page.getByRole("link", { name: /^Starred/ }).click());
    await expect(rows).toHaveCount(1);
    expect(taken).toHaveLength(1);
  });
});
