import { type MentionType, mentionTypes } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import { EntityNumbering } from "./entity-numbering.ts";
import type { EntityRows } from "./entity-rows.ts";
import type { EntityRow } from "./names-file.ts";
import type { PostingList } from "./posting-list.ts";
import type { Segment } from "./segment.ts";

/** Lists of numbers, one a row, laid end to end: list `i` is `values[starts[i]] … values[starts[i + 1] - 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  /** Mentions, beside each value. */
  readonly counts: Uint16Array;
}

/** Entities of the library under numbers of their own, and who is named where. Their names are asked for by number, and fetched then. */
export interface EntityTable {
  readonly total: number;
  /** Place of each type in `mentionTypes`, for loops over millions. */
  readonly typeCodes: Uint8Array;
  /** The number of an entity: `unnamed` for one that the library knows, but no text of the table names; undefined for one that it does not know. */
  numberOf(id: string): number | undefined;
  rowOf(number: number): EntityRow;
  /** The same of all by number, and behind them those that no text names. */
  readAllRows(): EntityRow[];
  readonly rows: EntityRows;
  /** Entities of each article. */
  readonly byArticle: Lists;
  /** Articles of each entity, by number. */
  readonly byEntity: Lists;
  /** Mentions of each entity. */
  readonly mentions: Uint32Array;
  /** For each segment the library's number for each of its entities; `nobody` for one that the table was not asked for. */
  readonly segments: readonly { readonly segment: Segment; readonly numbers: Uint32Array }[];
  /** Articles whose mentions the reader has put right, by number. */
  readonly corrected: Corrected;
}

/** A mention that stands instead of those in the index. */
export interface CorrectedMention {
  readonly start: number;
  readonly end: number;
  /** Id of the entity. */
  readonly entity: string;
  /** Counted in the article from 0. */
  readonly sentence: number;
}

/** By article number its text, and all mentions it now has. */
export type Corrected = ReadonlyMap<number, { readonly text: string; readonly mentions: readonly CorrectedMention[] }>;

/** Stands for an entity that a table of a few does not have. */
export const nobody = 0xffff_ffff;
/** A count larger than this is kept as this: no article names anyone oftener, and two bytes are half of four. */
const mostMentions = 0xffff;

/** What a table is made of: articles, 1 by number, or some entities, by id; all where neither is said. */
export type TableScope = { readonly articles: Uint8Array | null } | { readonly ids: readonly string[] };

/**
 * Bring the segments' own numbers together, by the keys of entities: names are not needed to count them.
 *
 * ```
 *   segment 0   article → 3 7 9      keys of segment 0         library
 *   segment 1   article → 0 3        keys of segment 1  ───►   article → 12 40 41   (byArticle)
 *                                                              entity  → 0 5 17     (byEntity, the transpose)
 * ```
 * 100,000 articles of 20 entities each take 24 MB. A table of some articles reads only what is of them, and knows nothing of others;
 * one of some entities reads where these are named, and has no others. Where an article is in `corrected`, what the index holds of its
 * mentions counts for nothing.
 */
export function buildEntityTable(
  corpus: Corpus,
  rows: EntityRows,
  corrected: Corrected = new Map(),
  scope: TableScope = { articles: null },
): EntityTable {
  const numbering = new EntityNumbering(rows);
  if ("articles" in scope) rows.want();
  const { segments, visitAll } =
    "ids" in scope
      ? ofEntities(corpus, numbering, scope.ids)
      : ofArticles(corpus, numbering, { wanted: scope.articles, corrected });
  const isWanted = (number: number) =>
    !("articles" in scope) || scope.articles === null || scope.articles[number] === 1;
  for (const [number, { mentions }] of corrected)
    if (isWanted(number)) for (const { entity } of mentions) numbering.addById(entity);
  numbering.correctTypes();
  const byArticle = listByArticle(corpus, visitAll, corrected, { numbering, isWanted });
  const total = numbering.keys.length;
  const mentions = new Uint32Array(total);
  byArticle.values.forEach((entity, i) => (mentions[entity] = (mentions[entity] ?? 0) + (byArticle.counts[i] ?? 0)));
  return {
    total,
    rows,
    typeCodes: Uint8Array.from(numbering.types),
    numberOf: (id) => numbering.find(id),
    rowOf: (number) => numbering.rowOf(number),
    readAllRows: () => numbering.readAllRows(),
    byArticle,
    byEntity: transpose(byArticle, total),
    mentions,
    segments,
    corrected,
  };
}

/** The type of an entity of a table. */
export function typeOf({ typeCodes }: EntityTable, number: number): MentionType {
  return mentionTypes[typeCodes[number] ?? -1] ?? "other";
}

type Visit = (number: number, entity: number, mentions: number) => void;

