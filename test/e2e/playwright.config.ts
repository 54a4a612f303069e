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
  reporter: "list",
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: { executablePath, args: [`--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`] },
    screenshot: "only-on-failure",
  },
});
