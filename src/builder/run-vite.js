import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs Vite's command line: `node src/builder/run-vite.js build`. Plain JavaScript, since Node 20 runs it as it is.
 *
 * In small pages of memory: the allocator of Rolldown (mimalloc) has Linux give it huge pages, two megabytes at a time, and a build that
 * touches a little of each spends a tenth of its processor time on clearing them: a rebuild of 20,000 articles took 5.1 and 5.6 s with
 * them and 4.4 and 4.9 s without (medians of two series). The allocator reads its environment when Rolldown is loaded, which is before
 * Vite reads its configuration.
 */
process.env.MIMALLOC_ALLOW_THP ??= "0";
// `npm run build -- --single`: Vite knows no such option, and would say nothing.
const single = process.argv.indexOf("--single");
if (single !== -1) {
  process.argv.splice(single, 1);
  process.env.DATELINE_SINGLE = "1";
}
const { DATELINE_SHARD: shard } = process.env;
if (process.argv[2] === "build" && shard && shard !== "join") {
  // One part of a library, without an app around it.
  const main = fileURLToPath(new URL("shards/main.ts", import.meta.url));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", main], { stdio: "inherit" });
  process.exit(status ?? 1);
}
await import(new URL("bin/vite.js", import.meta.resolve("vite/package.json")).href);
