import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { bundleFirstScreen } from "../../src/builder/output/first-screen.ts";
import { buildLibrary } from "../e2e/support/builds.ts";
import { startStaticServer } from "../e2e/support/static-server.ts";
import { repositoryRoot } from "../support/imports.ts";
import { makeLibrary } from "../support/make-library.ts";
import type { Report } from "./build.ts";
import { launchChromium } from "./launch-chromium.ts";

/** Times that each thing is done, in turns, so that a busy moment meets all builds. */
const turns = Number(process.env["DATELINE_TURNS"] ?? 5);
/** The page is at rest when its main thread has done nothing for so long, in milliseconds. */
const restMs = 1000;

/** Articles of the library that is made where none is named. */
const madeArticles = 1000;

/** Something that a reader does; each begins where the one before it ended. `entity` is named by the newest article. */
interface Deed {
  readonly name: string;
  readonly do: (page: Page, entity: string) => Promise<void>;
}

const deeds: readonly Deed[] = [
  { name: "search", do: (page) => goTo(page, "#/?q=the") },
  { name: "filter", do: (page, entity) => goTo(page, `#/?q=the&entity=${encodeURIComponent(entity)}`) },
  { name: "filter off", do: (page) => goTo(page, "#/?q=the") },
  { name: "oldest first", do: (page) => page.keyboard.press("o") },
  { name: "open", do: (page) => page.locator("[data-article-id] a").first().click() },
  {
    name: "correction shown",
    do: async (page) => {
      await page.locator("article [data-entity]").first().focus();
      await page.keyboard.press("x");
      await page.keyboard.press("x");
      await page.getByRole("button", { name: /^Unmark \d/u }).waitFor({ timeout: 120_000 });
    },
  },
  { name: "correction", do: (page) => page.getByRole("button", { name: /^Unmark \d/u }).click() },
  { name: "undo", do: (page) => page.keyboard.press("Control+z") },
];

/**
 * Measure what a search that finds nearly all, a filter, another order, an opened article, and a correction with its preview cost the page's
 * main thread in a real browser, in processor time: all that it did until it was at rest, drawing included, and of this the scripts.
 *
 * `DATELINE_SITE=folder` names a finished `dist`, whose library is shown by today's app, since tagging a large one takes an hour; without it
 * a small library is made. With `DATELINE_OWN_APP=1` it is shown by its own app, and nothing is built first. `DATELINE_BEFORE=folder` names another `dist`, which is shown by its own app and measured in turn.
 */
export async function benchPageWork(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-work-"));
  const browser = await launchChromium();
  try {
    const before = process.env["DATELINE_BEFORE"];
    const finished = process.env["DATELINE_SITE"];
    const isWhole = process.env["DATELINE_OWN_APP"] === "1" && finished !== undefined;
    const sites = { now: isWhole ? finished : await publish(folder), ...(before !== undefined && { before }) };
    const found = new Map<string, number[]>();
    for (let turn = 0; turn < turns; turn += 1)
      for (const [site, root] of Object.entries(sites))
        for (const [name, ms] of await visit(browser, root)) {
          const key = `page work: ${name}, ${site}`;
          found.set(key, [...(found.get(key) ?? []), ms]);
          // Said at once: who has two minutes of a quiet machine at a time ends the run where they end.
          console.error(`turn ${turn + 1}, ${key}: ${ms.toFixed(1)} ms`);
        }
    for (const [name, ms] of found) report(name, "ms", ms);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** Today's app around the library of a finished site, or around one that is made here. */
async function publish(folder: string): Promise<string> {
  const finished = process.env["DATELINE_SITE"];
  const site = join(folder, "site");
  if (finished === undefined || !existsSync(finished)) {
    makeLibrary({ folder: join(folder, "seeds"), articles: madeArticles });
    await buildLibrary(join(folder, "seeds"), site);
    return site;
  }
  await buildLibrary(join(repositoryRoot, "seeds"), site);
  rmSync(join(site, "library"), { recursive: true });
  symlinkSync(join(finished, "library"), join(site, "library"));
  cpSync(join(finished, "offline.json"), join(site, "offline.json"));
  const headOf = /<script[^>]*id="dateline-head"[^>]*>([^<]*)/u;
  const head = headOf.exec(readFileSync(join(finished, "index.html"), "utf8"))?.[1] ?? "";
  const { render } = await bundleFirstScreen(join(folder, "cache"));
  const page = readFileSync(join(site, "index.html"), "utf8")
    .replace(/(<script[^>]*id="dateline-head"[^>]*>)[^<]*/u, (_, tag: string) => tag + head)
    .replace(/(<div id="root" data-built>).*?(?=<p class="awaited">)/su, (_, tag: string) => tag + render(head));
  writeFileSync(join(site, "index.html"), page);
  return site;
}

/** Do all deeds in a page of its own. Gives what each cost, by name. */
async function visit(browser: Browser, root: string): Promise<[name: string, ms: number][]> {
  const server = await startStaticServer({ root });
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const costs: [string, number][] = [];
  try {
    await page.goto(server.url);
    // The index whole and warm: what is measured is the page, whatever the wire.
    await goTo(page, "#/?q=harbour");
    await rest(session);
    await goTo(page, "#/");
    const entity = (await page.locator("article [data-entity]").first().getAttribute("data-entity")) ?? "";
    let last = await rest(session);
    for (const deed of deeds) {
      await deed.do(page, entity);
      const now = await rest(session);
      costs.push([deed.name, now.tasks - last.tasks], [`${deed.name}, scripts`, now.scripts - last.scripts]);
      last = now;
    }
  } finally {
    await context.close();
    await server.kill();
  }
  return costs;
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => void (location.hash = next), hash);
}

interface Work {
  readonly tasks: number;
  readonly scripts: number;
}

/** Wait until the main thread rests. Gives what it has done so far, in milliseconds of processor time. */
async function rest(session: CDPSession): Promise<Work> {
  for (let before: Work | null = null; ;) {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const { metrics } = await session.send("Performance.getMetrics");
    const value = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    const now = { tasks: value("TaskDuration"), scripts: value("ScriptDuration") };
    // Being asked costs a fraction of a millisecond itself.
    if (before !== null && now.tasks - before.tasks < 3) return before;
    before = now;
  }
}
