import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { build } from "vite";
import { readBytes } from "../../src/builder/store/file-cache.ts";
import { buildIndex } from "../../src/library/index/build-index.ts";
import { listArticles } from "../../src/library/index/listed-article.ts";
import type { Question } from "../../src/library/index/questions.ts";
import { segmentsHere } from "../../src/library/index/make-segment.ts";
import { startStaticServer } from "../e2e/support/static-server.ts";
import { measureHeap } from "./heap.ts";
import type { client as Client } from "./index-page/main.ts";
import type { Report } from "./index-engine.ts";
import { makeIndexLibrary } from "./index-library.ts";
import { makeQueries } from "./index-queries.ts";
import { launchChromium } from "./launch-chromium.ts";

const page = fileURLToPath(new URL("index-page", import.meta.url));
const questions = 200;

/** Measure the index in a browser, by the clock, from the page's side of the worker: what a reader waits for. */
export async function benchIndexInBrowser(articles: number, report: Report): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "dateline-index-page-"));
  const browser = await launchChromium();
  try {
    const { manifest, queries } = await publish(root, articles);
    const server = await startStaticServer({ root });
    const tab = await browser.newPage();
    await tab.goto(server.url);
    await measure(tab, browser, new URL(`index/${manifest}`, server.url).href, queries, (what, unit, values) =>
      report(`index.${articles}.browser.${what}`, unit, values),
    );
    await server.kill();
  } finally {
    await browser.close();
    rmSync(root, { recursive: true });
  }
}

async function publish(
  root: string,
  articles: number,
): Promise<{ manifest: string; queries: Record<string, Question[]> }> {
  await build({
    root: page,
    configFile: false,
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: root, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  const library = makeIndexLibrary(articles);
  const { files, manifestName } = await buildIndex(
    { articles: listArticles(library.articles), entities: library.entities },
    { maker: segmentsHere },
  );
  mkdirSync(join(root, "index"));
  for (const { name, bytes } of files) writeFileSync(join(root, "index", name), readBytes(bytes));
  return { manifest: manifestName, queries: makeQueries(library.articles, questions) };
}

async function measure(
  tab: Page,
  browser: Browser,
  manifestUrl: string,
  queries: Record<string, Question[]>,
  report: Report,
): Promise<void> {
  report("open", "ms", [await tab.evaluate(openIndex, manifestUrl)]);
  for (const [kind, asked] of Object.entries(queries)) {
    const { search, chart } = await tab.evaluate(ask, asked);
    report(`search.${kind}`, "ms", search);
    report(`chart.${kind}`, "ms", chart);
  }
  report("heap", "MB", [(await measureHeap(tab)) / 1e6]);
  const memory = await largestRenderer(browser);
  if (memory !== null) report("process", "MB", [memory / 1e6]);
}

declare const client: typeof Client;

async function openIndex(manifestUrl: string): Promise<number> {
  const start = performance.now();
  await client.call("open", [manifestUrl, null]);
  await client.call("warmUp", []);
  return performance.now() - start;
}

async function ask(asked: readonly Question[]): Promise<{ search: number[]; chart: number[] }> {
  const search: number[] = [];
  const chart: number[] = [];
  for (const question of asked) {
    const start = performance.now();
    await client.call("search", [{ ...question, order: "relevance", offset: 0, limit: 30 }]);
    const found = performance.now();
    await client.call("histogram", [question, "month"]);
    await client.call("facets", [question, 10]);
    search.push(found - start);
    chart.push(performance.now() - found);
  }
  return { search, chart };
}

/** Private memory of the renderer that holds page and worker, code and all; null where the system does not tell. */
async function largestRenderer(browser: Browser): Promise<number | null> {
  if (process.platform !== "linux") return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => Number(/RssAnon:\s*(\d+)/u.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) * 1024);
  return Math.max(...sizes);
}
