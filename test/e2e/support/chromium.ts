import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Said when no browser is found: one line, since it ends a long log. */
export const howToGetChromium =
  "No Chromium found. Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH.";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Find a Chromium to test in: `CHROMIUM_PATH`, then Playwright's own, then the system's. Null when there is none. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  isThere: (path: string) => boolean = existsSync,
): string | null {
  const candidates = [env.CHROMIUM_PATH, chromium.executablePath(), ...places];
  return candidates.find((path) => path !== undefined && path !== "" && isThere(path)) ?? null;
}
