import type { MentionType } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import type { SegmentNames } from "./schema.ts";

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
  readonly nationalityOf: readonly (string | null)[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Entities of each article. */
  readonly byArticle: Lists;
  /** Articles of each entity, by number. */
  readonly byEntity: Lists;
  /** Mentions of each entity. */
  readonly mentions: Uint32Array;
  /** How each entity is written, with counts: exact texts. */
  readonly forms: readonly ReadonlyMap<string, number>[];
  /** For each segment: its names, and the library's number for each of its entities. */
  readonly segments: readonly { readonly names: SegmentNames; readonly numbers: Uint32Array }[];
}

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
 * 100,000 articles of 20 entities each take 24 MB. An entity that no names file knows is shown by its id.
 */
export function buildEntityTable(corpus: Corpus, rows: readonly EntityRow[]): EntityTable {
  const numberOf = new Map<string, number>();
  const ids: string[] = [];
  const names: string[] = [];
  const types: MentionType[] = [];
  const nationalityOf: (string | null)[] = [];
  const add = ([id, name, type, place]: EntityRow): number => {
    const known = numberOf.get(id);
    if (known !== undefined) return known;
    const number = ids.length;
    numberOf.set(id, number);
    ids.push(id);
    names.push(name);
    types.push(type);
    nationalityOf.push(place ?? null);
    return number;
  };
  rows.forEach(add);
  const segments = corpus.segments.map(({ segment }) => {
    const own = segment.readNames();
    return { names: own, numbers: Uint32Array.from(own.ids, (id) => add([id, id, "other"])) };
  });

  const forms: Map<string, number>[] = ids.map(() => new Map<string, number>());
  for (const { names: own, numbers } of segments) {
    for (const [entity, text, count] of own.forms) {
      const shown = text.replace(/\s+/gu, " ");
      const counts = forms[numbers[entity] ?? 0];
      counts?.set(shown, (counts.get(shown) ?? 0) + count);
    }
  }
  const byArticle = readByArticle(corpus, segments);
  const mentions = new Uint32Array(ids.length);
  byArticle.values.forEach((entity, i) => (mentions[entity] = (mentions[entity] ?? 0) + (byArticle.counts[i] ?? 0)));
  return { total: ids.length, ids, names, types, nationalityOf, numberOf, byArticle, byEntity: transpose(byArticle, ids.length), mentions, forms, segments };
}

function readByArticle(corpus: Corpus, segments: EntityTable["segments"]): Lists {
  const starts = new Uint32Array(corpus.total + 1);
  const values: number[] = [];
  const counts: number[] = [];
  corpus.segments.forEach(({ segment, base }, i) => {
    const numbers = segments[i]?.numbers;
    segment.readPresence((row, entity, mentions) => {
      starts[base + row + 1] = (starts[base + row + 1] ?? 0) + 1;
      values.push(numbers?.[entity] ?? 0);
      counts.push(Math.min(mostMentions, mentions));
    });
  });
  for (let i = 0; i < corpus.total; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return { starts, values: Uint32Array.from(values), counts: Uint16Array.from(counts) };
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
