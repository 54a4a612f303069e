import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { dateline } from "./src/builder/dateline.ts";
import { routerAlone } from "./src/builder/router-alone.ts";

/** Tests build libraries of their own; the plugin's is only for the app. */
const isTest = process.env["VITEST"] !== undefined;

export default defineConfig({
  // Relative, so that `dist/` works in any folder of any host.
  base: "./",
  plugins: [
    react(),
    routerAlone(),
    isTest
      ? []
      : dateline({ seeds: process.env["DATELINE_SEEDS"] || "seeds", isSingle: process.env["DATELINE_SINGLE"] === "1" }),
  ],
  worker: { format: "es" },
  build: {
    target: "baseline-widely-available",
    // Every browser of that target preloads modules by itself.
    modulePreload: { polyfill: false },
    // Data URLs in scripts and styles would ask for more room in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // The plugin says what counts, and compressing a library of 100,000 articles to print its size takes a minute.
    reportCompressedSize: false,
    rolldownOptions: {
      // Most of the time goes into the library, and Rolldown would say so at each build.
      checks: { pluginTimings: false },
      // All that the first screen needs in one file: in ten, which later screens could share, it is 2 kB more and nine requests.
      output: { codeSplitting: { groups: [{ name: "app", test: /\/src\/main\.tsx$/u }] } },
    },
  },
  server: {
    // The plugin watches the seeds itself, one watch a folder.
    watch: { ignored: ["**/seeds/**", "**/dist/**", "**/test-results/**", "**/.cache/**"] },
  },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**"],
    // Tests of components ask for a DOM with `// @vitest-environment happy-dom`.
    environment: "node",
    setupFiles: ["test/support/settle-imports.ts"],
    // No test waits for time to pass; a busy machine may stretch any of them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
