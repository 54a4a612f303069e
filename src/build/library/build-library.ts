import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mention } from "../../core/ner/mention.ts";
import { sha256 } from "../cache/sha256.ts";
import { openShardStore, type ShardStore } from "../cache/shard-store.ts";
import { versionOf } from "../cache/version-of.ts";
import { createSeedReader, type ReadSeeds, type SeedReader } from "../seeds/seed-reader.ts";
import { tagArticles } from "../tag/tag-articles.ts";
import type { TagPool } from "../tag/tag-pool.ts";
import { assembleLibrary, type AssembledLibrary } from "./assemble-library.ts";
import { resolveArticles } from "./resolve-articles.ts";

/** Where a builder works. */
export interface BuilderOptions {
  readonly seedsFolder: string;
  /** Holds a folder for each seeds folder; may be deleted at any time. */
  readonly cacheFolder: string;
  /** Start hands for tagging. Rejects when there is no tagger. */
  startPool(texts: number): Promise<TagPool>;
}

/** A library and what it was made from. */
export interface BuiltLibrary extends AssembledLibrary {
  readonly seeds: ReadSeeds;
  readonly entities: number;
}

/** Builds the library of a seeds folder again and again, each time working out only what has changed. */
export interface LibraryBuilder {
  /**
   * Read, tag, resolve and write the library. `onPartial` is given libraries without some of their mentions while tagging
   * takes its time: at once, then every now and then.
   */
  build(options?: { onPartial?(library: BuiltLibrary): void; signal?: AbortSignal }): Promise<BuiltLibrary>;
}

const source = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Make a builder. */
export function createLibraryBuilder({ seedsFolder, cacheFolder, startPool }: BuilderOptions): LibraryBuilder {
  const folder = join(cacheFolder, sha256(seedsFolder).slice(0, 16));
  const textVersion = versionOf([source("core/text")]);
  const parsed: ShardStore = openShardStore(join(folder, "seeds"), versionOf(["core/article", "core/text", "library/catalog"].map(source)));
  const tags: ShardStore = openShardStore(join(folder, "tags"), sha256(textVersion, versionOf([source("core/ner")])).slice(0, 32));
  const names: ShardStore = openShardStore(join(folder, "names"), versionOf(["core/entities", "core/ner", "core/text"].map(source)));
  const reader: SeedReader = createSeedReader(seedsFolder, parsed);

  return {
    async build({ onPartial, signal } = {}) {
      const seeds = await reader.read();
      parsed.save({ keepOnlyUsed: true });
      signal?.throwIfAborted();
      const finish = (mentions: ReadonlyMap<string, readonly Mention[]>) => resolveAndAssemble(seeds, mentions, names);
      const mentions = await tagArticles(seeds.articles, {
        store: tags,
        startPool,
        ...(signal !== undefined && { signal }),
        ...(onPartial !== undefined && { onSome: (some) => onPartial(finish(some)) }),
      });
      const library = finish(mentions);
      names.save({ keepOnlyUsed: true });
      return library;
    },
  };
}

function resolveAndAssemble(seeds: ReadSeeds, mentions: ReadonlyMap<string, readonly Mention[]>, names: ShardStore): BuiltLibrary {
  const tagged = seeds.articles.map(({ id, date, text }) => ({ id, date, text, mentions: mentions.get(id) ?? [] }));
  const { entities, mentionsByArticle } = resolveArticles(tagged, names);
  const assembled = assembleLibrary({ seeds, entities, mentionsByArticle, duplicates: [] });
  return { ...assembled, seeds, entities: entities.length };
}
