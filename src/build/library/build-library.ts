import { join } from "node:path";
import type { Problem } from "../../core/article/article.ts";
import type { DuplicateGroup } from "../../core/catalog/health.ts";
import { compareNewestFirst } from "../../core/catalog/order.ts";
import { resolveWithLedger, type CorrectedLibrary } from "../../core/entities/ledger/resolve-with-ledger.ts";
import type { ArticleNames } from "../../core/entities/resolve/article-names.ts";
import { findArticleNames } from "../../core/entities/resolve/find-article-names.ts";
import type { TaggedArticle } from "../../core/entities/resolve/resolve-library.ts";
import type { Mention } from "../../core/ner/mention.ts";
import { buildIndex, type BuiltIndex } from "../../library/index/build-index.ts";
import { markUsed, pruneFolder } from "../cache/prune-folder.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import { startProgress } from "../progress.ts";
import { createSeedReader, type ReadSeeds } from "../seeds/seed-reader.ts";
import { tagArticles } from "../tag/tag-articles.ts";
import type { TagPool } from "../tag/tag-pool.ts";
import { assembleLibrary, type AssembledLibrary } from "./assemble-library.ts";
import { openLibraryCaches, type LibraryCaches } from "./caches.ts";
import { findLibraryDuplicates } from "./find-library-duplicates.ts";
import { describeStale, publishLedger, readLedger } from "./read-ledger.ts";

/** Where a builder works. */
export interface BuilderOptions {
  readonly seedsFolder: string;
  /** Holds a folder for each seeds folder; may be deleted at any time. */
  readonly cacheFolder: string;
  /** `src`: what was remembered is void when the code that worked it out has changed. */
  readonly sourceFolder: string;
  /** Start hands for tagging. Rejects when there is no tagger. */
  startPool(texts: number): Promise<TagPool>;
}

/** What a library was made from, in a few words. */
export interface LibrarySummary {
  readonly seeds: number;
  readonly articles: number;
  readonly entities: number;
  readonly notRead: number;
  readonly problems: readonly Problem[];
  /** Folders to be watched, as the file system names them. */
  readonly folders: readonly Uint8Array[];
}

/** A library that is ready to be served. Plain data, which threads can send each other. */
export interface ReadyLibrary extends AssembledLibrary {
  readonly summary: LibrarySummary;
}

/** A library and what it was made from. */
export interface BuiltLibrary extends ReadyLibrary {
  readonly read: ReadSeeds;
}

/** What a build may be told. */
export interface BuildOptions {
  /** Is given libraries that still lack their index, and while tagging takes its time some of their mentions: at once, then now and then. */
  onPartial?(library: BuiltLibrary): void;
  readonly signal?: AbortSignal;
}

/** Builds the library of a seeds folder again and again, each time working out only what has changed. */
export interface LibraryBuilder {
  /** Read, tag, resolve, index and write the library. */
  build(options?: BuildOptions): Promise<BuiltLibrary>;
}

/** Seeds folders whose caches are kept; each takes about as much room as its texts. */
const keptLibraries = 8;

/** From so many articles on, duplicates and index take longer than it takes to notice. */
const largeLibrary = 1000;

/** Make a builder. */
export function createLibraryBuilder({ seedsFolder, cacheFolder, sourceFolder, startPool }: BuilderOptions): LibraryBuilder {
  const librariesFolder = join(cacheFolder, "libraries");
  const folder = join(librariesFolder, sha256(seedsFolder).slice(0, 16));
  markUsed(folder);
  pruneFolder(librariesFolder, keptLibraries);
  const caches = openLibraryCaches(folder, sourceFolder);
  const reader = createSeedReader(seedsFolder, caches.seeds);
  return {
    async build({ onPartial, signal } = {}) {
      const seeds = await reader.read();
      caches.seeds.save({ keepOnlyUsed: true }); // a build that is killed while it tags need not parse again
      signal?.throwIfAborted();
      const onSome = onPartial && ((some: ReadonlyMap<string, readonly Mention[]>) => onPartial(assemble(seeds, resolve(seeds, some, caches.names), [], null)));
      const tagging = { store: caches.tags, startPool, ...(signal !== undefined && { signal }), ...(onSome !== undefined && { onSome }) };
      const resolved = resolve(seeds, await tagArticles(seeds.articles, tagging), caches.names);
      // The list, texts and marks are there seconds before the index of a large library.
      if (seeds.articles.length >= largeLibrary) onPartial?.(assemble(seeds, resolved, [], null));
      const duplicates = findLibraryDuplicates(seeds.articles, caches.sketches);
      const library = assemble(seeds, resolved, duplicates, await index(seeds, resolved, caches));
      signal?.throwIfAborted();
      caches.save();
      return library;
    },
  };
}

/** Resolve the mentions of a library with its ledger; what is found by looking at one article alone, half of the work, is remembered. */
function resolve(seeds: ReadSeeds, mentions: ReadonlyMap<string, readonly Mention[]>, store: ShardStore): CorrectedLibrary {
  const tagged = seeds.articles.map(({ id, date, text }) => ({ id, date, text, mentions: mentions.get(id) ?? [] }));
  const hashes = new Map(seeds.articles.map(({ id, textHash }) => [id, textHash]));
  const analyse = (article: TaggedArticle) => {
    // The tagger's mentions follow from the text; corrected ones do not.
    const isCorrected = article.mentions !== mentions.get(article.id);
    const textHash = hashes.get(article.id) ?? sha256(article.text);
    return findNames(article, isCorrected ? sha256(textHash, JSON.stringify(article.mentions)) : textHash, store);
  };
  return resolveWithLedger(tagged, { ledger: readLedger(seeds.ledger).entries, analyse });
}

function findNames({ text, mentions }: TaggedArticle, key: string, store: ShardStore): ArticleNames {
  if (mentions.length === 0) return { groups: [], groupOf: [] };
  const known = store.get(key);
  if (known !== null) return JSON.parse(known) as ArticleNames;
  const names = findArticleNames(text, mentions);
  store.set(key, JSON.stringify(names));
  return names;
}

async function index(seeds: ReadSeeds, { entities, mentionsByArticle }: CorrectedLibrary, { segments }: LibraryCaches): Promise<BuiltIndex> {
  const articles = seeds.articles.toSorted(compareNewestFirst).map(({ id, date, title, text, textHash, words, source }) => ({ id, date, title, text, textHash, words, source, mentions: mentionsByArticle.get(id) ?? [] }));
  const progress = startProgress("Indexing", articles.length);
  const built = await buildIndex({ articles, entities }, { cache: segments, onProgress: progress.update });
  progress.end();
  return built;
}

function assemble(seeds: ReadSeeds, resolved: CorrectedLibrary, duplicates: readonly DuplicateGroup[], index: BuiltIndex | null): BuiltLibrary {
  const { entities, mentionsByArticle, stale } = resolved;
  const problems = [...seeds.problems, ...readLedger(seeds.ledger).problems, ...describeStale(stale)];
  const assembled = assembleLibrary({ seeds, entities, mentionsByArticle, problems, duplicates, index, ledger: publishLedger(seeds.ledger, stale) });
  const summary = { seeds: seeds.seeds, articles: seeds.articles.length, entities: entities.length, notRead: seeds.notRead.length, problems, folders: seeds.folders };
  return { ...assembled, summary, read: seeds };
}
