import { join } from "node:path";
import { chromium, firefox, type Browser } from "@playwright/test";
import { findBrowser, howToGet } from "../e2e/support/browsers.ts";

/** The engines that can be driven through Playwright here; WebKit's driver speaks another language (see `webkit-driver.ts`). */
export const engines = ["chromium", "firefox"] as const;
export type AttackEngine = (typeof engines)[number];

/** Start a browser as the browser tests do. Throws, saying how to get it, when there is none. */
export async function launch(engine: AttackEngine): Promise<Browser> {
  const program = findBrowser(engine);
  if (program === null) throw new Error(`There is no ${engine}. ${howToGet[engine]}.`);
  if (engine === "chromium") return chromium.launch({ executablePath: program });
  return firefox.launch({
    channel: "moz-firefox",
    executablePath: join(import.meta.dirname, "../e2e/support/firefox-for-playwright.cjs"),
    env: { ...process.env, DATELINE_FIREFOX: program } as Record<string, string>,
  });
}
