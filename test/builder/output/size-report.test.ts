import type { Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { findInitialScripts, formatInitialScripts } from "../../../src/builder/output/size-report.ts";

/** Chunks by name: their code and what they import at once. */
function makeBundle(
  chunks: Readonly<Record<string, { code: string; imports?: readonly string[] }>>,
): Rolldown.OutputBundle {
  const entries = Object.entries(chunks).map(([fileName, { code, imports = [] }]) => [
    fileName,
    { type: "chunk", fileName, code, imports },
  ]);
  return Object.fromEntries(entries) as Rolldown.OutputBundle;
}

describe("the report of the initial JavaScript", () => {
  it("counts what the page names and all that is imported at once, and nothing that comes later", () => {
    const html =
      '<script type="module" crossorigin src="./assets/app-1a.js"></script><link rel="modulepreload" href="./assets/runtime-2b.js">';
    const bundle = makeBundle({
      "assets/app-1a.js": { code: "1", imports: ["assets/shared-3c.js"] },
      "assets/runtime-2b.js": { code: "2" },
      "assets/shared-3c.js": { code: "3", imports: ["assets/app-1a.js"] },
      "assets/reader-4d.js": { code: "4", imports: ["assets/shared-3c.js"] },
    });
    expect(findInitialScripts(html, bundle).map(({ name }) => name)).toEqual([
      "assets/app-1a.js",
      "assets/runtime-2b.js",
      "assets/shared-3c.js",
    ]);
  });

  it.each([
    [110_000, ["initial JavaScript  110.0 kB gzip of 110.0 kB allowed"]],
    [110_100, ["OVER BUDGET: initial JavaScript  110.1 kB gzip of 110.0 kB allowed", "  app.js  110.1 kB gzip"]],
  ])("says of %i bytes whether they are allowed, and what they are when they are not", (gzipBytes, lines) => {
    expect(formatInitialScripts([{ name: "app.js", bytes: 0, gzipBytes }])).toEqual(lines);
  });
});
