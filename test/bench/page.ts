import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { createLibraryBuilder, type BuiltLibrary } from "../../src/builder/library/build-library.ts";
import { bundleFirstScreen } from "../../src/builder/output/first-screen.ts";
import { writeLibrary } from "../../src/builder/output/write-library.ts";
import { buildLibrary } from "../e2e/support/builds.ts";
import { startStaticServer } from "../e2e/support/static-server.ts";
import { makeLibrary } from "../support/make-library.ts";
import { repositoryRoot } from "../support/imports.ts";
import { segmentsHere } from "../../src/library/index/make-segment.ts";
import type { Report } from "./build.ts";
import { launchChromium } from "./launch-chromium.ts";

/** Loads of each library, taken in turns so that a busy moment meets all of them. */
const loads = 11;

/**
 * Measure how long the first row of the list takes to appear in a real browser, with an empty cache, for libraries of several sizes.
 *
 * The libraries are parsed and catalogued by the build's own code but not tagged or indexed: the first screen asks for
 * neither, and tagging 100,000 articles takes an hour. So their rows name no entities, in every size alike.
 */
export async function benchPage(sizes: readonly number[], report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-page-"));
  const browser = await launchChromium();
  try {
    const app = join(folder, "app");
    await buildLibrary(join(repositoryRoot, "seeds"), app);
    for (const size of sizes) await publish(folder, app, size);
    const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
    for (let load = 0; load < loads; load += 1) {
      for (const size of sizes) {
        const { ms, requests, gzipBytes } = await loadOnce(browser, join(folder, `site-${size}`));
        times.get(size)?.push(ms);
        if (load > 0) continue;
        report(`page.${size}.requests`, "requests", [requests]);
        report(`page.${size}.gzip`, "kB", [gzipBytes / 1000]);
      }
    }
    for (const [size, own] of times) report(`page.${size}.first-list`, "ms", own);
    const [first = 0, ...others] = [...times.values()].map(median);
    others.forEach((ms, at) => report(`page.${sizes[at + 1]}.first-list.ratio`, `of ${sizes[0]}`, [ms / first]));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function publish(folder: string, app: string, size: number): Promise<void> {
  const seeds = mkdtempSync(join(folder, "seeds-"));
  makeLibrary({ folder: seeds, articles: size });
  const library = await readUntagged(seeds, join(folder, "cache"));
  const site = join(folder, `site-${size}`);
  cpSync(app, site, { recursive: true });
  rmSync(join(site, "library"), { recursive: true });
  writeLibrary(site, library.files);
  const { render } = await bundleFirstScreen(join(folder, "cache"));
  const page = readFileSync(join(site, "index.html"), "utf8");
  writeFileSync(
    join(site, "index.html"),
    page
      .replace(/(<script[^>]*id="dateline-head"[^>]*>)[^<]*/, (_, tag: string) => tag + library.headText)
      .replace(
        /(<div id="root" data-built>).*?(?=<p class="awaited">)/s,
        (_, tag: string) => tag + render(library.headText),
      ),
  );
}

/** The library as a build has it before it tags. */
async function readUntagged(seedsFolder: string, cacheFolder: string): Promise<BuiltLibrary> {
  const enough = new AbortController();
  let first: BuiltLibrary | null = null;
  const never = { tag: () => new Promise<string>(() => undefined), threads: 1 };
  const builder = createLibraryBuilder({
    seedsFolder,
    cacheFolder,
    sourceFolder: join(repositoryRoot, "src"),
    tagger: never,
    segments: segmentsHere,
  });
  const built = builder.build({
    signal: enough.signal,
    onPartial(library) {
      first ??= library;
      enough.abort();
    },
  });
  await Promise.race([
    built.catch(() => undefined),
    new Promise((resolve) => enough.signal.addEventListener("abort", resolve)),
  ]);
  if (first === null) throw new Error("The build gave no library before tagging.");
  return first;
}

async function loadOnce(browser: Browser, root: string): Promise<{ ms: number; requests: number; gzipBytes: number }> {
  const server = await startStaticServer({ root });
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const bodies = new Map<string, Promise<number>>();
  page.on("response", (response) =>
    bodies.set(
      response.url(),
      response.body().then(
        (body) => gzipSync(body).byteLength,
        () => 0,
      ),
    ),
  );
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("li[data-article-id]") === null) return;
      observer.disconnect();
      performance.mark("first-row");
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(server.url, { waitUntil: "commit" });
  const shown = await page.waitForFunction(() => performance.getEntriesByName("first-row")[0]?.startTime);
  const ms = (await shown.jsonValue()) ?? 0;
  // By the page's own clock: what is asked for after the row is there (fonts, the reader) may well be here before this script looks.
  const asked = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime <= end)
        .map(({ name }) => name),
    ms,
  );
  const sizes = await Promise.all([server.url, ...asked].map((url) => bodies.get(url) ?? 0));
  await context.close();
  await server.kill();
  return { ms, requests: sizes.length, gzipBytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
