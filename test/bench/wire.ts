import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "@playwright/test";
import { buildLibrary } from "../e2e/support/builds.ts";
import { makeLibrary } from "../support/make-library.ts";
import type { Report } from "./build.ts";
import { startSlowHost } from "./slow-host.ts";
import { launchChromium } from "./launch-chromium.ts";

/** Cold visits of each address, taken in turns so that a busy moment meets all of them. */
const visits = 7;

/** What is asked of both. */
const questions = { word: "harbour", "two-words": "clean water", phrase: '"united states"', name: "washington" };

/** What only Dateline has: addresses, and what says that they are answered. */
const screens = {
  dossier: { address: "#/e/united-states", mark: ".quote mark, .quote p" },
  entities: { address: "#/entities", mark: '[href^="#/e/"]' },
  // Rows without an excerpt may be those that the build has drawn.
  filter: { address: "#/?entity=united-states", mark: "[data-article-id] mark" },
};

/** Where Pagefind may lie: it is no dependency of ours. `npm install --no-save pagefind@1.6.0` puts it there for a while. */
const pagefind = "node_modules/pagefind/lib/runner/bin.cjs";

interface Visit {
  readonly name: string;
  readonly root: string;
  readonly address: string;
  readonly mark: string;
}

/**
 * Measure how long a cold address takes to its first answer over 20 Mbit/s and 40 ms, and how many bytes that is, in a real browser;
 * beside it Pagefind's own page over the same texts, where it is installed.
 *
 * Tagging 20,000 articles takes minutes: `DATELINE_WIRE=folder` names a finished `dist` of `articles` articles instead.
 */
export async function benchWire(articles: number, report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-wire-"));
  const browser = await launchChromium();
  try {
    const seeds = join(folder, "seeds");
    const paths = makeLibrary({ folder: seeds, articles });
    const own = process.env["DATELINE_WIRE"] ?? join(folder, "dist");
    if (!existsSync(own)) await buildLibrary(seeds, own);
    const peer = existsSync(pagefind) ? publishPeer(folder, seeds, paths) : null;
    const all: Visit[] = Object.entries(questions).flatMap(([name, q]) => {
      const asked = encodeURIComponent(q);
      const ours = { name: `dateline.${name}`, root: own, address: `#/?q=${asked}`, mark: "[data-article-id] mark" };
      return peer === null
        ? [ours]
        : [ours, { name: `pagefind.${name}`, root: peer, address: `?q=${asked}`, mark: "mark" }];
    });
    for (const [name, screen] of Object.entries(screens)) all.push({ name: `dateline.${name}`, root: own, ...screen });
    const times = new Map(all.map((visit) => [visit, { ms: [] as number[], bytes: [] as number[] }]));
    for (let turn = 0; turn < visits; turn += 1) {
      for (const [visit, found] of times) {
        const { ms, bytes } = await visitOnce(browser, visit);
        found.ms.push(ms);
        found.bytes.push(bytes / 1e6);
      }
    }
    for (const [{ name }, { ms, bytes }] of times) {
      report(`wire.${articles}.${name}`, "ms", ms);
      report(`wire.${articles}.${name}`, "MB", bytes);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function visitOnce(browser: Browser, { root, address, mark }: Visit): Promise<{ ms: number; bytes: number }> {
  const host = await startSlowHost(root);
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(host.url + address, { waitUntil: "commit" });
  await page.locator(mark).first().waitFor({ state: "attached", timeout: 300_000 });
  const ms = performance.now() - start;
  const { bytes } = host.take();
  await context.close();
  await host.close();
  return { ms, bytes };
}

/** The same texts as pages of their own, indexed by Pagefind, and a page that asks it what its address says and shows five results. */
function publishPeer(folder: string, seeds: string, paths: readonly string[]): string {
  const root = join(folder, "peer");
  for (const path of paths) {
    const text = readFileSync(join(seeds, path), "utf8");
    const file = join(root, path.replace(/\.txt$/u, ".html"));
    mkdirSync(dirname(file), { recursive: true });
    const body = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n\n", "</p><p>");
    writeFileSync(file, `<!doctype html><html lang="en"><title>${path}</title><body><p>${body}</p></body></html>`);
  }
  execFileSync(process.execPath, [pagefind, "--site", root], { stdio: "ignore" });
  writeFileSync(
    join(root, "index.html"),
    `<!doctype html><html lang="en"><title>Pagefind</title><body><ul></ul><script type="module">
      import * as pagefind from "./pagefind/pagefind.js";
      const { results } = await pagefind.search(new URLSearchParams(location.search).get("q"));
      const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()));
      document.querySelector("ul").innerHTML = shown.map(({ excerpt }) => "<li>" + excerpt + "</li>").join("");
    </script></body></html>`,
  );
  return root;
}
