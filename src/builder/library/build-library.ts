import { join } from "node:path";
import type { Problem } from "../../core/article/article.ts";
import type { DuplicateGroup } from "../../core/catalog/health.ts";
import { sortNewestFirst } from "../../core/catalog/order.ts";
import { buildIndex, type BuildIndexOptions, type BuiltIndex } from "../../library/index/build-index.ts";
import type { ListedArticle } from "../../library/index/listed-article.ts";
import { partition, type PlaceRange } from "../../library/index/partition.ts";
import type { MadeFiles } from "../../library/pack/emit-file.ts";
import { markUsed, pruneFolder } from "../cache/prune-folder.ts";
import { sha256 } from "../cache/sha256.ts";
import { startProgress, terminal, type Progress } from "../progress.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import { createSeedReader, type ReadSeeds, type SeedReader } from "../seeds/seed-reader.ts";
import { whileSeedsRest } from "../seeds/while-seeds-rest.ts";
import type { SegmentThreads } from "../segments/segment-threads.ts";
import { countCharacters, quickCharacters, tagArticles } from "../tag/tag-articles.ts";
import type { TagPool } from "../tag/tag-pool.ts";
import { assembleLibrary, type AssembledLibrary, type UnindexedLibrary } from "./assemble-library.ts";
import { openLibraryCaches, type LibraryCaches } from "./caches.ts";
import { describeStale, publishLedger, readLedger } from "./read-ledger.ts";
import { recallTexts } from "./recall-texts.ts";
import { resolveSeeds, type ResolvedSeeds } from "./resolve-seeds.ts";

/** Where a builder works. */
export interface BuilderOptions {
  readonly seedsFolder: string;
  /** Holds a folder for each seeds folder; may be deleted at any time. */
  readonly cacheFolder: string;
  /** `src`: what was remembered is void when the code that worked it out has changed. */
  readonly sourceFolder: string;
  /** Hashes of files there that are known already. */
  readonly sourceHashes?: Map<string, string>;
  /** Start hands for tagging. Rejects when there is no tagger. */
  startPool(texts: number, characters: number): Promise<TagPool>;
  /** Make hands for the index's segments. */
  createSegmentThreads(): SegmentThreads;
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
  /** Remember on disk what the last build worked out; nobody need wait for it. Throws when the cache cannot be written to. */
  save(): void;
}

/** Seeds folders whose caches are kept; each takes about as much room as its texts. */
const keptLibraries = 8;

/** Texts that are read while those before them are indexed. */
const textsAtOnce = 250;

/** So many are parsed again in a moment. */
const fewArticles = 200;

/** From so many articles on, duplicates and index take longer than it takes to notice. */
const largeLibrary = 1000;

/** Make a builder. */
export function createLibraryBuilder({
  seedsFolder,
  cacheFolder,
  sourceFolder,
  sourceHashes,
  ...hands
}: BuilderOptions): LibraryBuilder {
  const librariesFolder = join(cacheFolder, "libraries");
  const folder = join(librariesFolder, sha256(seedsFolder).slice(0, 16));
  markUsed(folder);
  pruneFolder(librariesFolder, keptLibraries);
  const caches = openLibraryCaches(folder, sourceFolder, sourceHashes);
  const tools = { reader: createSeedReader(seedsFolder, caches.seeds), caches, ...hands };
  let isFirst = true;
  let textHashes: readonly string[] | null = null;
  return {
    build(options = {}) {
      const wasFirst = isFirst;
      isFirst = false;
      return whileSeedsRest(async () => {
        const library = await buildOnce(tools, { ...options, isFirst: wasFirst });
        textHashes = library.read.articles.map((article) => article.textHash);
        return library;
      });
    },
    save() {
      if (textHashes === null) return;
      tools.reader.save();
      caches.save(textHashes);
      textHashes = null;
    },
  };
}

interface BuildTools extends Pick<BuilderOptions, "startPool" | "createSegmentThreads"> {
  readonly reader: SeedReader;
  readonly caches: LibraryCaches;
}

async function buildOnce(
  tools: BuildTools,
  options: BuildOptions & { readonly isFirst: boolean },
): Promise<BuiltLibrary> {
  const threads = tools.createSegmentThreads();
  try {
    return await buildWith(threads, tools, options);
  } finally {
    void threads.close(); // nobody need wait until their memory is given back
  }
}

