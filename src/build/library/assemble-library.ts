import { formatHead } from "../../core/catalog/head.ts";
import type { Problem } from "../../core/article/article.ts";
import type { DuplicateGroup, Health, PublishedLedger } from "../../core/catalog/health.ts";
import type { Head, Row, RowEntity } from "../../core/catalog/row.ts";
import type { Entity, ResolvedMention } from "../../core/entities/entity.ts";
import { buildRow, findMainEntities } from "../../library/catalog/build-row.ts";
import { emitCatalog } from "../../library/catalog/emit-catalog.ts";
import type { BuiltIndex } from "../../library/index/build-index.ts";
import { emitPacks } from "../../library/pack/emit-packs.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ReadSeeds } from "../seeds/seed-reader.ts";
import { collectFiles, libraryFolder, type LibraryFiles } from "./memory-files.ts";

/** All that is known of a library before it is written. */
export interface Library {
  readonly seeds: ReadSeeds;
  readonly entities: readonly Entity[];
  readonly mentionsByArticle: ReadonlyMap<string, readonly ResolvedMention[]>;
  /** All that is wrong with the seeds and the ledger. */
  readonly problems: readonly Problem[];
  readonly duplicates: readonly DuplicateGroup[];
  /** Absent when there is none. */
  readonly ledger?: PublishedLedger | undefined;
  /** Null while there is none yet. */
  readonly index: BuiltIndex | null;
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

/** Write a library into files in memory. The same library gives the same bytes under the same names. */
export function assembleLibrary(library: Library): AssembledLibrary {
  const { seeds, mentionsByArticle } = library;
  const { files, emitFile, emitNamed } = collectFiles();
  const entities = new Map<string, RowEntity>(library.entities.map((entity) => [entity.id, entity]));
  const findEntity = (id: string) => entities.get(id) ?? null;
  const mentionsOf = (id: string) => mentionsByArticle.get(id) ?? [];

  const packArticles = seeds.articles.map(({ id, date, time, raw }) => ({ id, date, time, raw, mentions: mentionsOf(id) }));
  const places = emitPacks(packArticles, findEntity, emitFile);
  const rows = seeds.articles.map((article): Row => {
    const place = places.get(article.id);
    if (place === undefined) throw new Error(`The article “${article.id}” is in no pack.`);
    const { words, snippet, nth } = article;
    return buildRow(article, { words, snippet, nth, entities: findMainEntities(mentionsOf(article.id), findEntity), ...place });
  });
  const health = emitFile("health.json", JSON.stringify(describeHealth(library)));
  for (const { name, bytes } of library.index?.files ?? []) emitNamed(`index/${name}`, bytes);
  const index = library.index === null ? null : `${libraryFolder}/index/${library.index.manifestName}`;
  const draft = emitCatalog(rows, { problems: library.problems.length, health, index }, emitFile);
  const head = { ...draft, libraryId: sha256(formatHead(draft)).slice(0, 16) };
  return { head, headText: formatHead(head), files, articlesByPack: countByPack(rows) };
}

function countByPack(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pack } of rows) counts.set(pack, (counts.get(pack) ?? 0) + 1);
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
