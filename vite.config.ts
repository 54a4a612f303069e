import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { citationStyles } from "./src/builder/citation-styles.ts";
import { dateline } from "./src/builder/dateline.ts";
import { licences } from "./src/builder/licences.ts";
import { routerAlone } from "./src/builder/router-alone.ts";

/** Tests build libraries of their own; the plugin's is only for the app. */
const isTest = process.env["VITEST"] !== undefined;

/**
 * What travels together: each file is a round trip, and a browser has six of them under way at most.
 *
 * - `app`: all that the first screen needs. In ten files, which later screens could share, it is 2 kB more and nine requests.
 * - `answer`: what the first answer to a question is drawn with.
 * - `stores`: what the browser keeps, which is asked for at once where there is any.
 * - `desk`: what every visit has a moment later, reader, timeline, notes, corrections, and what other screens share with these.
 * - `names`: the screens that are asked about names and days.
 */
const chunkGroups = Object.entries({
  app: ["main"],
  answer: [
    "features/list/row-excerpt",
    "features/list/search-notes",
    "features/search/filter-chips",
    "core/article/parse-article",
    "platform/library-files",
  ],
  stores: ["data/own", "data/own-library", "platform/database", "platform/ledger-store"],
  desk: [
    "app/desk-reader",
    "data/corrections-overlay",
    "data/find-text-languages",
    "features/corrections/correction-keeper",
    "features/corrections/reader-corrections",
    "features/list/go-on",
    "features/listen/listen-button",
    "features/notes/notes-button",
    "features/notes/notes-margin",
    "features/notes/reader-notes",
    "features/offline/offline-button",
    "features/timeline/timeline",
    "platform/offline",
    "ui/late-icon-shapes",
  ],
  names: ["app/entity-route", "app/entities-route", "app/concordance-route", "app/chronology-route", "app/day-route"],
}).map(([name, entries], index, { length }) => {
  const modules = new Set(entries.map((entry) => fileURLToPath(new URL(`src/${entry}`, import.meta.url))));
  return { name, priority: length - index, test: (id: string) => modules.has(id.replace(/\.tsx?$/u, "")) };
});

/**
 * What Rolldown need not say at each build: that most of the time goes into the library, and that what is imported when it is needed is there
 * already, with what travels together.
 */
const checks = { pluginTimings: false, ineffectiveDynamicImport: false };

export default defineConfig({
  // Relative, so that `dist/` works in any folder of any host.
  base: "./",
  plugins: [
    react(),
    routerAlone(),
    citationStyles(),
    licences(),
    isTest
      ? []
      : dateline({ seeds: process.env["DATELINE_SEEDS"] || "seeds", isSingle: process.env["DATELINE_SINGLE"] === "1" }),
  ],
  worker: { format: "es", rolldownOptions: { checks } },
  build: {
    target: "baseline-widely-available",
    // Every browser of that target preloads modules by itself.
    modulePreload: { polyfill: false },
    // Data URLs in scripts and styles would ask for more room in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // The plugin says what counts, and compressing a library of 100,000 articles to print its size takes a minute.
    reportCompressedSize: false,
    rolldownOptions: {
      checks,
      output: { codeSplitting: { groups: chunkGroups } },
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
