import { formatHead } from "../../core/catalog/head.ts";
import type { Problem } from "../../core/article/article.ts";
import type { OwnersWord } from "../../core/article/owners-word.ts";
import type { DuplicateGroup, Health, PublishedLedger } from "../../core/catalog/health.ts";
import type { Head } from "../../core/catalog/row.ts";
import { remember } from "../../core/entities/name/remember.ts";
import { buildRow, findMainEntities } from "../../library/catalog/build-row.ts";
import { emitCatalog, type CatalogArticle } from "../../library/catalog/emit-catalog.ts";
import { ContentKey, keyOf, type Key } from "../../core/catalog/content-key.ts";
import type { BuiltIndex } from "../../library/index/build-index.ts";
import type { MadeFiles } from "../../library/pack/emit-file.ts";
import { emitPacks, type PackArticle, type PackPlace } from "../../library/pack/emit-packs.ts";
import { emitTold, type ToldArticle } from "../../library/told/emit-told.ts";
import type { ToldEntry } from "../../core/time/told-entries.ts";
import { sha256 } from "../store/sha256.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import type { ReadSeeds } from "../seeds/seed-reader.ts";
import { collectFiles, libraryFolder, type LibraryFiles } from "./memory-files.ts";
import type { ResolvedSeeds } from "./resolve-seeds.ts";

/** All that is known of a library before it is written. */
export interface Library {
  readonly seeds: ReadSeeds;
  readonly resolved: ResolvedSeeds;
  /** All that is wrong with the seeds and the ledger. */
  readonly problems: readonly Problem[];
  readonly duplicates: readonly DuplicateGroup[];
  /** The told times of an article; null where they are not found yet. */
  readonly toldOf: ((article: ReadArticle) => readonly ToldEntry[]) | null;
  /** Absent when there is none. */
  readonly ledger?: PublishedLedger | undefined;
}

/** A library as it is served: the head for the page, and every file. */
export interface AssembledLibrary {
  readonly head: Head;
  /** The head as the page holds it. */
  readonly headText: string;
  readonly files: LibraryFiles;
  /** How many articles each pack holds, by its URL. */
  readonly articlesByPack: ReadonlyMap<string, number>;
}

/** A library whose index is still being made. */
export interface UnindexedLibrary {
  /** Put the index beside the texts; null while there is none yet. */
  withIndex(index: BuiltIndex | null): AssembledLibrary;
}

/**
 * Write a library into files in memory. The same library gives the same bytes under the same names.
 *
 * Files that `made` holds are taken from there: after a change in one article, a pack, its mentions and a catalog are made anew.
 */
export function assembleLibrary(library: Library, made: MadeFiles): UnindexedLibrary {
  const { seeds, resolved } = library;
  const { files, emitFile, emitNamed } = collectFiles(made);
  const places = emitPacks(
    seeds.articles.map((article) => toPackArticle(article, resolved)),
    resolved.findEntity,
    emitFile,
  );
  const nameKeyOf = remember(keyOf);
  const articles = seeds.articles.map((article) =>
    toCatalogArticle(article, resolved, places.get(article.id), nameKeyOf),
  );
  const ledger = library.ledger === undefined ? undefined : emitFile("ledger.json", JSON.stringify(library.ledger));
  const told =
    library.toldOf === null ? undefined : emitTold(seeds.articles.map(toToldArticle(library.toldOf)), emitFile);
  const health = emitFile("health.json", JSON.stringify(describeHealth(library, ledger)));
  const catalog = emitCatalog(
    articles,
    { problems: library.problems.length, health, ...describeWord(seeds.word) },
    emitFile,
  );
  return {
    withIndex(index) {
      for (const { name, bytes } of index?.files ?? []) emitNamed({ name: `index/${name}`, bytes });
      const draft = {
        ...catalog,
        index: index === null ? null : `${libraryFolder}/index/${index.manifestName}`,
        ...(told !== undefined && { told }),
      };
      const head = { ...draft, libraryId: sha256(formatHead(draft)).slice(0, 16) };
      return { head, headText: formatHead(head), files, articlesByPack: countByPack(places.values()) };
    },
  };
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

function toToldArticle(toldOf: NonNullable<Library["toldOf"]>): (article: ReadArticle) => ToldArticle {
  return (article) => ({ date: article.date, key: article.key, readEntries: () => toldOf(article) });
}

function toPackArticle(article: ReadArticle, { mentionsOf, keysOf }: ResolvedSeeds): PackArticle {
  const { id, date, time, rawBytes, key } = article;
  return {
    id,
    date,
    time,
    bytes: rawBytes,
    rawKey: key,
    readRaw: () => article.readRaw(),
    mentionsKey: keysOf(article).shown,
    readMentions: () => mentionsOf(id),
  };
}

function toCatalogArticle(
  article: ReadArticle,
  { mentionsOf, findEntity, keysOf }: ResolvedSeeds,
  place: PackPlace | undefined,
  nameKeyOf: (file: string) => Key,
): CatalogArticle {
  const { id, date, time, line } = article;
  if (place === undefined) throw new Error(`The article “${id}” is in no pack.`);
  const rowKey = new ContentKey();
  rowKey.addKey(keysOf(article).shown);
  rowKey.addKey(nameKeyOf(place.pack));
  rowKey.addKey(nameKeyOf(place.mentions));
  for (const number of [line, place.from, place.to]) rowKey.addNumber(number);
  return {
    id,
    date,
    time,
    rowKey: rowKey.finish(),
    buildRow: () =>
      buildRow(article, {
        words: article.words,
        snippet: article.snippet,
        nth: article.nth,
        entities: findMainEntities(mentionsOf(id), findEntity),
        ...place,
      }),
  };
}

function countByPack(places: Iterable<PackPlace>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pack } of places) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  return counts;
}

function describeHealth({ seeds, problems, duplicates }: Library, ledger: string | undefined): Health {
  return {
    seeds: seeds.seeds,
    articles: seeds.articles.length,
    words: seeds.articles.reduce((sum, article) => sum + article.words, 0),
    bytes: seeds.bytes,
    problems,
    duplicates,
    notRead: seeds.notRead,
    ...(seeds.foreign.length > 0 && { foreign: seeds.foreign }),
    ...(ledger !== undefined && { ledger }),
  };
}
