import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { buildLibrary } from "./support/builds.ts";
import { startStaticServer, type StaticServer } from "./support/static-server.ts";

/** A strike as its town's paper told it: before, on the day, and after; once in German, once in Arabic. */
const texts = {
  letter: `date 2023-10-07
# A letter to the harbour

The Harbour Authority wrote to the ferrymen today. Tomás Herrera will meet them on Tuesday, 31 October.`,
  strike: `date 2023-10-31
# Ferrymen walk out in Trieste

The ferrymen of Trieste left their boats this morning. Ada Lindqvist said on Monday that nothing was lost.`,
  talks: `date 2023-11-06
# Talks begin on the ferry strike

The ferrymen of Trieste walked out last Tuesday, and on Friday Ada Lindqvist called them back. Since Oct. 7 the two sides had not met, and two days later the last letter came back unopened.

Recently, readers of the Sunday Times were told otherwise.`,
  streik: `date 2023-11-10
# Streik im Hafen

Am vergangenen Dienstag legten die Fährleute in Triest die Arbeit nieder, und seit dem 7. Oktober wird nicht mehr verhandelt.`,
  wafd: "date 2023-11-12\n# وصل الوفد\n\nوصل الوفد إلى الدوحة في 2023-11-10 وغادر في اليوم التالي.",
};

// Each opens its article anew, and axe takes its time on a busy machine.
test.describe.configure({ timeout: 240_000 });

let folder: string;
let site: StaticServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), "dateline-told-"));
  await mkdir(join(folder, "seeds"));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, "seeds", `${name}.txt`), `${text}\n`);
  await buildLibrary(join(folder, "seeds"), join(folder, "dist"));
  site = await startStaticServer({ root: join(folder, "dist"), base: "/" });
});

test.afterAll(async () => {
  await site.kill();
  await rm(folder, { recursive: true, force: true });
});

const toldTimes = (page: Page) =>
  page
    .locator("article p time[data-told]")
    .evaluateAll((all) => all.map((time) => [time.textContent, time.getAttribute("data-told")]));

const expectNoFault = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

test("the times that a text tells are marked with their values, its text in full and its names whole", async ({
  page,
}) => {
  await page.goto(`${site.url}#/a/talks`);
  await expect
    .poll(() => toldTimes(page))
    .toEqual([
      ["last Tuesday", "2023-10-31"],
      ["Friday", "2023-11-03"],
      ["Oct. 7", "2023-10-07"],
      ["two days later", "2023-10-09"],
      ["Recently", "PAST_REF"],
    ]);
  const paragraphs = await page
    .locator("article p[data-paragraph]")
    .evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(paragraphs).toEqual(texts.talks.split("\n\n").slice(1));
  await expect(page.locator("article p [data-entity]", { hasText: /^Sunday Times$/ })).toHaveCount(1);
  await expect(page.locator("time[data-vague]")).toHaveText("Recently");
});

test("times are read in the language of the article", async ({ page }) => {
  await page.goto(`${site.url}#/a/streik`);
  await expect
    .poll(() => toldTimes(page))
    .toEqual([
      ["Am vergangenen Dienstag", "2023-11-07"],
      ["dem 7. Oktober", "2023-10-07"],
    ]);
  await page.goto(`${site.url}#/a/wafd`);
  await expect.poll(() => toldTimes(page)).toEqual([["2023-11-10", "2023-11-10"]]);
});

test("a card says which day is meant and how that was reckoned, and leads to what was printed then", async ({
  page,
}) => {
  await page.goto(`${site.url}#/a/talks`);
  await page.locator("time[data-told]", { hasText: "last Tuesday" }).click();
  const card = page.getByRole("dialog", { name: "Tuesday 31 October 2023, told time" });
  await expect(card).toContainText("counted from the article’s date, Monday 6 November 2023");
  await expect(card).toContainText("1 of 5");
  const next = page.getByRole("dialog").getByRole("button", { name: "Next told time" });
  for (const said of ["Friday 3", "Saturday 7", "Monday 9"]) {
    await next.click();
    await expect(page.getByRole("dialog", { name: said })).toBeVisible();
  }
  await expect(page.getByRole("dialog", { name: "Monday 9 October 2023, told time" })).toContainText(
    "counted from Saturday 7 October 2023, told before (“Oct. 7”)",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("time[data-told]:focus")).toHaveText("two days later");
  await page.locator("time[data-told]", { hasText: "last Tuesday" }).click();
  await card.getByRole("link", { name: "1 article printed then" }).click();
  await expect(page.locator("li[data-article-id]")).toHaveCount(1);
  await expect(page.locator('li[data-article-id="strike"]')).toBeVisible();
});

