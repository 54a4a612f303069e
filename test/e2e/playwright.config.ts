import { defineConfig } from "@playwright/test";
import { findChromium, howToGetChromium } from "./support/chromium.ts";
import { insecureHost } from "./support/static-server.ts";

const executablePath = findChromium();
if (executablePath === null) {
  console.error(howToGetChromium);
  process.exit(1);
}

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  // Each test starts a browser context and serves its own site; more would only share two cores.
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // On a shared machine a browser may be starved for seconds. What passes only the second time is listed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: "list",
  // Generous: they are met on a busy machine too, and only a failing test waits for them.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: { executablePath, args: [`--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`] },
    screenshot: "only-on-failure",
  },
});
