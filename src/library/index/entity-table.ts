import { type MentionType, mentionTypes } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import type { PostingList } from "./posting-list.ts";
import type { Segment } from "./segment.ts";

/** A row of a names file. */
export type EntityRow = readonly [id: string, name: string, type: MentionType, nationalityOf?: string];

/** Lists of numbers, one a row, laid end to end: list `i` is `values[starts[i]] … values[starts[i + 1] - 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  /** Mentions, beside each value. */
  readonly counts: Uint16Array;
}

/** All entities of the library under numbers of their own, and who is named where. */
export interface EntityTable {
  readonly total: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly types: readonly MentionType[];
  /** Place of each type in `mentionTypes`, for loops over millions. */
  readonly typeCodes: Uint8Array;
  readonly nationalityOf: readonly (string | null)[];
  readonly numberOf: ReadonlyMap<string, number>;
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

/**
 * Bring the segments' own numbers together.
 *
 * ```
 *   segment 0   article → 3 7 9      ids of segment 0          library
 *   segment 1   article → 0 3        ids of segment 1   ───►   article → 12 40 41   (byArticle)
 *                                                              entity  → 0 5 17     (byEntity, the transpose)
 * ```
 * 100,000 articles of 20 entities each take 24 MB. With `only` the table has these few entities and no others, as a first question of
 * them needs no more. An entity that no row names is shown by its id. Where an article is in
 * `corrected`, what the index holds of its mentions counts for nothing.
 */
export function buildEntityTable(
  corpus: Corpus,
  rows: readonly EntityRow[],
  corrected: Corrected = new Map(),
  only: readonly string[] | null = null,
): EntityTable {
  const known = numberEntities(rows);
  const presences: Presence[] = [];
  const segments = corpus.segments.map(({ segment, base }) => {
    const numbers: number[] = [];
    const place = (id: string, number: number, list: PostingList) => {
      const entity = known.add(id);
      numbers[number] = entity;
      presences.push({ entity, base, list });
    };
    if (only === null) segment.readEntities((id, list) => place(id, numbers.length, list));
    for (const id of only ?? []) {
      const found = segment.findEntity(id);
      if (found !== null) place(id, found.number, found.list);
    }
    return { segment, numbers: Uint32Array.from(numbers, (entity) => entity ?? nobody) };
  });
  for (const { mentions } of corrected.values()) for (const { entity } of mentions) known.add(entity);

  const { ids, numberOf } = known;
  const byArticle = listByArticle(corpus, presences, corrected, numberOf);
  const mentions = new Uint32Array(ids.length);
  byArticle.values.forEach((entity, i) => (mentions[entity] = (mentions[entity] ?? 0) + (byArticle.counts[i] ?? 0)));
  const typeCodes = Uint8Array.from(known.types, (type) => mentionTypes.indexOf(type));
  return {
    ...known,
    typeCodes,
    total: ids.length,
    byArticle,
    byEntity: transpose(byArticle, ids.length),
    mentions,
    segments,
    corrected,
  };
}

interface KnownEntities extends Pick<EntityTable, "ids" | "names" | "types" | "nationalityOf" | "numberOf"> {
  /** Number of an entity, made when there is none yet. */
  readonly add: (id: string) => number;
}

/** Later rows of an id replace earlier ones. */
function numberEntities(rows: readonly EntityRow[]): KnownEntities {
  const numberOf = new Map<string, number>();
  const ids: string[] = [];
  const names: string[] = [];
  const types: MentionType[] = [];
  const nationalityOf: (string | null)[] = [];
  const set = ([id, name, type, place]: EntityRow): number => {
    const number = numberOf.get(id) ?? ids.length;
    numberOf.set(id, number);
    ids[number] = id;
    names[number] = name;
    types[number] = type;
    nationalityOf[number] = place ?? null;
    return number;
  };
  for (const row of rows) set(row);
  return { ids, names, types, nationalityOf, numberOf, add: (id) => numberOf.get(id) ?? set([id, id, "other"]) };
}

/** Where an entity is named in a segment, whose first article has the number `base`. */
interface Presence {
  readonly entity: number;
  readonly base: number;
  readonly list: PostingList;
}

/** Twice through all presences, to count and to fill: the lists are as large as they must be, never larger. */
function listByArticle(
  { total, visible }: Corpus,
  presences: readonly Presence[],
  corrected: Corrected,
  numberOf: ReadonlyMap<string, number>,
): Lists {
  const starts = new Uint32Array(total + 1);
  const isVisible = (number: number) => visible === null || visible[number] === 1;
  const visitAll = (visit: (number: number, entity: number, mentions: number) => void) => {
    for (const { entity, base, list } of presences)
      for (let i = 0; i < list.rows.length; i += 1) {
        const number = base + (list.rows[i] ?? 0);
        if (isVisible(number) && !corrected.has(number)) visit(number, entity, list.inText[i] ?? 0);
      }
    for (const [number, { mentions }] of corrected)
      for (const [entity, count] of isVisible(number) ? countEntities(mentions) : [])
        visit(number, numberOf.get(entity) ?? 0, count);
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