test("the keyboard reaches each told time, and a screen reader is told which @chromium", async ({ page }) => {
  await page.goto(`${site.url}#/a/talks`);
  await expect(page.locator("time[data-told]")).toHaveCount(5);
  await page.keyboard.press("w");
  await expect(page.getByRole("dialog", { name: "Tuesday 31 October 2023, told time" })).toBeVisible();
  await expect(page.locator("[data-announcer]")).toContainText("Tuesday 31 October 2023, told time 1 of 5");
  await page.keyboard.press("w");
  await expect(page.getByRole("dialog", { name: "Friday 3 November 2023, told time" })).toBeVisible();
  await page.keyboard.press("Shift+W");
  await expect(page.locator("time[data-told]:focus")).toHaveText("last Tuesday");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Tuesday 31 October 2023, told time" })).toBeVisible();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".card") !== null)).toBe(true);
});

test("a switch takes the lines away, stays so, and no line of text moves", async ({ page }) => {
  await page.goto(`${site.url}#/a/talks`);
  await expect(page.locator("time[data-told]")).toHaveCount(5);
  const heights = () =>
    page
      .locator("article p[data-paragraph]")
      .evaluateAll((all) => all.map((paragraph) => paragraph.getBoundingClientRect().height));
  const marked = await heights();
  await page.getByRole("switch", { name: "Times" }).click();
  await expect(page.locator("time[data-told]")).toHaveCount(0);
  expect(await heights()).toEqual(marked);
  await page.reload();
  await expect(page.getByRole("switch", { name: "Times" })).not.toBeChecked();
  await expect(page.locator("article p .mark").first()).toBeVisible();
  await expect(page.locator("time[data-told]")).toHaveCount(0);
});

test("a day says what was printed then, and what was told of it before, then and after", async ({ page }) => {
  await page.goto(`${site.url}#/a/talks`);
  await page.locator("time[data-told]", { hasText: "last Tuesday" }).click();
  await page.getByRole("link", { name: "All of this day" }).click();
  await expect(page).toHaveURL(/#\/d\/2023-10-31$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tuesday 31 October 2023");
  await expect(page.locator(".day__facts")).toHaveText("1 article printed, told of 3 times in 3 articles.");
  await expect(page.getByRole("region", { name: "Printed then" })).toContainText("Ferrymen walk out in Trieste");
  for (const [name, said] of [
    ["Told of before", "Tuesday, 31 October"],
    ["Told of then", "this morning"],
    ["Told of after", "last Tuesday"],
  ] as const)
    await expect(page.getByRole("region", { name }).locator(".day__told")).toHaveText(said);
  await expect(page.getByRole("complementary")).toContainText("Ada Lindqvist");
  await page.getByRole("link", { name: "October 2023", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("October 2023");
  await page.goto(`${site.url}#/d/2023-02-30`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
});

test("a search for told days finds texts by what they tell of, among other words", async ({ page }) => {
  const ids = () =>
    page.locator("li[data-article-id]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-article-id")));
  await page.goto(`${site.url}#/?q=${encodeURIComponent("told:2023-10-31")}`);
  await expect.poll(ids).toEqual(["talks", "strike", "letter"]);
  await page.goto(`${site.url}#/?q=${encodeURIComponent("told:2023-10-31 harbour")}`);
  await expect.poll(ids).toEqual(["letter"]);
});

test("axe finds nothing on told times and their card, wide and narrow", { tag: "@chromium" }, async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site.url}#/a/talks`);
    await page.locator("time[data-told]").first().click();
    await expect(page.getByRole("dialog", { name: /told time/ })).toBeVisible();
    await expectNoFault(page);
    await page.goto(`${site.url}#/d/2023-10-31`);
    await expect(page.getByRole("region", { name: "Told of after" })).toContainText("last Tuesday");
    await expectNoFault(page);
  }
});

