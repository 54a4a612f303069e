import { dirname, join } from "node:path";
import type { Problem } from "../../core/article/article.ts";
import type { OwnersWord } from "../../core/article/owners-word.ts";
import type { Head } from "../../library/formats/head.ts";
import { sortNewestFirst } from "../../core/catalog/order.ts";
import { buildIndex, type BuiltIndex } from "../../library/index/build-index.ts";
import type { ListedArticle } from "../../library/index/listed-article.ts";
import type { SegmentMaker } from "../../library/index/make-segment.ts";
import type { MadeFiles } from "../../library/pack/emit-file.ts";
import { assembleLibrary, type AssembledLibrary, type Library } from "../../library/site/assemble-library.ts";
import { findAlike } from "../duplicates/find-alike.ts";
import { startProgress, terminal, type Progress } from "../progress.ts";
import type { Original } from "../seeds/keep-originals.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import type { ParseSeed } from "../seeds/parse-any-seed.ts";
import { createSeedReader, type ReadSeeds, type SeedReader, type SeedReaderTools } from "../seeds/seed-reader.ts";
import { whileSeedsRest } from "../seeds/while-seeds-rest.ts";
import { type JoinedShards, listShards } from "../shards/shard.ts";
import { openBuildStore, type BuildStore } from "../store/build-store.ts";
import { readBytes } from "../store/file-cache.ts";
import { markUsed, pruneFolder } from "../store/prune-folder.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { tagArticles, type Tagger } from "../tag/tag-articles.ts";
import { tell } from "../told/tell.ts";
import { describeStale, publishLedger, readLedger } from "./read-ledger.ts";
import { resolveSeeds, type ResolvedSeeds } from "./resolve-seeds.ts";

