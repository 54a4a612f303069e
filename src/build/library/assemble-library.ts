import { formatHead } from "../../core/catalog/head.ts";
import type { Problem } from "../../core/article/article.ts";
import type { DuplicateGroup, Health, PublishedLedger } from "../../core/catalog/health.ts";
import type { Head } from "../../core/catalog/row.ts";
import { buildRow, findMainEntities } from "../../library/catalog/build-row.ts";
import { emitCatalog, type CatalogArticle } from "../../library/catalog/emit-catalog.ts";
import { keyOf } from "../../library/content-key.ts";
import type { BuiltIndex } from "../../library/index/build-index.ts";
import type { MadeFiles } from "../../library/pack/emit-file.ts";
import { emitPacks, type PackArticle, type PackPlace } from "../../library/pack/emit-packs.ts";
import { sha256 } from "../cache/sha256.ts";
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
  const shownKeys = new Map(seeds.articles.map((article) => [article.id, resolved.keysOf(article).shown]));
  const packArticles = seeds.articles.map((article) => toPackArticle(article, resolved, shownKeys.get(article.id) ?? ""));
  const places = emitPacks(packArticles, resolved.findEntity, emitFile);
  const articles = seeds.articles.map((article) => toCatalogArticle(article, resolved, shownKeys.get(article.id) ?? "", places.get(article.id)));
  const health = emitFile("health.json", JSON.stringify(describeHealth(library)));
  const catalog = emitCatalog(articles, { problems: library.problems.length, health }, emitFile);
  return {
    withIndex(index) {
      for (const { name, bytes } of index?.files ?? []) emitNamed({ name: `index/${name}`, bytes });
      const draft = { ...catalog, index: index === null ? null : `${libraryFolder}/index/${index.manifestName}` };
      const head = { ...draft, libraryId: sha256(formatHead(draft)).slice(0, 16) };
      return { head, headText: formatHead(head), files, articlesByPack: countByPack(places.values()) };
    },
  };
}

function toPackArticle(article: ReadArticle, { mentionsOf }: ResolvedSeeds, mentionsKey: string): PackArticle {
  const { id, date, time, rawBytes, rawHash, readRaw } = article;
  return { id, date, time, bytes: rawBytes, rawKey: rawHash, readRaw, mentionsKey, readMentions: () => mentionsOf(id) };
}

function toCatalogArticle(article: ReadArticle, { mentionsOf, findEntity }: ResolvedSeeds, mentionsKey: string, place: PackPlace | undefined): CatalogArticle {
  const { id, date, time, seed, line, words, snippet, nth, rawHash } = article;
  if (place === undefined) throw new Error(`The article “${id}” is in no pack.`);
  return {
    id,
    date,
    time,
    // What was parsed follows from the raw text and where it stands.
    rowKey: keyOf([id, seed, `${nth} ${line} ${place.from} ${place.to}`, rawHash, mentionsKey, place.pack, place.mentions]),
    buildRow: () => buildRow(article, { words, snippet, nth, entities: findMainEntities(mentionsOf(id), findEntity), ...place }),
  };
}

function countByPack(places: Iterable<PackPlace>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pack } of places) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  return counts;
}

function describeHealth({ seeds, problems, duplicates, ledger }: Library): Health {
  return {
    seeds: seeds.seeds,
    articles: seeds.articles.length,
    words: seeds.articles.reduce((sum, article) => sum + article.words, 0),
    bytes: seeds.bytes,
    problems,
    duplicates,
    notRead: seeds.notRead,
    ...(ledger !== undefined && { ledger }),
  };
}
