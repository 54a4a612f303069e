import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The engines that the browser tests run in. Chromium runs all of them and is needed; the others run what they can. */
export type Engine = "chromium" | "firefox" | "webkit";

/** Where to look for what an engine needs; `CHROMIUM_PATH`, `FIREFOX_PATH` and `WEBKIT_DRIVER_PATH` go before every other place. */
const places: Readonly<Record<Engine, readonly string[]>> = {
  chromium: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  // No Firefox of Playwright's own: it is another browser than readers have, and cannot be had everywhere.
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  // WebKitGTK's driver, which starts the browser that comes with it.
  webkit: ["/usr/bin/WebKitWebDriver"],
};

const variables: Readonly<Record<Engine, string>> = {
  chromium: "CHROMIUM_PATH",
  firefox: "FIREFOX_PATH",
  webkit: "WEBKIT_DRIVER_PATH",
};

/** How to get each by hand, in a few words. */
export const howToGet: Readonly<Record<Engine, string>> = {
  chromium: "Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; or set CHROMIUM_PATH",
  firefox: "Debian: apt-get install firefox-esr; macOS: brew install --cask firefox; or set FIREFOX_PATH",
  webkit: "Debian: apt-get install webkit2gtk-driver xvfb; or set WEBKIT_DRIVER_PATH",
};

/** Find the program of an engine; null when there is none. Of Chromium, Playwright's own goes before the system's. */
export function findBrowser(
  engine: Engine,
  env: NodeJS.ProcessEnv = process.env,
  isThere: (path: string) => boolean = existsSync,
): string | null {
  const candidates = [
    env[variables[engine]],
    ...(engine === "chromium" ? [chromium.executablePath()] : []),
    ...places[engine],
  ];
  const found = candidates.find((path) => path !== undefined && path !== "" && isThere(path)) ?? null;
  // WebKit's browser has no headless form: it wants a screen, real or Xvfb's.
  const hasScreen = engine !== "webkit" || env["DISPLAY"] !== undefined || isThere("/usr/bin/Xvfb");
  return hasScreen ? found : null;
}