/** Where a builder works. */
export interface BuilderOptions extends Pick<SeedReaderTools, "now"> {
  readonly seedsFolder: string;
  /** Holds a folder for each seeds folder; may be deleted at any time. */
  readonly cacheFolder: string;
  /** `src`: what was remembered is void when the code that worked it out has changed. */
  readonly sourceFolder: string;
  /** Hashes of files there that are known already. */
  readonly sourceHashes?: Map<string, string>;
  readonly tagger: Tagger;
  /** Makes segments of the index. */
  readonly segments: SegmentMaker;
  /** Reads files; in this thread and without a bound in time where absent. */
  readonly parse?: ParseSeed;
  /** Whether the files of articles are to be copied beside the library. */
  readonly keepsOriginals?: boolean;
  /** As `BuildIndexOptions` has it. */
  readonly reach?: number;
  /** Folder of shards that were built before, out of which the library is joined: then no text is read that the ledger leaves alone. */
  readonly shardsFolder?: string | undefined;
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
  /** Files to be copied beside it. */
  readonly originals: readonly Original[];
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

/** Seeds folders whose stores are kept; each takes about as much room as its texts. */
const keptLibraries = 8;

/** From so many articles on, the index takes longer than it takes to notice. */
const largeLibrary = 1000;

/** Make a builder. */
export function createLibraryBuilder(options: BuilderOptions): LibraryBuilder {
  const { seedsFolder, cacheFolder, sourceFolder, sourceHashes, shardsFolder } = options;
  const folder = libraryFolderOf(cacheFolder, seedsFolder);
  markUsed(folder);
  pruneFolder(dirname(folder), keptLibraries);
  const shards = shardsFolder === undefined ? null : listShards(shardsFolder, sourceFolder, sourceHashes);
  const store = openBuildStore(folder, sourceFolder, { sourceHashes, beside: shards?.folders ?? [] });
  const tools = { ...options, store, shards, reader: createSeedReader(seedsFolder, store, options) };
  let isFirst = true;
  return {
    build(buildOptions = {}) {
      const wasFirst = isFirst;
      isFirst = false;
      return whileSeedsRest(() => buildOnce(tools, { ...buildOptions, isFirst: wasFirst }));
    },
    save: store.tidy,
  };
}

/** Where builds of a seeds folder keep what they work out. */
export function libraryFolderOf(cacheFolder: string, seedsFolder: string): string {
  return join(cacheFolder, "libraries", sha256OfParts(seedsFolder).slice(0, 16));
}

interface BuildTools extends Pick<BuilderOptions, "tagger" | "segments" | "reach"> {
  readonly reader: SeedReader;
  readonly store: BuildStore;
  readonly shards: JoinedShards | null;
}

async function buildOnce(
  { reader, store, tagger, segments, reach, shards }: BuildTools,
  { onPartial, signal, isFirst }: BuildOptions & { readonly isFirst: boolean },
): Promise<BuiltLibrary> {
  const { articles, ...read } = await reader.read();
  const seeds = { ...read, articles: sortNewestFirst(articles) };
  shards?.check(seeds.articles);
  signal?.throwIfAborted();
  // What is shown on the way will not be made again: it is not worth keeping.
  const unkept: MadeFiles = { find: (key) => store.files.find(key), keep: () => undefined };
  const showPartial = (resolved: ResolvedSeeds) =>
    onPartial?.(assemble({ seeds, resolved, duplicates: [], toldOf: null }, unkept)(null));
  await tagArticles(seeds.articles, {
    store,
    tagger,
    onText: (article: ReadArticle, text: string) => void tell(article, store, text),
    ...(signal !== undefined && { signal }),
    ...(onPartial !== undefined && { onSome: () => showPartial(resolveSeeds(seeds, store)), isFirst }),
  });
  const resolved = resolveSeeds(seeds, store);
  // The list, texts and marks are there seconds before the index of a large library.
  if (seeds.articles.length >= largeLibrary) showPartial(resolved);
  const indexing = index(seeds, resolved, { made: store.files, segments, reach });
  indexing.catch(() => undefined); // reported where it is awaited
  const toldOf = (article: ReadArticle) => tell(article, store);
  const finish = assemble({ seeds, resolved, duplicates: findAlike(seeds.articles, store), toldOf }, store.files);
  const library = finish(await indexing);
  signal?.throwIfAborted();
  return library;
}

interface IndexTools {
  readonly made: MadeFiles;
  readonly segments: SegmentMaker;
  readonly reach: number | undefined;
}

async function index(
  seeds: ReadSeeds,
  resolved: ResolvedSeeds,
  { made, segments, reach }: IndexTools,
): Promise<BuiltIndex> {
  const articles = seeds.articles.map((article) => toListed(article, resolved));
  let progress: Progress | null = null;
  // From the first segment on: what was made before, and what this thread did meanwhile, would make the rest seem longer or shorter.
  const onProgress = (done: number, total: number) =>
    (progress ??= startProgress("Indexing", total, terminal, done)).update(done);
  try {
    return await buildIndex(
      { articles, entities: resolved.entities },
      { made, maker: segments, readBytes, onProgress, ...(reach !== undefined && { reach }) },
    );
  } finally {
    (progress as Progress | null)?.end();
  }
}

function toListed(article: ReadArticle, { keysOf, listMentions, listSurfaces }: ResolvedSeeds): ListedArticle {
  const { id, date, characters } = article;
  const readFacts = () => {
    const { title, sentences, words, source } = article;
    return { id, date, title, sentences, words, source };
  };
  return {
    id,
    date,
    characters,
    key: keysOf(article).ids,
    read: () => ({ ...readFacts(), text: article.readText(), mentions: listMentions(article) }),
    textKey: article.key,
    readNamed: () => ({ ...readFacts(), text: "", mentions: listSurfaces(article) }),
  };
}

interface LibraryParts extends Pick<Library<ReadArticle>, "duplicates" | "toldOf"> {
  readonly seeds: ReadSeeds;
  readonly resolved: ResolvedSeeds;
}

const readText = (article: ReadArticle) => article.readText();

/** Make all files but those of the index; what comes back puts it beside them, or null while there is none. */
function assemble(
  { seeds, resolved, duplicates, toldOf }: LibraryParts,
  made: MadeFiles,
): (index: BuiltIndex | null) => BuiltLibrary {
  const { entities, stale } = resolved;
  const problems = [...seeds.problems, ...readLedger(seeds.ledger).problems, ...describeStale(stale)];
  const ledger = publishLedger(seeds.ledger, stale);
  const summary = {
    seeds: seeds.seeds,
    articles: seeds.articles.length,
    entities: entities.length,
    notRead: seeds.notRead.length,
    problems,
    folders: seeds.folders,
  };
  const word = describeWord(seeds.word);
  const assembled = assembleLibrary(
    { seeds, resolved, word, problems, duplicates, toldOf, readText, ledger },
    { made, sha256: sha256OfParts },
  );
  return (index) => ({ ...assembled.withIndex(index), summary, originals: seeds.originals, read: seeds });
}

/** What the page shows of the owner's word. */
function describeWord({ name, description, folders }: OwnersWord): Pick<Head, "name" | "description" | "sources"> {
  const sources = [...folders].flatMap(([folder, { source }]) => (source === null ? [] : [[folder, source] as const]));
  return {
    ...(name !== null && { name }),
    ...(description !== null && { description }),
    ...(sources.length > 0 && { sources }),
  };
}