/** Who is named where, as the index has it: visited once to count and once to fill, so that lists are as large as they must be. */
interface Presences {
  readonly segments: EntityTable["segments"];
  readonly visitAll: (visit: Visit) => void;
}

function ofEntities(corpus: Corpus, numbering: EntityNumbering, ids: readonly string[]): Presences {
  const presences: { entity: number; base: number; list: PostingList }[] = [];
  // Where a name is not here yet, its lists are asked for beside it.
  const entities = ids.map((id) => [numbering.rows.keyOf(id), numbering.addKnown(id) ?? nobody] as const);
  const segments = corpus.segments.map(({ segment, base }) => {
    const numbers: number[] = [];
    for (const [key, entity] of entities) {
      const found = segment.findEntity(key);
      if (found === null) continue;
      numbers[found.number] = entity;
      presences.push({ entity, base, list: found.list });
    }
    return { segment, numbers: Uint32Array.from(numbers, (entity) => entity ?? nobody) };
  });
  return {
    segments,
    visitAll(visit) {
      for (const { entity, base, list } of presences)
        list.rows.forEach((row, i) => visit(base + row, entity, list.inText[i] ?? 0));
    },
  };
}

function ofArticles(
  corpus: Corpus,
  numbering: EntityNumbering,
  { wanted, corrected }: { readonly wanted: Uint8Array | null; readonly corrected: Corrected },
): Presences {
  const segments = corpus.segments.map(({ segment, base }) => {
    const isTouched = wanted === null || wanted.subarray(base, base + segment.articles).includes(1);
    const { keys, types } = isTouched ? segment.readEntities() : { keys: [], types: [] };
    return { segment, base, numbers: Uint32Array.from(keys, (key, number) => numbering.add(key, types[number] ?? 0)) };
  });
  return {
    segments,
    visitAll(visit) {
      for (const { segment, base, numbers } of segments)
        for (let row = 0; row < segment.articles; row += 1) {
          const number = base + row;
          if ((wanted !== null && wanted[number] !== 1) || corrected.has(number)) continue;
          segment.visitNamed(row, (entity, mentions) => visit(number, numbers[entity] ?? nobody, mentions));
        }
    },
  };
}

function listByArticle(
  { total, visible }: Corpus,
  visitIndexed: (visit: Visit) => void,
  corrected: Corrected,
  { numbering, isWanted }: { readonly numbering: EntityNumbering; readonly isWanted: (number: number) => boolean },
): Lists {
  const starts = new Uint32Array(total + 1);
  const isVisible = (number: number) => visible === null || visible[number] === 1;
  const visitAll = (visit: Visit) => {
    visitIndexed((number, entity, mentions) => {
      // Whom a segment's keys have not named yet is met again when they are here.
      if (entity !== nobody && isVisible(number) && !corrected.has(number)) visit(number, entity, mentions);
    });
    for (const [number, { mentions }] of corrected)
      for (const [id, count] of isVisible(number) && isWanted(number) ? countEntities(mentions) : [])
        visit(number, numbering.addById(id), count);
  };
  visitAll((number) => (starts[number + 1] = (starts[number + 1] ?? 0) + 1));
  for (let i = 0; i < total; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const values = new Uint32Array(starts[total] ?? 0);
  const counts = new Uint16Array(values.length);
  visitAll((number, entity, mentions) => {
    const at = next[number] ?? 0;
    values[at] = entity;
    counts[at] = Math.min(mostMentions, mentions);
    next[number] = at + 1;
  });
  return { starts, values, counts };
}

function countEntities(mentions: readonly CorrectedMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

function transpose({ starts, values, counts }: Lists, rows: number): Lists {
  const ends = new Uint32Array(rows + 1);
  for (const value of values) ends[value + 1] = (ends[value + 1] ?? 0) + 1;
  for (let i = 0; i < rows; i += 1) ends[i + 1] = (ends[i + 1] ?? 0) + (ends[i] ?? 0);
  const next = ends.slice();
  const turned = new Uint32Array(values.length);
  const turnedCounts = new Uint16Array(values.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) {
      const value = values[i] ?? 0;
      const at = next[value] ?? 0;
      turned[at] = row;
      turnedCounts[at] = counts[i] ?? 0;
      next[value] = at + 1;
    }
  }
  return { starts: ends, values: turned, counts: turnedCounts };
}

/** Call `visit` for each value of a list with its count. */
export function forEachOf(lists: Lists, row: number, visit: (value: number, count: number) => void): void {
  const end = lists.starts[row + 1] ?? 0;
  for (let i = lists.starts[row] ?? 0; i < end; i += 1) visit(lists.values[i] ?? 0, lists.counts[i] ?? 0);
}

/** How many values a list has. */
export function lengthOf(lists: Lists, row: number): number {
  return (lists.starts[row + 1] ?? 0) - (lists.starts[row] ?? 0);
}
