import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { buildLibrary } from "../e2e/support/builds.ts";
import { startStaticServer } from "../e2e/support/static-server.ts";
import { makeNotes } from "../support/make-notes.ts";
import { repositoryRoot } from "../support/imports.ts";
import type { Report } from "./build.ts";
import { launchChromium } from "./launch-chromium.ts";

/** Visits of each size, in turns so that a busy moment meets all of them. */
const visits = 3;

/** Frames of a scroll, and how far each goes: half a row more than a row, so that rows come and go. */
const scrollFrames = 90;
const scrollStep = 160;

/** What is done in a notebook that is open, and what says that it is done. */
const acts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  scroll: (page) =>
    page.evaluate(
      async ({ frames, step }) => {
        const scroller = document.querySelector<HTMLElement>(".notebook__scroll");
        if (scroller === null) throw new Error("The notebook has nothing to scroll.");
        // A third of the frames from the top, from the middle and towards the end, and to and fro where that is less than ten rows:
        // ten notes and ten thousand are scrolled by as many pixels in as many frames.
        for (const share of [0, 0.5, 0.98]) {
          const end = scroller.scrollHeight - scroller.clientHeight;
          scroller.scrollTop = end * share;
          let by = step;
          for (let frame = 0; frame < frames / 3; frame += 1) {
            if (scroller.scrollTop + by < 0 || scroller.scrollTop + by > end) by = -by;
            scroller.scrollTop += by;
            await new Promise(requestAnimationFrame);
          }
        }
      },
      { frames: scrollFrames, step: scrollStep },
    ),
  order: async (page) => void (await page.getByLabel("By").selectOption("article")),
  search: (page) => page.locator("#notebook-search").pressSequentially("storm 7"),
  kind: async (page) => void (await page.getByLabel("Kind").selectOption("doubt")),
};

/**
 * Measure a notebook of 10 notes and one of 10,000 in a real browser: until its first row stands, what its filters and its scrolling take
 * (the longest task, and processor time of the page), and how long after the key a new note stands in the text.
 *
 * `DATELINE_SITE=folder` names a finished `dist` whose first article has a word or two; the shipped library is built otherwise.
 */
export async function benchNotebook(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-notebook-"));
  const browser = await launchChromium();
  try {
    const root = process.env["DATELINE_SITE"] ?? join(folder, "dist");
    if (!existsSync(root)) await buildLibrary(join(repositoryRoot, "seeds"), root);
    const found = new Map<string, { unit: string; values: number[] }>();
    for (let visit = 0; visit < visits; visit += 1)
      for (const count of [10, 10_000])
        for (const { name, unit, value } of await visitOnce(browser, root, count)) {
          const own = found.get(`notebook.${count}.${name}`) ?? { unit, values: [] };
          own.values.push(value);
          found.set(`notebook.${count}.${name}`, own);
        }
    for (const [name, { unit, values }] of found) report(name, unit, values);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

async function visitOnce(browser: Browser, root: string, count: number): Promise<readonly Measured[]> {
  const server = await startStaticServer({ root });
  // Low enough for ten notes to be scrolled.
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 600 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const measured: Measured[] = [];
  await storeNotes(page, server.url, count);
  // A visit before this one, which keeps what the next shows first.
  await page.goto("about:blank");
  await page.goto(`${server.url}#/notes`);
  await page.locator("[data-note-row]").first().waitFor();
  await page.waitForTimeout(3000);
  await page.addInitScript(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(globalThis, {
          longest: Math.max(duration, (globalThis as unknown as { longest: number }).longest),
        });
    }).observe({ type: "longtask", buffered: true });
    new MutationObserver((_, observer) => {
      if (document.querySelector("[data-note-row]") === null) return;
      observer.disconnect();
      performance.mark("first-row");
    }).observe(document, { childList: true, subtree: true });
  });
  // From elsewhere: the address alone would be no new page.
  await page.goto("about:blank");
  await page.goto(`${server.url}#/notes`, { waitUntil: "commit" });
  const shown = await page.waitForFunction(() => performance.getEntriesByName("first-row")[0]?.startTime);
  measured.push({ name: "open", unit: "ms", value: (await shown.jsonValue()) ?? 0 });
  await page.waitForTimeout(1500);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const long = () => page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  measured.push({ name: "open.longest-task", unit: "ms", value: await long() });
  measured.push({ name: "rows-drawn", unit: "rows", value: await page.locator("[data-note-row]").count() });
  for (const [name, act] of Object.entries(acts)) {
    await page.evaluate(() => Object.assign(globalThis, { longest: 0 }));
    const before = await busy();
    await act(page);
    await page.waitForTimeout(300);
    measured.push({ name, unit: "ms of processor time", value: (await busy()) - before });
    measured.push({ name: `${name}.longest-task`, unit: "ms", value: await long() });
  }
  measured.push({ name: "note-after-key", unit: "ms", value: await noteAfterKey(page, server.url) });
  await context.close();
  await server.kill();
  return measured;
}

/** Put notes into the browser's database, as earlier visits would have. */
async function storeNotes(page: Page, url: string, count: number): Promise<void> {
  await page.goto(url);
  // The page makes its databases; the notes' one when notes are first asked for.
  await page.goto(`${url}#/notes`);
  await page.getByRole("heading", { level: 1, name: "No notes yet" }).waitFor();
  await page.evaluate(
    (notes) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("dateline / notes");
        request.addEventListener("error", () => reject(request.error));
        request.addEventListener("success", () => {
          const transaction = request.result.transaction("notes", "readwrite");
          for (const note of notes) transaction.objectStore("notes").put(note, note.id);
          transaction.addEventListener("complete", () => {
            request.result.close();
            resolve();
          });
        });
      }),
    makeNotes(count).map(({ note }) => note),
  );
}

/** Milliseconds from the press of `h` until the note is drawn into the text of the library's first article. */
async function noteAfterKey(page: Page, url: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(url);
  await page.locator("[data-article-id]").first().click();
  await page.locator("article p[data-paragraph]").first().waitFor();
  await page.waitForTimeout(3000);
  return page.evaluate(async () => {
    const paragraph = [...document.querySelectorAll("article .prose p[data-paragraph]")].find(
      ({ textContent }) => textContent.length > 40,
    );
    if (paragraph === undefined) throw new Error("The article has no paragraph.");
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "h", bubbles: true, cancelable: true }));
    while (document.querySelector("article [data-note]") === null) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
}
