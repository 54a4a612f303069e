import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { smallLibraryTotal, writeSmallLibrary } from "./small-library.ts";

const repository = join(import.meta.dirname, "../../..");

/**
 * Where a build that the browser tests serve lies.
 *
 * - `seed`: the shipped library, one article;
 * - `small`: `smallLibraryTotal` articles;
 * - `grown`: the small library after its owner added one article, so another version;
 * - `empty`: no article at all, a tool for the reader's own.
 */
export function buildFolder(name: "seed" | "small" | "grown" | "empty"): string {
  const folder = process.env.DATELINE_E2E_BUILDS;
  if (folder === undefined)
    throw new Error("DATELINE_E2E_BUILDS is not set: the global setup makes the builds and sets it");
  return join(folder, name);
}

/**
 * Make all builds, in a folder of this run alone. Returns how to remove them.
 *
 * Who writes tests sets `DATELINE_E2E_BUILDS` to the folder of an earlier run: it is then used as it is.
 */
export async function makeBuilds(): Promise<() => Promise<void>> {
  if (process.env.DATELINE_E2E_BUILDS !== undefined) return async () => undefined;
  const folder = await mkdtemp(join(tmpdir(), "dateline-e2e-"));
  process.env.DATELINE_E2E_BUILDS = folder; // the processes that run the tests inherit it
  await buildSmall(buildFolder("small"), smallLibraryTotal);
  await buildSmall(buildFolder("grown"), smallLibraryTotal + 1);
  await buildLibrary(join(repository, "seeds"), buildFolder("seed"));
  const noSeeds = `${buildFolder("empty")}-seeds`;
  await mkdir(noSeeds, { recursive: true });
  await buildLibrary(noSeeds, buildFolder("empty"));
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * Run the real build, as `DATELINE_SEEDS=seeds npm run build` does, into a folder of its own; benches may give a configuration of theirs.
 * Throws with its log when it fails.
 */
export async function buildLibrary(seeds: string, outDir: string, config = "vite.config.ts"): Promise<void> {
  const vite = join(repository, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--config", config, "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"];
  await promisify(execFile)(process.execPath, args, {
    cwd: repository,
    // As `-- --single` does: one page lies beside the site.
    env: { ...process.env, NODE_ENV: "production", DATELINE_SEEDS: seeds, DATELINE_SINGLE: "1" },
  });
}

async function buildSmall(outDir: string, total: number): Promise<void> {
  const seeds = `${outDir}-seeds`;
  await mkdir(seeds, { recursive: true });
  await writeSmallLibrary(seeds, total);
  await buildLibrary(seeds, outDir);
}
