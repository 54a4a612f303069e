import type { Browser, BrowserContext, Page } from "@playwright/test";

/** A page that notes whatever a hostile input brings about. Markers are harmless: a variable, and a property that no object has. */
export interface WatchedPage {
  readonly page: Page;
  /** What has fallen since the last time it was asked: script that ran, pop-ups, errors nobody caught, requests to elsewhere. */
  readonly fell: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Open a page of a site, in a context of its own without a service worker unless one is asked for. */
export async function openWatched(
  browser: Browser,
  siteUrl: string,
  options: NonNullable<Parameters<Browser["newContext"]>[0]> = {},
): Promise<WatchedPage> {
  const context: BrowserContext = await browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(`an error nobody caught: ${error.message.slice(0, 200)}`));
  page.on("dialog", (dialog) => {
    seen.push("a pop-up");
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (/^https?:/u.test(request.url()) && !request.url().startsWith(new URL(siteUrl).origin))
      seen.push(`a request to ${new URL(request.url()).origin}`);
  });
  return {
    page,
    async fell() {
      const ran = await page.evaluate(
        () => "__pwned" in window || "polluted" in ({} as Record<string, unknown>) || "polluted" in Object.prototype,
      );
      return [...(ran ? ["script ran"] : []), ...seen.splice(0)];
    },
    close: () => context.close(),
  };
}

/** Go to an address within the app, as a click on a link does, and wait until a screen stands: a heading, and a way on. Null when it does within the time. */
export async function visit(page: Page, hash: string, limitMs: number): Promise<string | null> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  try {
    await page.waitForFunction(stands, undefined, { timeout: limitMs });
    return null;
  } catch {
    return `no screen within ${limitMs / 1000} s`;
  }
}

/** Runs in the page. */
function stands(): boolean {
  return (
    document.querySelector("main h1, main article p, [role='alert']") !== null &&
    document.querySelector("nav a") !== null &&
    document.querySelector("main[aria-busy='true']") === null
  );
}