async function buildWith(
  threads: SegmentThreads,
  { reader, caches, startPool }: BuildTools,
  { onPartial, signal, isFirst }: BuildOptions & { readonly isFirst: boolean },
): Promise<BuiltLibrary> {
  const tagging = { store: caches.tags, startPool, ...(signal !== undefined && { signal }) };
  let early: Promise<void> | null = null;
  let isNew: ReadonlySet<ReadArticle> = new Set();
  const { articles, ...read } = await reader.read({
    onOpened(opened) {
      isNew = new Set(opened.filter(({ textHash }) => !caches.tags.has(textHash)));
      const isAwaited = isFirst && onPartial !== undefined; // nothing is on show yet: that comes first
      if (isAwaited || countCharacters([...isNew]) > quickCharacters) return;
      early = tagArticles(opened, tagging);
      if (isNew.size > 0) threads.prepare();
      early.catch(() => undefined); // reported where it is awaited
    },
  });
  const seeds = { ...read, articles: sortNewestFirst(articles) };
  if (read.opened.length > fewArticles) reader.save(); // a build that is killed while it tags need not parse again
  signal?.throwIfAborted();
  const ranges = partition(seeds.articles);
  const begun = findChanged(
    ranges.map(({ from, to }) => seeds.articles.slice(from, to)),
    isNew,
    threads.threads,
  );
  const forgetTexts = begun.length === 0 ? null : recallTexts(begun, seeds.articles, caches.files);
  try {
    if (begun.length > 0) beginSegment(begun, threads);
    const showPartial = (resolved: ResolvedSeeds) =>
      onPartial?.(finish(assemble(seeds, resolved, [], notKept(caches.files)), null));
    const resolve = () => resolveSeeds(seeds, caches);
    let duplicates: readonly DuplicateGroup[] | null = null;
    if (early !== null) {
      // What can be done before the tags are there.
      caches.names.prepare();
      caches.resolution.prepare();
      duplicates = caches.duplicates.find(seeds.articles);
      await early;
    }
    await tagArticles(seeds.articles, {
      ...tagging,
      ...(onPartial !== undefined && { onSome: () => showPartial(resolve()), isFirst }),
    });
    const resolved = resolve();
    // The list, texts and marks are there seconds before the index of a large library.
    if (seeds.articles.length >= largeLibrary) showPartial(resolved);
    const fetchTexts = ({ from, to }: PlaceRange) => {
      const articles = seeds.articles.slice(from, to);
      return articles[0] === begun[0] ? () => undefined : recallTexts(articles, seeds.articles, caches.files); // those of what was begun are there
    };
    const indexing = index(seeds, resolved, { ranges, fetchTexts, made: caches.files, maker: threads });
    indexing.catch(() => undefined); // reported where it is awaited
    const unfinished = assemble(seeds, resolved, duplicates ?? caches.duplicates.find(seeds.articles), caches.files);
    const library = finish(unfinished, await indexing);
    signal?.throwIfAborted();
    return library;
  } finally {
    forgetTexts?.();
  }
}

/** What is shown on the way will not be made again: it is not worth keeping. */
function notKept(made: MadeFiles): MadeFiles {
  return { find: (key) => made.find(key), keep: () => undefined };
}

/** The articles of the first segment with new texts; none when more segments have some than can be made at once. */
function findChanged(
  segments: readonly (readonly ReadArticle[])[],
  isNew: ReadonlySet<ReadArticle>,
  atOnce: number,
): readonly ReadArticle[] {
  const changed = segments.filter((articles) => articles.some((article) => isNew.has(article)));
  return changed.length > atOnce ? [] : (changed[0] ?? []);
}

/** Begin a segment with its texts on another thread, while this one finds out whom they name. */
function beginSegment(articles: readonly ReadArticle[], threads: SegmentThreads): void {
  threads.begin();
  for (let from = 0; from < articles.length; from += textsAtOnce) {
    threads.addTexts(
      articles
        .slice(from, from + textsAtOnce)
        .map((article) => ({ title: article.title, text: article.readText(), sentences: article.sentences })),
    );
  }
  threads.endTexts();
}

async function index(seeds: ReadSeeds, resolved: ResolvedSeeds, options: BuildIndexOptions): Promise<BuiltIndex> {
  const articles = seeds.articles.map((article) => toListed(article, resolved));
  let progress: Progress | null = null;
  // From the first segment on: what was made before, and what this thread did meanwhile, would make the rest seem longer or shorter.
  const onProgress = (done: number, total: number) =>
    (progress ??= startProgress("Indexing", total, terminal, done)).update(done);
  try {
    return await buildIndex({ articles, entities: resolved.entities }, { ...options, onProgress });
  } finally {
    (progress as Progress | null)?.end();
  }
}

function toListed(article: ReadArticle, { keysOf, listMentions }: ResolvedSeeds): ListedArticle {
  const { id, date, characters } = article;
  return {
    id,
    date,
    characters,
    key: keysOf(article).ids,
    read: () => ({
      id,
      date,
      title: article.title,
      text: article.readText(),
      sentences: article.sentences,
      words: article.words,
      source: article.source,
      mentions: listMentions(article),
    }),
  };
}

interface Unfinished {
  readonly seeds: ReadSeeds;
  readonly summary: LibrarySummary;
  readonly assembled: UnindexedLibrary;
}

function assemble(
  seeds: ReadSeeds,
  resolved: ResolvedSeeds,
  duplicates: readonly DuplicateGroup[],
  made: MadeFiles,
): Unfinished {
  const { entities, stale } = resolved;
  const problems = [...seeds.problems, ...readLedger(seeds.ledger).problems, ...describeStale(stale)];
  const assembled = assembleLibrary(
    { seeds, resolved, problems, duplicates, ledger: publishLedger(seeds.ledger, stale) },
    made,
  );
  const summary = {
    seeds: seeds.seeds,
    articles: seeds.articles.length,
    entities: entities.length,
    notRead: seeds.notRead.length,
    problems,
    folders: seeds.folders,
  };
  return { seeds, summary, assembled };
}

function finish({ seeds, summary, assembled }: Unfinished, index: BuiltIndex | null): BuiltLibrary {
  return { ...assembled.withIndex(index), summary, read: seeds };
}
