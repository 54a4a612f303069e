import { chromium, type Browser } from "@playwright/test";
import { findBrowser, howToGet } from "../e2e/support/browsers.ts";
import { withoutOwnPages } from "../e2e/support/chromium-flags.ts";

/** Start the Chromium that is measured, with nothing of its own beside the page. Throws, saying how to get one, where there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser("chromium");
  if (executablePath === null) throw new Error(`No Chromium found. ${howToGet.chromium}.`);
  return chromium.launch({ executablePath, args: [withoutOwnPages] });
}