test("the timeline has two modes, and in the second its brush chooses told days", async ({ page }) => {
  await page.goto(`${site.url}#/`);
  const switches = page.getByRole("group", { name: "Timeline by" });
  await switches.getByRole("button", { name: "Told" }).click();
  await expect(page).toHaveURL(/time=told/);
  await expect(page.getByRole("figure", { name: /^Articles by the day they tell of/ })).toBeVisible();
  await page.getByRole("slider", { name: "From" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/told=2023-10-\d\d\.\./);
  await page.goto(`${site.url}#/?time=told&told=2023-10-31`);
  await expect(page.getByText("tells of 31 October 2023")).toBeVisible();
  await expect(page.locator(".list [data-article-id]")).toHaveCount(3);
  await switches.getByRole("button", { name: "Printed" }).click();
  await expect(page).not.toHaveURL(/time=told/);
  await expect(page.locator(".list [data-article-id]")).toHaveCount(3);
  await page.getByRole("button", { name: "Remove the days told of" }).click();
  await expect(page.locator(".list [data-article-id]")).toHaveCount(5);
});

test(
  "read as of a day, list, search and dossiers know what had been printed by then, until all is shown again",
  {
    tag: "@chromium",
  },
  async ({ page }) => {
    await page.goto(`${site.url}#/d/2023-10-31`);
    await page.getByRole("link", { name: "Read the library as of this day" }).click();
    await expect(page).toHaveURL(/#\/\?asof=2023-10-31$/);
    const bar = page.getByRole("region", { name: "Read as of a day" });
    await expect(bar.getByRole("status")).toHaveText("2 of 5 articles had been printed");
    const rows = page.locator(".list [data-article-id]");
    await expect(rows).toHaveCount(2);
    await page.getByRole("searchbox", { name: "Search articles" }).click();
    await page.keyboard.type("ferrymen");
    await expect(page).toHaveURL(/q=ferrymen&asof=2023-10-31/);
    await expect(rows).toHaveCount(2);
    await page.goto(`${site.url}#/e/ada-lindqvist?asof=2023-10-31`);
    await expect(page.getByText("1 mention in 1 of 2 articles")).toBeVisible();
    await expectNoFault(page);
    await page.getByRole("link", { name: "Articles", exact: true }).click();
    await expect(page).toHaveURL(/asof=2023-10-31/);
    await bar.getByRole("button", { name: "Show all again" }).click();
    await expect(page).not.toHaveURL(/asof/);
    await expect(rows).toHaveCount(5);
  },
);

test(
  "a chronology of an entity lists the sentences that name it by the days they tell of, and is saved",
  {
    tag: "@chromium",
  },
  async ({ page }) => {
    await page.goto(`${site.url}#/chronology?entity=ada-lindqvist`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chronology: Ada Lindqvist");
    const items = page.locator(".day__quote");
    await expect(items).toHaveText([
      /30 October 2023.*Ada Lindqvist said on Monday/s,
      /31 October.*walked out last Tuesday/s,
      /3 November.*called them back/s,
    ]);
    await expectNoFault(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "iCalendar" }).click();
    expect((await download).suggestedFilename()).toBe("chronology.ics");
    await items
      .nth(1)
      .getByRole("link", { name: /walked out/ })
      .click();
    await expect(page).toHaveURL(/#\/a\/talks\?m=\d+/);
  },
);

test("a told time is put right everywhere, which is shown before, told by the day's page, and undone", async ({
  page,
}) => {
  await page.goto(`${site.url}#/a/talks`);
  const time = page.locator("article p time[data-told]", { hasText: "last Tuesday" });
  await time.click();
  await page
    .getByRole("dialog", { name: /told time/ })
    .getByRole("button", { name: "Correct…" })
    .click();
  const dialog = page.getByRole("dialog", { name: "Correct “last Tuesday”" });
  await dialog.getByRole("textbox", { name: "Day, month or year" }).press("ControlOrMeta+a");
  await page.keyboard.type("2023-10-24");
  await dialog.getByRole("radio", { name: "Everywhere it is said so" }).check();
  await expect(dialog.getByText("1 time in 1 article")).toBeVisible();
  await expect(dialog.getByText("was Tuesday 31 October 2023, now Tuesday 24 October 2023")).toBeVisible();
  const tick = dialog.getByRole("checkbox", { name: /walked out last Tuesday/ });
  await tick.uncheck();
  await expect(dialog.getByText("0 will change, 1 left as they are")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Change" })).toBeDisabled();
  await tick.check();
  await dialog.getByRole("button", { name: "Change 1 time" }).click();
  await expect(time).toHaveAttribute("data-told", "2023-10-24");
  await page.goto(`${site.url}#/d/2023-10-24`);
  await expect(page.getByRole("heading", { name: "Told of after" })).toBeVisible();
  await page.goto(`${site.url}#/a/talks`);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(time).toHaveAttribute("data-told", "2023-10-31");
});
