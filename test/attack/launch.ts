import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, firefox, type Browser, type Page } from "@playwright/test";
import { findBrowser, howToGet } from "../e2e/support/browsers.ts";
import { withoutOwnPages } from "../e2e/support/chromium-flags.ts";
import { startStaticServer } from "../e2e/support/static-server.ts";
import { openWebKit } from "../e2e/support/webkit-driver.ts";
import { callInPage, hasRun, limitMs, type AttackWindow, type Engine, type HostFaults } from "./window.ts";

export const engines = ["chromium", "firefox", "webkit"] as const;
export type AttackEngine = (typeof engines)[number];

/** On a busy machine a browser takes minutes to start, and a page that hangs is no reason to. */
const patienceMs = 240_000;

/** Start a browser as the browser tests do, on a build. Throws, saying how to get it, when there is none. */
export async function launch(engine: AttackEngine, root: string): Promise<Engine> {
  const program = findBrowser(engine);
  if (program === null) throw new Error(`There is no ${engine}. ${howToGet[engine]}.`);
  if (engine === "webkit") return webkitEngine(program, root);
  return playwrightEngine(
    engine === "chromium"
      ? await chromium.launch({ executablePath: program, args: [withoutOwnPages], timeout: patienceMs })
      : await firefox.launch({
          channel: "moz-firefox",
          timeout: patienceMs,
          executablePath: join(import.meta.dirname, "../e2e/support/firefox-for-playwright.cjs"),
          env: { ...process.env, DATELINE_FIREFOX: program } as Record<string, string>,
        }),
    root,
  );
}

/** What `public/_headers` has hosts send with every file: workers heed no other policy. */
const policy = /^ {2}Content-Security-Policy: (.*)$/mu.exec(
  readFileSync(join(import.meta.dirname, "../../public/_headers"), "utf8"),
)?.[1];

/**
 * A host of the build on a port, and so an origin, of its own. It has no service worker, which would answer in its place. The one page is meant for
 * files, and carries its scripts in it, which the policy of hosts refuses.
 */
async function startHost(root: string, faults: HostFaults) {
  if (policy === undefined) throw new Error("public/_headers has no policy");
  const site = await startStaticServer({
    root,
    headersOf: (path) => new Map(path === "one-page.html" ? [] : [["Content-Security-Policy", policy]]),
  });
  site.disturb((path) => (path === "sw.js" ? 404 : faults(path)));
  return site;
}

function playwrightEngine(browser: Browser, root: string): Engine {
  return {
    version: browser.version(),
    gaps: [],
    close: () => browser.close(),
    async openWindow(faults = () => null) {
      const site = await startHost(root, faults);
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      page.setDefaultTimeout(patienceMs);
      const seen = watch(page, site.url);
      const run: AttackWindow["run"] = (code, ...args) => page.evaluate(callInPage(code as never, args));
      return {
        url: site.url,
        // Not until all has loaded: a host that cuts connections may keep that from ever being so.
        open: async (url) => void (await page.goto(url, { waitUntil: "commit" })),
        reload: async () => void (await page.reload({ waitUntil: "commit" })),
        run,
        until: (code, ...args) => waitFor(() => run(code, ...args)),
        fell: async () => [...((await run(hasRun)) ? ["script ran"] : []), ...seen.splice(0)],
        async close() {
          await context.close();
          await site.kill();
        },
      };
    },
  };
}

function watch(page: Page, url: string): string[] {
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(`an error nobody caught: ${error.message.slice(0, 200)}`));
  page.on("dialog", (dialog) => {
    seen.push("a pop-up");
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (/^https?:/u.test(request.url()) && !request.url().startsWith(new URL(url).origin))
      seen.push(`a request to ${new URL(request.url()).origin}`);
  });
  return seen;
}

/**
 * One window of WebKit for all, since it takes seconds to start; each host is an origin of its own. What happens in it is noted by the page itself, from
 * the moment it has loaded: errors that nobody catches while it loads are not seen.
 */
async function webkitEngine(program: string, root: string): Promise<Engine> {
  const driver = await openWebKit(program);
  const version = await driver.run(() => /Version\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? "");
  return {
    version,
    gaps: [
      "errors that nobody catches while a page loads, nor pop-ups: it is asked from the page itself, once that stands",
    ],
    close: () => driver.close(),
    async openWindow(faults = () => null) {
      const site = await startHost(root, faults);
      return {
        url: site.url,
        async open(url) {
          await driver.open(url);
          await driver.run(note);
        },
        async reload() {
          await driver.reload();
          await driver.run(note);
        },
        run: driver.run,
        until: (code, ...args) => waitFor(() => driver.run(code, ...args)),
        fell: async () => [...((await driver.run(hasRun)) ? ["script ran"] : []), ...(await driver.run(noted))],
        close: () => site.kill(),
      };
    },
  };
}

interface Noting {
  attackNoted?: string[];
}

function note(): void {
  const seen: string[] = ((window as Noting).attackNoted ??= []);
  // A notice that what was measured is drawn a frame later: no script failed, and other engines' drivers do not tell of it.
  addEventListener("error", ({ message }) => {
    if (!message.startsWith("ResizeObserver loop")) seen.push(`an error nobody caught: ${message}`);
  });
  addEventListener("unhandledrejection", (event) => void seen.push(`an error nobody caught: ${String(event.reason)}`));
}

function noted(): string[] {
  const elsewhere = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => /^https?:/.test(name) && !name.startsWith(location.origin));
  return [...((window as Noting).attackNoted ?? []).splice(0), ...elsewhere.map((name) => `a request to ${name}`)];
}

/** Ask until the answer is true; an answer that fails, as while a page loads, is none. */
async function waitFor(ask: () => Promise<boolean>): Promise<boolean> {
  const limit = Date.now() + limitMs;
  do {
    if (await ask().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < limit);
  return false;
}
