import { join } from "node:path";
import type { Problem } from "../../core/article/article.ts";
import type { DuplicateGroup } from "../../core/catalog/health.ts";
import { compareNewestFirst } from "../../core/catalog/order.ts";
import { keyOf } from "../../library/content-key.ts";
import { buildIndex, type BuiltIndex } from "../../library/index/build-index.ts";
import type { ListedArticle } from "../../library/index/listed-article.ts";
import type { MadeFiles } from "../../library/pack/emit-file.ts";
import { markUsed, pruneFolder } from "../cache/prune-folder.ts";
import { sha256 } from "../cache/sha256.ts";
import { startProgress } from "../progress.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import { createSeedReader, type ReadSeeds, type SeedReader } from "../seeds/seed-reader.ts";
import { whileSeedsRest } from "../seeds/while-seeds-rest.ts";
import { tagArticles } from "../tag/tag-articles.ts";
import type { TagPool } from "../tag/tag-pool.ts";
import { assembleLibrary, type AssembledLibrary } from "./assemble-library.ts";
import { openLibraryCaches, type LibraryCaches } from "./caches.ts";
import { findLibraryDuplicates } from "./find-library-duplicates.ts";
import { createNameReader, type NameReader } from "./name-reader.ts";
import { describeStale, publishLedger, readLedger } from "./read-ledger.ts";
import { resolveSeeds, type ResolvedSeeds } from "./resolve-seeds.ts";

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
  const tools = { reader: createSeedReader(seedsFolder, caches.seeds), names: createNameReader(caches.names), caches, startPool };
  return {
    build: (options = {}) => whileSeedsRest(() => buildOnce(tools, options)),
  };
}

interface BuildTools {
  readonly reader: SeedReader;
  readonly names: NameReader;
  readonly caches: LibraryCaches;
  readonly startPool: BuilderOptions["startPool"];
}

async function buildOnce({ reader, names, caches, startPool }: BuildTools, { onPartial, signal }: BuildOptions): Promise<BuiltLibrary> {
  const { articles, ...read } = await reader.read();
  const seeds = { ...read, articles: articles.toSorted(compareNewestFirst) };
  for (const store of Object.values(caches.seeds)) store.save(); // a build that is killed while it tags need not parse again
  signal?.throwIfAborted();
  const textHashes = seeds.articles.map(({ textHash }) => textHash);
  const showPartial = (resolved: ResolvedSeeds) => onPartial?.(assemble(seeds, resolved, [], null, notKept(caches.files)));
  const resolve = () => resolveSeeds(seeds, caches.tags, names);
  const tagging = tagArticles(seeds.articles, { store: caches.tags, startPool, ...(signal !== undefined && { signal }), ...(onPartial !== undefined && { onSome: () => showPartial(resolve()) }) });
  await Promise.all([tagging, names.prepare(textHashes)]);
  const resolved = resolve();
  // The list, texts and marks are there seconds before the index of a large library.
  if (seeds.articles.length >= largeLibrary) showPartial(resolved);
  const duplicates = findLibraryDuplicates(seeds.articles, caches.sketches);
  const library = assemble(seeds, resolved, duplicates, await index(seeds, resolved, caches.files), caches.files);
  signal?.throwIfAborted();
  caches.save(textHashes);
  return library;
}

/** What is shown on the way will not be made again: it is not worth keeping. */
function notKept(made: MadeFiles): MadeFiles {
  return { find: (key) => made.find(key), keep: () => undefined };
}

async function index(seeds: ReadSeeds, resolved: ResolvedSeeds, made: MadeFiles): Promise<BuiltIndex> {
  const articles = seeds.articles.map((article) => toListed(article, resolved));
  const progress = startProgress("Indexing", articles.length);
  const built = await buildIndex({ articles, entities: resolved.entities }, { made, onProgress: progress.update });
  progress.end();
  return built;
}

function toListed(article: ReadArticle, { keysOf, mentionsOf }: ResolvedSeeds): ListedArticle {
  const { id, date, title, words, source, seed, nth, rawHash, characters } = article;
  return {
    id,
    date,
    characters,
    // Title, date and source follow from the raw text and the seed's name.
    key: keyOf([id, seed, String(nth), rawHash, keysOf(article).ids]),
    read: () => ({ id, date, title, text: article.readText(), words, source, mentions: mentionsOf(id) }),
  };
}

function assemble(seeds: ReadSeeds, resolved: ResolvedSeeds, duplicates: readonly DuplicateGroup[], index: BuiltIndex | null, made: MadeFiles): BuiltLibrary {
  const { entities, stale } = resolved;
  const problems = [...seeds.problems, ...readLedger(seeds.ledger).problems, ...describeStale(stale)];
  const assembled = assembleLibrary({ seeds, resolved, problems, duplicates, index, ledger: publishLedger(seeds.ledger, stale) }, made);
  const summary = { seeds: seeds.seeds, articles: seeds.articles.length, entities: entities.length, notRead: seeds.notRead.length, problems, folders: seeds.folders };
  return { ...assembled, summary, read: seeds };
}
