import { join } from "node:path";
import { openSegmentCache, type SegmentFiles } from "../cache/segment-cache.ts";
import { openShardStore, type ShardStore } from "../cache/shard-store.ts";
import { versionOf } from "../cache/version-of.ts";

/** What a builder remembers of a seeds folder, by what it worked out. */
export interface LibraryCaches {
  readonly seeds: ShardStore;
  readonly tags: ShardStore;
  readonly names: ShardStore;
  readonly sketches: ShardStore;
  readonly segments: SegmentFiles;
  /** Write what is new and forget what the library no longer needs. */
  save(): void;
}

/** Open the caches of a library in a folder. Each is void when the code or data it comes from, below `sourceFolder`, has changed. */
export function openLibraryCaches(folder: string, sourceFolder: string): LibraryCaches {
  const versionOfSources = (...paths: string[]) => versionOf(paths.map((path) => join(sourceFolder, path)));
  const openStore = (name: string, ...paths: string[]) => openShardStore(join(folder, name), versionOfSources(...paths));
  const stores = {
    seeds: openStore("seeds", "core/article", "core/text", "library/catalog", "build/seeds"),
    tags: openStore("tags", "core/ner", "core/text", "build/tag"),
    names: openStore("names", "core/entities", "core/ner", "core/text", "build/library"),
    sketches: openStore("sketches", "core/duplicates", "build/library"),
  };
  const segments = openSegmentCache(join(folder, "index", versionOfSources("library/index", "core/text").slice(0, 16)));
  return {
    ...stores,
    segments,
    save() {
      for (const store of Object.values(stores)) store.save({ keepOnlyUsed: true });
      segments.prune();
    },
  };
}
