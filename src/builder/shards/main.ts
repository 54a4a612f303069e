import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { libraryFolderOf } from "../library/build-library.ts";
import { openBuildStore } from "../store/build-store.ts";
import { createVersions } from "../store/version-of.ts";
import { createBoundedThread } from "../thread/bounded-thread.ts";
import type { BuildTask } from "../thread/build-task.ts";
import { createBuildWorkers } from "../thread/build-workers.ts";
import { bundleScript } from "../thread/bundle-script.ts";
import { createBoundedParser } from "../thread/parse-bounded.ts";
import { buildShard } from "./build-shard.ts";
import { codeOf, parseShard, shardFolder, shardsFolderOf } from "./shard.ts";

/** `DATELINE_SHARD=3/8 npm run build`: make one part of a library, which `DATELINE_SHARD=join npm run build` puts together with the others. */
async function main(): Promise<void> {
  const shard = parseShard(process.env["DATELINE_SHARD"] ?? "");
  const cacheFolder = resolve("node_modules/.cache/dateline");
  const sourceFolder = fileURLToPath(new URL("../..", import.meta.url));
  const seedsFolder = resolve(process.env["DATELINE_SEEDS"] || "seeds");
  const sourceHashes = new Map<string, string>();
  const versionOf = createVersions(sourceHashes);
  const code = codeOf(sourceFolder, versionOf);
  const script = await bundleScript(join(sourceFolder, "builder/thread/build-worker.ts"), code, cacheFolder);
  const data = { modelFolder: join(sourceFolder, "core/ner") };
  const reading = createBoundedThread<BuildTask, unknown>(() => new Worker(script, { workerData: data }));
  const shardsFolder = shardsFolderOf(cacheFolder);
  const store = openBuildStore(libraryFolderOf(cacheFolder, seedsFolder), sourceFolder, { sourceHashes });
  const articles = await buildShard(shard, {
    seedsFolder,
    shardsFolder,
    store,
    code,
    tagger: createBuildWorkers(script, data),
    reading: { parse: createBoundedParser(reading) },
  });
  store.save();
  console.log(`Shard ${shard.nth}/${shard.of}: ${articles} articles in ${shardFolder(shardsFolder, shard)}`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
