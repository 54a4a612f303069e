import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const repository = join(import.meta.dirname, "../..");

let seeds: string;
let server: ChildProcess;
let url: string;

test.beforeAll(async () => {
  seeds = await mkdtemp(join(tmpdir(), "dateline-dev-"));
  await writeFile(join(seeds, "cairo.txt"), " date 2023-11-06 Talks went on in Cairo.\n");
  const { FORCE_COLOR: _, ...env } = process.env; // the address is read off the output
  server = spawn(process.execPath, [join(repository, "node_modules/vite/bin/vite.js"), "--port", "0"], {
    cwd: repository,
    env: { ...env, NODE_ENV: "development", NO_COLOR: "1", DATELINE_SEEDS: seeds },
    stdio: ["ignore", "pipe", "inherit"],
  });
  url = await findUrl(server);
});

test.afterAll(async () => {
  server.kill();
  await rm(seeds, { recursive: true, force: true });
});

test("a file that is added, changed or removed shows up without a reload", async ({ page }) => {
  test.slow(); // the first page of a development server waits for Vite to look at every module
  await page.goto(url);
  const rows = page.locator("[data-article-id]:not(article)");
  await expect(rows).toHaveCount(1);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await writeFile(join(seeds, "doha.txt"), " date 2023-11-07 Talks moved to Doha.\n");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Talks moved to Doha");

  await writeFile(join(seeds, "doha.txt"), " date 2023-11-07 Talks moved to Rome.\n");
  await expect(rows.first()).toContainText("Talks moved to Rome");

  await rm(join(seeds, "doha.txt"));
  await expect(rows).toHaveCount(1);
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

/** Wait for the address that Vite prints. */
function findUrl(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    started.stdout?.on("data", (data: Buffer) => {
      output += data.toString("utf8");
      const found = /Local:\s+(\S+)/u.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    started.once("exit", () => reject(new Error(`The development server ended: ${output}`)));
  });
}
