import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { makeEntry } from "../../src/core/entities/ledger/entry-id.ts";
import { formatLedger } from "../../src/core/entities/ledger/format-ledger.ts";
import { formatCount } from "../../src/core/text/count.ts";
import { buildLibrary } from "../e2e/support/builds.ts";
import { startStaticServer } from "../e2e/support/static-server.ts";
import { repositoryRoot } from "../support/imports.ts";
import type { Report } from "./build.ts";
import { launchChromium } from "./launch-chromium.ts";

/** The larger is about what a corrections file may hold; the smaller is half of it. */
const sizes = [99_000, 198_000] as const;

/** Lines of a long file that the page stores as one record. */
const linesInRecord = 500;

interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

/** Whom the newest article names, and where. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Measure a ledger whose lines all say something else of one name in a real browser: to read it and say what it would do, to take it in, to
 * open the list, an article and the corrections at the next visit, and to correct and undo there. For each the time by the clock, and the
 * longest task of the page. Then how many times as long twice as many lines take.
 *
 * `DATELINE_SITE=folder` names a finished `dist`; the shipped library is built otherwise. `DATELINE_LINES=99000` measures one size alone.
 */
export async function benchLedger(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-ledger-"));
  const browser = await launchChromium();
  try {
    const root = process.env["DATELINE_SITE"] ?? join(folder, "dist");
    if (!existsSync(root)) await buildLibrary(join(repositoryRoot, "seeds"), root);
    const asked = Number(process.env["DATELINE_LINES"] ?? 0);
    const found = new Map<string, number[]>();
    for (const size of asked === 0 ? sizes : [asked])
      await visit(browser, root, folder, size, ({ name, unit, value }) => {
        report(`ledger.${size}.${name}`, unit, [value]);
        if (unit === "ms") found.set(name, [...(found.get(name) ?? []), value]);
      });
    for (const [name, [half = 0, whole]] of found)
      if (whole !== undefined) report(`ledger.${name}.growth`, "times", [whole / half]);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** Go through all of it once, in a browser that has stored nothing before. */
async function visit(
  browser: Browser,
  root: string,
  folder: string,
  size: number,
  tell: (measured: Measured) => void,
): Promise<void> {
  const server = await startStaticServer({ root });
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(140_000);
  await page.addInitScript(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(globalThis, {
          longest: Math.max(duration, (globalThis as unknown as { longest: number }).longest),
        });
    }).observe({ type: "longtask", buffered: true });
  });
  const measure = async (name: string, act: () => Promise<unknown>) => {
    await page.evaluate(() => Object.assign(globalThis, { longest: 0 })).catch(() => undefined);
    const began = performance.now();
    await act();
    tell({ name, unit: "ms", value: performance.now() - began });
    // The observer is told of a task after it.
    await page.waitForTimeout(300);
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    tell({ name: `${name}, longest task`, unit: "ms of the page", value: longest });
  };
  /** From elsewhere: an address of the same page is no visit. */
  const enter = async (hash: string) => {
    await page.goto("about:blank");
    await page.goto(server.url + hash, { waitUntil: "commit" });
  };
  try {
    await enter("");
    const named = await findNamed(page);
    const file = join(folder, `${size}.jsonl`);
    writeFileSync(file, writeQuarrel(named, size));
    const records = Math.ceil(size / linesInRecord);
    const last = `${named.name} ${size - 1}`;
    const heading = (words: string) => page.getByRole("heading", { name: words, exact: true }).waitFor();

    await enter("#/corrections");
    await page.getByRole("button", { name: "Take in a corrections file" }).click();
    await measure("read and planned", async () => {
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("status").filter({ hasText: "new corrections" }).waitFor();
    });
    await measure("taken in", async () => {
      await page.getByRole("button", { name: /^Take in \d/u }).click();
      await heading(`${formatCount(size)} corrections`);
      await heading(`${formatCount(size - 1)} contradictions`);
    });
    await measure("stored", () => waitForRecords(page, records));
    await measure("list names it, next visit", async () => {
      await enter("");
      await page.locator("[data-article-id]").filter({ hasText: last }).first().waitFor();
    });
    await measure("article", async () => {
      await page.locator("[data-article-id] a").first().click();
      await page.locator("article [data-entity]").first().waitFor();
    });
    await measure("correction shown", async () => {
      await page.locator("article [data-entity]").last().focus();
      await page.keyboard.press("x");
      await page.keyboard.press("x");
      await page.getByRole("button", { name: /^Unmark \d/u }).waitFor();
    });
    const marks = await page.locator("article [data-entity]").count();
    const marksChange = (isFewer: boolean) =>
      page.waitForFunction(
        ([before, fewer]) => document.querySelectorAll("article [data-entity]").length < before === fewer,
        [marks, isFewer] as const,
      );
    await measure("correction", async () => {
      await page.getByRole("button", { name: /^Unmark \d/u }).click();
      await marksChange(true);
    });
    await measure("undo", async () => {
      await page.keyboard.press("Control+z");
      await marksChange(false);
    });
    await measure("corrections, next visit", async () => {
      await waitForRecords(page, records + 2);
      await enter("#/corrections");
      await heading(`${formatCount(size)} corrections`);
      await heading(`${formatCount(size - 1)} contradictions`);
    });
  } finally {
    await context.close();
    await server.kill();
  }
}

/** Whom the newest article names most often, which its row in the list says. */
async function findNamed(page: Page): Promise<Named> {
  await page.locator("article [data-entity]").first().waitFor();
  const marks = await page
    .locator("article [data-entity]")
    .evaluateAll((all) =>
      all.map((mark) => ({ id: mark.getAttribute("data-entity") ?? "", name: mark.textContent?.trim() ?? "" })),
    );
  const countOf = (id: string) => marks.filter((mark) => mark.id === id).length;
  const [most] = marks.toSorted((a, b) => countOf(b.id) - countOf(a.id));
  if (most === undefined) throw new Error("The newest article names nobody.");
  return most;
}

/** Lines that all give one entity another name. */
function writeQuarrel({ id, name }: Named, size: number): string {
  const where = { article: "any", quote: name, prefix: "", suffix: "", start: 0, end: name.length };
  const entity = { id, name, type: "other" } as const;
  return formatLedger(
    Array.from({ length: size }, (_, n) =>
      makeEntry({
        kind: "rename",
        where,
        scope: "everywhere",
        entity,
        name: `${name} ${n}`,
        when: new Date(Date.UTC(2026, 0) + n).toISOString(),
      }),
    ),
  );
}

/** Wait until so many records lie in the browser's database. */
async function waitForRecords(page: Page, records: number): Promise<void> {
  while ((await page.evaluate(countRecords)) < records) await page.waitForTimeout(100);
}

function countRecords(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("dateline / ledger");
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("success", () => {
      const counting = request.result.transaction("lines").objectStore("lines").count();
      counting.addEventListener("success", () => {
        request.result.close();
        resolve(counting.result);
      });
    });
  });
}
