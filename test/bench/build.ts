import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { readBytes } from "../../src/builder/store/file-cache.ts";
import type { ReadyLibrary } from "../../src/builder/library/build-library.ts";
import { startLibraryThread } from "../../src/builder/thread/start-library-thread.ts";
import { makeLibrary } from "../support/make-library.ts";

/** Report one figure: DESIGN §5. */
export type Report = (name: string, unit: string, values: readonly number[]) => void;

const sourceFolder = fileURLToPath(new URL("../../src", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Measure how long a library of so many articles takes to build, and what it ships.
 *
 * Cold (nothing remembered), warm (nothing changed) and after one changed seed; in a thread of its own, as a build does it, without
 * Vite's bundling, which takes about a second beside it. `cpu` is the time of the processor, which a busy machine does not change.
 */
export async function benchBuild(articles: number, report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  // Below node_modules, where the bundled scripts find their packages.
  const cacheFolder = mkdtempSync(join(repository, "node_modules", ".cache-bench-"));
  const build = async (what: string) => {
    const { library, seconds, cpuSeconds } = await buildOnce(folder, cacheFolder);
    report(`build.${articles}.${what}`, "s", [seconds]);
    report(`build.${articles}.${what}.cpu`, "s", [cpuSeconds]);
    return library;
  };
  try {
    const [first = ""] = makeLibrary({ folder, articles });
    reportSizes(articles, await build("cold"), report);
    await build("warm");
    appendFileSync(join(folder, first), "\n\nThe ferry came back to Halifax.\n");
    await build("one-changed");
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(cacheFolder, { recursive: true });
  }
}

async function buildOnce(
  seedsFolder: string,
  cacheFolder: string,
): Promise<{ library: ReadyLibrary; seconds: number; cpuSeconds: number }> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const thread = await startLibraryThread({ seedsFolder, cacheFolder, sourceFolder });
  try {
    const library = await thread.build();
    const { user, system } = process.cpuUsage(cpu);
    return { library, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
  } finally {
    await thread.close();
  }
}

/** Files and bytes by kind, raw and as servers compress while they send (brotli at level 5). */
function reportSizes(articles: number, { files }: ReadyLibrary, report: Report): void {
  for (const kind of new Set([...files.keys()].map(kindOf))) {
    const own = [...files].flatMap(([url, bytes]) => (kindOf(url) === kind ? [bytes] : []));
    const brotli = own.map(
      (bytes) => brotliCompressSync(readBytes(bytes), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength,
    );
    report(`build.${articles}.${kind}.files`, "files", [own.length]);
    report(`build.${articles}.${kind}`, "MB", [sum(own.map((bytes) => bytes.byteLength)) / 1e6]);
    report(`build.${articles}.${kind}.brotli`, "MB", [sum(brotli) / 1e6]);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kindOf(url: string): string {
  return /^library\/([a-z]+)/u.exec(url)?.[1] ?? url;
}
