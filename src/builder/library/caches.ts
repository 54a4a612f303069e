import { join } from "node:path";
import { openFileCache, type FileCache } from "../cache/file-cache.ts";
import { pruneFolder } from "../cache/prune-folder.ts";
import { openLogStore, type LogStore } from "../cache/log-store.ts";
import { createVersions } from "../cache/version-of.ts";
import { createSeedMemory, type SeedMemory } from "../seeds/seed-memory.ts";
import { createDuplicateMemory, type DuplicateMemory } from "./duplicate-memory.ts";
import { createNameReader, type NameReader } from "./name-reader.ts";
import { createResolutionMemory, type ResolutionMemory } from "./resolution-file.ts";

/** What a builder remembers of a seeds folder, by what it worked out. */
export interface LibraryCaches {
  readonly seeds: SeedMemory;
  readonly tags: LogStore;
  readonly names: NameReader;
  readonly resolution: ResolutionMemory;
  readonly duplicates: DuplicateMemory;
  /** Packs, mentions, catalogs and segments of the index. */
  readonly files: FileCache;
  /** Write all that is new but for the seeds, and forget what belongs to none of these texts. */
  save(textHashes: readonly string[]): void;
}

/** Open the caches of a library in a folder. Each is void when the code or data it comes from, below `sourceFolder`, has changed; `sourceHashes` are known already. */
export function openLibraryCaches(
  folder: string,
  sourceFolder: string,
  sourceHashes?: Map<string, string>,
): LibraryCaches {
  const versionOf = createVersions(sourceHashes);
  const versionOfSources = (...paths: string[]) => versionOf(paths.map((path) => join(sourceFolder, path)));
  const openStore = (name: string, ...paths: string[]) =>
    openLogStore(join(folder, `${name}.log`), versionOfSources(...paths));
  const seeds = createSeedMemory(
    join(folder, "seeds.bin"),
    versionOfSources(
      "core/article",
      "core/text",
      "library/catalog",
      "library/index",
      "library/pack",
      "builder/seeds",
      "ingest",
    ),
  );
  const tags = openStore("tags", "core/ner", "core/text", "builder/tag");
  const duplicates = createDuplicateMemory(
    join(folder, "duplicates.bin"),
    versionOfSources("core/duplicates", "builder/library"),
    openStore("sketches", "core/duplicates", "builder/library"),
  );
  const entityVersion = versionOfSources("core/entities", "core/ner", "core/text", "builder/library");
  const names = createNameReader(join(folder, "names.bin"), entityVersion);
  const resolution = createResolutionMemory(join(folder, "resolution.bin"), entityVersion);
  const filesFolder = join(folder, "files");
  const version = versionOfSources("core", "library", "builder/library", "builder/tag").slice(0, 16);
  const files = openFileCache(join(filesFolder, version));
  return {
    seeds,
    tags,
    duplicates,
    names,
    resolution,
    files,
    save(textHashes) {
      tags.save(textHashes);
      duplicates.save(textHashes);
      names.save();
      resolution.save();
      files.prune();
      pruneFolder(filesFolder, keptVersions);
    },
  };
}

/** Of the files that this version of the code made, and of the one before: whoever goes back and forth between two need not make them again. */
const keptVersions = 2;
