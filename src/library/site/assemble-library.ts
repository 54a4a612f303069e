import type { Problem } from "../../core/article/article.ts";
import { ContentKey, keyOf, type Key } from "../../core/hash/content-key.ts";
import { formatHead } from "../formats/head.ts";
import type { DuplicateGroup } from "../../core/duplicates/duplicate-group.ts";
import type { Health, NotRead, ReadForeign } from "../formats/health.ts";
import type { PublishedLedger } from "../formats/published-ledger.ts";
import { ownIdPrefix } from "../../core/catalog/own-files.ts";
import type { Head } from "../formats/head.ts";
import type { Entity, ResolvedMention } from "../../core/entities/entity.ts";
import { remember } from "../../core/entities/name/remember.ts";
import { concerns, correctTold, findRetimes } from "../../core/entities/ledger/correct-told.ts";
import type { Retime } from "../../core/entities/ledger/entry.ts";
import { parseLedger } from "../../core/entities/ledger/parse-ledger.ts";
import { entryOf, type ToldEntry } from "../../core/time/told-entries.ts";
import { buildRow, findMainEntities, type RowArticle, type RowText } from "../catalog/build-row.ts";
import { emitCatalog, type CatalogArticle } from "../catalog/emit-catalog.ts";
import type { BuiltIndex } from "../index/build-index.ts";
import type { MadeFiles } from "../pack/emit-file.ts";
import { emitPacks, type PackArticle, type PackPlace } from "../pack/emit-packs.ts";
import { emitTold, type ToldArticle } from "../told/emit-told.ts";
import { collectFiles, libraryFolder, type HashHere, type LibraryFiles } from "./collect-files.ts";

/** An article as a library is assembled from it: a build has it of the seeds, a browser of the library that it shows. */
export interface LibraryArticle extends RowArticle, RowText {
  /** Which article of its seed this is, counted from 1. */
  readonly nth: number;
  /** Bytes of the raw text in UTF-8. */
  readonly rawBytes: number;
  /** Names the article and its raw text. */
  readonly key: Key;
  /** The SHA-256 of the file that holds this article and nothing else, in hex; absent where there is none. */
  readonly fileHash?: string | undefined;
  /** The raw text of the seed that the article was parsed out of. */
  readRaw(): string;
}

/** What articles were read from. */
export interface LibrarySeeds<A> {
  /** Newest first. */
  readonly articles: readonly A[];
  readonly notRead: readonly NotRead[];
  readonly foreign: readonly ReadForeign[];
  /** How many files were read as seeds, and their bytes. */
  readonly seeds: number;
  readonly bytes: number;
}

/** Name an article and its mentions, so that what was made from them need not be made again. */
export interface MentionKeys {
  /** With the ids of whom they name: all that the index takes in. */
  readonly ids: Key;
  /** With the names and types too, which pages are told. */
  readonly shown: Key;
}

/** Whom the mentions of a library name. */
export interface LibraryNames<A> {
  mentionsOf(id: string): readonly ResolvedMention[];
  /** The entity of an id; null for an id that no mention has. */
  findEntity(id: string): Pick<Entity, "id" | "name" | "type"> | null;
  /** The keys of an article with its mentions; with none for an article of another library. */
  keysOf(article: A): MentionKeys;
}

/** All that is known of a library before it is written. */
export interface Library<A extends LibraryArticle> {
  readonly seeds: LibrarySeeds<A>;
  readonly resolved: LibraryNames<A>;
  /** What the owner calls it. */
  readonly word: Pick<Head, "name" | "description" | "sources">;
  /** All that is wrong with the seeds and the ledger. */
  readonly problems: readonly Problem[];
  readonly duplicates: readonly DuplicateGroup[];
  /** The told times of an article; null where they are not found yet. */
  readonly toldOf: ((article: A) => readonly ToldEntry[]) | null;
  readonly readText: (article: A) => string;
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
export function assembleLibrary<A extends LibraryArticle>(
  library: Library<A>,
  { made, sha256 }: { readonly made: MadeFiles; readonly sha256: HashHere },
): UnindexedLibrary {
  const { seeds, resolved } = library;
  const { files, emitFile, emitNamed } = collectFiles(made, sha256);
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
  const retimes = library.ledger === undefined ? [] : findRetimes(parseLedger(library.ledger.text).entries);
  const told =
    library.toldOf === null
      ? undefined
      : emitTold(
          seeds.articles.map(toToldArticle(library.toldOf, library.readText, retimes)),
          emitFile,
          retimes.map(({ id }) => id).join(" "),
        );
  const health = emitFile("health.json", JSON.stringify(describeHealth(library, ledger)));
  const catalog = emitCatalog(articles, { problems: library.problems.length, health, ...library.word }, emitFile);
  const takenIds = seeds.articles.flatMap(({ id }) => (id.startsWith(ownIdPrefix) ? id : []));
  const taken = takenIds.length === 0 ? undefined : emitFile("taken.json", JSON.stringify({ ids: takenIds }));
  return {
    withIndex(index) {
      for (const { name, bytes } of index?.files ?? []) emitNamed({ name: `index/${name}`, bytes });
      const draft = {
        ...catalog,
        index: index === null ? null : `${libraryFolder}/index/${index.manifestName}`,
        ...(told !== undefined && { told }),
        ...(retimes.length > 0 && { retimes }),
        ...(taken !== undefined && { taken }),
      };
      const head = { ...draft, libraryId: sha256(formatHead(draft)).slice(0, 16) };
      return { head, headText: formatHead(head), files, articlesByPack: countByPack(places.values()) };
    },
  };
}

function toToldArticle<A extends LibraryArticle>(
  toldOf: (article: A) => readonly ToldEntry[],
  readText: (article: A) => string,
  retimes: readonly Retime[],
): (article: A) => ToldArticle {
  const readEntries = (article: A) => {
    const { id } = article;
    if (!retimes.some((retime) => concerns(retime, id))) return toldOf(article);
    return correctTold({ id, text: readText(article) }, toldOf(article), retimes, entryOf);
  };
  return (article) => ({ date: article.date, key: article.key, readEntries: () => readEntries(article) });
}

function toPackArticle<A extends LibraryArticle>(article: A, { mentionsOf, keysOf }: LibraryNames<A>): PackArticle {
  const { id, date, time, rawBytes, key, fileHash } = article;
  return {
    id,
    date,
    time,
    bytes: rawBytes,
    rawKey: key,
    readRaw: () => article.readRaw(),
    mentionsKey: keysOf(article).shown,
    readMentions: () => mentionsOf(id),
    fileHash,
  };
}

function toCatalogArticle<A extends LibraryArticle>(
  article: A,
  { mentionsOf, findEntity, keysOf }: LibraryNames<A>,
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

function describeHealth<A extends LibraryArticle>(
  { seeds, problems, duplicates }: Library<A>,
  ledger: string | undefined,
): Health {
  const sameTexts = seeds.articles.flatMap(({ id, seed, alsoIn }) =>
    alsoIn === undefined ? [] : [{ article: id, files: [seed, ...alsoIn] }],
  );
  return {
    seeds: seeds.seeds,
    articles: seeds.articles.length,
    words: seeds.articles.reduce((sum, article) => sum + article.words, 0),
    bytes: seeds.bytes,
    problems,
    duplicates,
    notRead: seeds.notRead,
    ...(sameTexts.length > 0 && { sameTexts }),
    ...(seeds.foreign.length > 0 && { foreign: seeds.foreign }),
    ...(ledger !== undefined && { ledger }),
  };
}
