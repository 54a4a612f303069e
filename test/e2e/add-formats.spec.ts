import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { expect, test } from "./support/test.ts";

const folder = join(import.meta.dirname, "../fixtures/formats");
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== "expected.json")
  .map((entry) => join(entry.parentPath, entry.name));

/** What makes an article the same in page and build: its day, and its text as it is parsed again. */
const keyOf = (date: string | null, text: string) => `${date} ${text.trim()}`;

test("reads every case of every format in the browser as the build does", async ({ page, site }) => {
  test.setTimeout(600_000);
  const wanted = new Set<string>();
  let problems = 0;
  for (const file of files) {
    const read = await readArticles(basename(file), new Uint8Array(readFileSync(file)));
    problems += read.problems.length > 0 ? 1 : 0;
    for (const { article } of read.texts) wanted.add(keyOf(article.date, article.text));
  }
  expect(wanted.size).toBeGreaterThan(100);

  await page.goto(`${site.url}#/add`);
  await page.locator("input[data-add=files]").setInputFiles(files);
  await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText(
    `Added ${wanted.size} articles`,
    {
      timeout: 400_000,
    },
  );
  expect(new Set(await readShelves(page))).toEqual(wanted);
  await expect(page.getByRole("heading", { name: /files? with problems/ })).toContainText(String(problems));
});

/** Read what lies in the database, as no page of the app shows all of it at once. */
async function readShelves(page: Page): Promise<string[]> {
  const slices = await page.evaluate(async () => {
    const { name = "" } = (await indexedDB.databases()).find((database) => database.name?.endsWith(" own")) ?? {};
    // It runs in the page, to which nothing outside of it is known.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    const db = await ask(indexedDB.open(name));
    const shelves = (await ask(db.transaction("shelves").objectStore("shelves").getAll())) as {
      pack: Uint8Array;
      rows: string;
    }[];
    db.close();
    return shelves.flatMap(({ pack, rows }) => {
      const { dates, froms, tos } = JSON.parse(rows) as { dates: string[]; froms: number[]; tos: number[] };
      return froms.map((from, at) => ({
        date: dates[at] ?? null,
        slice: new TextDecoder("utf-8", { ignoreBOM: true }).decode(pack.subarray(from, tos[at])),
      }));
    });
  });
  const { parseArticle } = await import("../../src/core/article/parse-article.ts");
  const origin = { id: "x", seed: "x.txt", line: 1, nth: 1 };
  return slices.map(({ date, slice }) => keyOf(date, parseArticle(slice, origin).article.text));
}
