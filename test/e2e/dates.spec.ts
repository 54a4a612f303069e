import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { buildLibrary } from "./support/builds.ts";
import { startStaticServer, type StaticServer } from "./support/static-server.ts";

/** Texts of a small archive: two days, their month, their year, a range, and what has no date. */
const texts = {
  market: "date 1819-05-09\nBread rose by a penny at the market of the lower town.",
  storm: "date 1819-05-20\nThe storm took the roof of the north barn.",
  monthly: "date 1819-05\nThe rector writes for the month that eleven were baptised.",
  yearbook: "date 1819\nThe company sold eight hundred tons of lead in the year.",
  assizes: "date 1819-06-01/1819-06-03\nThe assizes sat for three days, and the clerk fainted twice.",
  note: "A note without a day, folded into the back of the volume.",
  list: "A list of tools, in another hand.",
};

let folder: string;
let site: StaticServer;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), "dateline-dates-"));
  await mkdir(join(folder, "seeds"));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, "seeds", `${name}.txt`), `${text}\n`);
  await buildLibrary(join(folder, "seeds"), join(folder, "dist"));
  site = await startStaticServer({ root: join(folder, "dist"), base: "/" });
});

test.afterAll(async () => {
  await site.kill();
  await rm(folder, { recursive: true, force: true });
});

const shownIds = (page: Page) =>
  page.locator("li[data-article-id]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-article-id")));

test("a month and a year stand in the list behind their days, say what they are, and are found by each of their days", async ({
  page,
}) => {
  await page.goto(`${site.url}#/`);
  await expect
    .poll(() => shownIds(page))
    .toEqual(["assizes", "storm", "market", "monthly", "yearbook", "list", "note"]);
  await expect(page.locator(".month__head span:first-child")).toHaveText([
    "June 1819",
    "May 1819",
    "1819, no month",
    "Undated",
  ]);
  await expect(page.locator('li[data-article-id="monthly"] time')).toHaveAttribute("datetime", "1819-05");
  await page.goto(`${site.url}#/?from=1819-05-10&to=1819-05-19`);
  await expect.poll(() => shownIds(page)).toEqual(["monthly", "yearbook"]);
  await page.goto(`${site.url}#/?q=on%3A1819-06-02`);
  await expect.poll(() => shownIds(page)).toEqual(["assizes", "yearbook"]);
  await page.locator('li[data-article-id="assizes"] a').click();
  await expect(page.locator("article time").first()).toHaveText("1–3 June 1819");
});

test("Library counts what has no date and leads to it, a chip says so, and a question finds or leaves out the same", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.url}#/library`);
  await expect(page.locator(".health__undated")).toContainText("2 of 7 articles have no date.");
  await page.getByRole("link", { name: "Show the 2" }).click();
  await expect.poll(() => shownIds(page)).toEqual(["list", "note"]);
  await page.getByRole("button", { name: "Remove undated" }).click();
  await expect(page.locator(".list__count b")).toHaveText("7");
  await page.goto(`${site.url}#/?q=on%3Anone`);
  await expect.poll(() => shownIds(page)).toEqual(["list", "note"]);
  await page.goto(`${site.url}#/?q=-on%3Anone`);
  await expect(page.locator(".list__count b")).toHaveText("5");
});
