import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { paths } from "../../src/paths.ts";
import { buildLibrary } from "../e2e/support/builds.ts";
import { startStaticServer, type StaticServer } from "../e2e/support/static-server.ts";
import { makeLibrary } from "../support/make-library.ts";
import type { Report } from "./build.ts";
import { launchChromium } from "./launch-chromium.ts";

/** Articles of the library: their texts fill some 300 packs. */
const articles = 2_400;
/** How often each pack is opened, by either app. */
const rounds = 3;
/** Openings before any is measured: the reader's code comes with the first. */
const warmUps = 10;

interface App {
  readonly name: "checked" | "unchecked";
  readonly page: Page;
  readonly ms: number[];
}

/**
 * Measure what it costs that every file of the library is held against its hash: how long an article takes to open, each from a pack
 * that was not read before, in the app as it is and in the same app without the check. Both have the same library and open the same
 * article one right after the other, now this one first and now that, so that a busy moment meets both.
 *
 * Times end when the text is in the page. The host is on this machine: over a line, the check is a smaller share.
 */
export async function benchOpening(report: Report): Promise<void> {
  const folder = process.env["DATELINE_OPENING"] ?? mkdtempSync(join(tmpdir(), "dateline-opening-"));
  const [seeds, checked, unchecked] = ["seeds", "checked", "unchecked"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const browser = await launchChromium();
  const hosts: StaticServer[] = [];
  try {
    if (!existsSync(seeds)) makeLibrary({ folder: seeds, articles });
    if (!existsSync(checked)) await buildLibrary(seeds, checked);
    if (!existsSync(unchecked)) await buildLibrary(seeds, unchecked, join(import.meta.dirname, "unchecked.config.ts"));
    if (readScripts(checked) === readScripts(unchecked)) throw new Error("Both apps look, or none does.");
    const ids = onePerPack(checked);
    const times = { checked: [] as number[], unchecked: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const apps: App[] = [];
      for (const [name, root] of [
        ["checked", checked],
        ["unchecked", unchecked],
      ] as const) {
        const host = await startStaticServer({ root });
        hosts.push(host);
        apps.push({ name, page: await openPage(browser, host.url), ms: times[name] });
      }
      await openAll(ids, apps, round);
      for (const { page } of apps) await page.context().close();
    }
    report("opening an article, checked", "ms", times.checked);
    report("opening an article, unchecked", "ms", times.unchecked);
    const extra = times.checked.map((ms, at) => ms - (times.unchecked[at] ?? 0));
    report("opening an article, what the check adds to the same one", "ms", extra);
    report("opening an article, cost of the check (at most 3)", "%", [
      (median(times.checked) / median(times.unchecked) - 1) * 100,
    ]);
    report("opening an article, median of what it adds, of the unchecked (at most 3)", "%", [
      (median(extra) / median(times.unchecked)) * 100,
    ]);
  } finally {
    await browser.close();
    for (const host of hosts) await host.kill();
    if (process.env["DATELINE_OPENING"] === undefined) rmSync(folder, { recursive: true });
  }
}

async function openAll(ids: readonly string[], apps: readonly App[], round: number): Promise<void> {
  for (const [at, id] of [...ids.slice(-warmUps), ...ids.slice(0, -warmUps)].entries()) {
    for (const { page, ms } of (at + round) % 2 === 0 ? apps : apps.toReversed()) {
      const taken = await page.evaluate(openArticle, paths.article(id));
      if (at >= warmUps) ms.push(taken);
    }
  }
}

/** Runs in the page: milliseconds until the text of the article stands there. */
function openArticle(address: string): Promise<number> {
  return new Promise((resolve) => {
    const before = document.querySelector("article[data-article-id]")?.getAttribute("data-article-id");
    const observer = new MutationObserver(() => {
      const shown = document.querySelector("article[data-article-id]");
      if (shown === null || shown.getAttribute("data-article-id") === before) return;
      if (shown.querySelector("p") === null) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    const start = performance.now();
    location.hash = address;
  });
}

/** A page with the list, when what comes in the background has come. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  return page;
}

/** One article of each pack. */
function onePerPack(root: string): string[] {
  const folder = join(root, "library/catalog");
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).toSorted()) {
    const { ids, packs, packTable } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Catalog;
    for (const [at, id] of ids.entries()) found.set(packTable.packs[packs[at] ?? 0] ?? "", id);
  }
  return [...found.values()];
}

interface Catalog {
  readonly ids: readonly string[];
  /** For each article, its place in the table. */
  readonly packs: readonly number[];
  readonly packTable: { readonly packs: readonly string[] };
}

function readScripts(root: string): string {
  return readdirSync(join(root, "assets"))
    .filter((file) => file.endsWith(".js"))
    .toSorted()
    .join();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
