import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { withUnmarked } from "../../src/core/entities/resolve/find-unmarked.ts";
import { resolveLibrary } from "../../src/core/entities/resolve/resolve-library.ts";
import { createPolyglot } from "../../src/core/ner/polyglot.ts";
import { findTokenEdges } from "../../src/core/text/tokens.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import { buildLibrary } from "../e2e/support/builds.ts";
import { startStaticServer } from "../e2e/support/static-server.ts";
import { modelBytesOf } from "../support/model-bytes.ts";
import type { Report } from "./index-engine.ts";
import { launchChromium } from "./launch-chromium.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpora/digitalgov.tar.xz", import.meta.url));

/**
 * Measure adding a folder's texts in Chromium to an empty Dateline, and beside it the same read, tagged and resolved by Node on one
 * thread. `DATELINE_SITE` is an empty Dateline that was built before. The folder is `DATELINE_BENCH_TEXTS`, else the shared corpus of 2,143 texts; prints nothing where neither is there.
 */
export async function benchAdd(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-add-"));
  const texts = process.env["DATELINE_BENCH_TEXTS"] ?? unpackCorpus(folder);
  if (texts === null) return;
  const browser = await launchChromium();
  try {
    const tokens = await measureNode(texts, report);
    const server = await startStaticServer({ root: process.env["DATELINE_SITE"] ?? (await buildEmpty(folder)) });
    const page = await browser.newPage();
    await page.addInitScript(watchLongTasks);
    await page.goto(`${server.url}#/add`);
    const input = page.locator("input[data-add=folder]");
    await input.waitFor({ state: "attached" });
    const startedMs = performance.now();
    await input.setInputFiles(texts, { timeout: 600_000 });
    // Told by the page itself: who looks for a text again and again from outside takes some of its time.
    const said = await page.evaluate(waitForEnd);
    const seconds = (performance.now() - startedMs) / 1000;
    const articles = Number(/[\d,]+/.exec(said ?? "")?.[0].replaceAll(",", ""));
    report("add.browser.articles", "1", [articles]);
    report("add.browser.speed", "articles/s", [articles / seconds]);
    report("add.browser.tokens", "tokens/s", [tokens / seconds]);
    const { after, handOver } = await longTasks(page);
    report("add.browser.hand-over", "ms", handOver);
    report("add.browser.longest-task", "ms", after);
    report("add.browser.memory", "MB", [(await largestRenderer(browser)) / 1e6]);
    await server.kill();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildEmpty(folder: string): Promise<string> {
  mkdirSync(join(folder, "empty"));
  await buildLibrary(join(folder, "empty"), join(folder, "dist"));
  return join(folder, "dist");
}

function unpackCorpus(folder: string): string | null {
  if (!existsSync(corpus)) return null;
  execFileSync("tar", ["xJf", corpus, "-C", folder]);
  return join(folder, "digitalgov");
}

/** Read, tag and resolve on one thread; the number of tokens. */
async function measureNode(folder: string, report: Report): Promise<number> {
  const polyglot = createPolyglot(async (file) => modelBytesOf(file));
  await polyglot.tag("A first text loads the model, which is not to be measured here.");
  let tokens = 0;
  const tagged = [];
  const startedMs = performance.now();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = new Uint8Array(readFileSync(join(entry.parentPath, entry.name)));
    for (const { article } of (await readArticles(entry.name, bytes)).texts) {
      const mentions = await polyglot.tag(article.text);
      tagged.push({ ...article, mentions: withUnmarked(article.text, mentions) });
      tokens += findTokenEdges(article.text).length / 2;
    }
  }
  resolveLibrary(tagged);
  const seconds = (performance.now() - startedMs) / 1000;
  report("add.node.speed", "articles/s", [tagged.length / seconds]);
  report("add.node.tokens", "tokens/s", [tokens / seconds]);
  return tokens;
}

/** What the page notes while files are added. */
interface Watched {
  /** Tasks of the page over 50 ms: begin and duration. */
  readonly longTasks: (readonly [startMs: number, ms: number])[];
  /** When the browser told the page of the files. */
  chosenMs: number;
}

/** Runs in the page. */
function watchLongTasks(): void {
  const watched: Watched = { longTasks: [], chosenMs: Number.POSITIVE_INFINITY };
  (globalThis as unknown as { watched: Watched }).watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  addEventListener("change", () => (watched.chosenMs = performance.now()), { capture: true });
}

/** Runs in the page: what it says when all is added. */
function waitForEnd(): Promise<string> {
  return new Promise((resolve) => {
    new MutationObserver(() => {
      const said = document.querySelector(".add__done")?.textContent ?? "";
      if (said !== "") resolve(said);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/**
 * The page's tasks over 50 ms from the choice on, or 50 where there was none; and by itself the task in which the browser hands the
 * files over, most of which a page without any code takes too.
 */
async function longTasks(page: Page): Promise<{ after: number[]; handOver: number[] }> {
  const { longTasks: tasks, chosenMs } = await page.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched,
  );
  const after = tasks.filter(([startMs]) => startMs > chosenMs).map(([, ms]) => ms);
  const handOver = tasks.filter(([startMs, ms]) => startMs <= chosenMs && startMs + ms >= chosenMs).map(([, ms]) => ms);
  return { after: after.length === 0 ? [50] : after, handOver: handOver.length === 0 ? [50] : handOver };
}

/** Private memory of the renderer that holds page and workers, code and all. */
async function largestRenderer(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => Number(/RssAnon:\s*(\d+)/u.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) * 1024);
  return Math.max(...sizes);
}
