import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryRoot } from "../support/imports.ts";
import { makeTempFolder, writeFiles } from "./temp-folder.ts";

/** Build a page whose configuration writes down what it finds in the environment. */
function build(environment: Record<string, string>): string {
  const folder = makeTempFolder();
  writeFiles(folder, {
    "index.html": "<title>A page</title>",
    "vite.config.mjs": `import { writeFileSync } from "node:fs"; writeFileSync("found.txt", process.env.MIMALLOC_ALLOW_THP ?? "nothing"); export default {};`,
  });
  const { MIMALLOC_ALLOW_THP: _, ...own } = process.env;
  execFileSync(process.execPath, [join(repositoryRoot, "src/builder/run-vite.js"), "build"], {
    cwd: folder,
    env: { ...own, ...environment },
    stdio: "ignore",
  });
  expect(existsSync(join(folder, "dist/index.html"))).toBe(true);
  return readFileSync(join(folder, "found.txt"), "utf8");
}

it("runs Vite in small pages of memory, unless told otherwise", () => {
  expect(build({})).toBe("0");
  expect(build({ MIMALLOC_ALLOW_THP: "1" })).toBe("1");
});
