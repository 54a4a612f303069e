import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser, howToGet } from "./support/browsers.ts";
import { withoutOwnPages } from "./support/chromium-flags.ts";
import { insecureHost } from "./support/static-server.ts";

const chromium = findBrowser("chromium");
if (chromium === null) {
  console.error(`No Chromium found. ${howToGet.chromium}.`);
  process.exit(1);
}
const firefox = findBrowser("firefox");
const webkit = findBrowser("webkit");

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  // Each test starts a browser context and serves its own site; more would only share two cores.
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // On a shared machine a browser may be starved for seconds. What passes only later is listed as flaky.
  retries: process.env.CI === undefined ? 0 : 2,
  reporter: [["list"], ["./support/engines-reporter.ts"]],
  // Generous: they are met on a busy machine too, and only a failing test waits for them.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { screenshot: "only-on-failure" },
  projects: [
    {
      name: "chromium",
      testIgnore: "*webkit.spec.ts",
      use: {
        launchOptions: {
          executablePath: chromium,
          args: [`--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`, withoutOwnPages],
        },
      },
    },
    ...(firefox === null
      ? []
      : [
          {
            name: "firefox",
            // Told by no browser at all, by the development server alone, or by media that Firefox is not made to emulate.
            testIgnore: [
              "*webkit.spec.ts",
              "browsers.spec.ts",
              "dev-seeds.spec.ts",
              "look.spec.ts",
              // Long ways through what the other specs have tried here step by step: dialogs, lists, filters and dossiers.
              "add-formats.spec.ts",
              "audit.spec.ts",
              "dates.spec.ts",
              "dossier-corrections.spec.ts",
            ],
            // What asks Chromium's own tools, waits for a download, which BiDi does not tell of, hands a folder to an input, goes past the end of the page by Tab,
            // which leaves the page for good there, or asks axe after a click that changes the address, which Playwright takes for a new page.
            grepInvert: /@chromium/,
            timeout: 120_000,
            use: {
              browserName: "firefox" as const,
              channel: "moz-firefox",
              launchOptions: {
                executablePath: join(import.meta.dirname, "support/firefox-for-playwright.cjs"),
                env: { ...process.env, DATELINE_FIREFOX: firefox } as Record<string, string>,
                firefoxUserPrefs: { "network.dns.localDomains": insecureHost },
              },
            },
          },
        ]),
    ...(webkit === null ? [] : [{ name: "webkit", testMatch: "*webkit.spec.ts", timeout: 240_000 }]),
  ],
});
