import type { MentionType } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import { spanOf } from "./dossier.ts";
import { typeCode } from "./entity-key.ts";
import type { EntityNames } from "./entity-names.ts";
import { type EntityTable, forEachOf, lengthOf } from "./entity-table.ts";
import type { EntityRow } from "./names-file.ts";
import { undatedDay } from "./schema.ts";

export type EntityOrder = "mentions" | "articles" | "name" | "first" | "last";

/** A row of the list of all entities. */
export interface EntityRowFacts {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly mentions: number;
  readonly articles: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Articles that name it in each of `sparkBars` equal stretches of the library's time, oldest first. */
  readonly spark: readonly number[];
}

export interface EntityListQuery {
  /** Null for all types. */
  readonly type: MentionType | null;
  readonly order: EntityOrder;
  /** Words of a name, the last perhaps unfinished; empty for all entities. */
  readonly name: string;
  readonly offset: number;
  readonly limit: number;
  /** Mentions that an entity has at least: 1, where nothing is said. */
  readonly least?: number;
}

/** The most mentioned entities of a type, and how many there are. */
export interface Leaders {
  /** Entities that a text names. */
  readonly total: number;
  /** Those of them that are named more than once: the list of a large library leaves out the others. */
  readonly repeated: number;
  readonly rows: readonly EntityRowFacts[];
}

/** Bars in a row's small picture: as many as are told apart at 96 pixels. */
const sparkBars = 24;

/** Not by their difference: of two that are infinite it is no number. */
function by(values: ArrayLike<number>, direction: 1 | -1): Comparer {
  return (a, b) => {
    const [first, other] = [values[a] ?? 0, values[b] ?? 0];
    return first === other ? 0 : first < other ? -direction : direction;
  };
}

/** Names in the order of the reader's language. */
function inNameOrder(): (a: string, b: string) => number {
  return new Intl.Collator(undefined, { sensitivity: "base", numeric: true }).compare;
}

/** Rows as the list of the most mentioned has them. */
export function inListOrder(): (a: EntityRowFacts, b: EntityRowFacts) => number {
  const byName = inNameOrder();
  return (a, b) => b.mentions - a.mentions || byName(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

type Comparer = (a: number, b: number) => number;

/** Lists entities; sorted numbers are kept for each order, since sorting 100,000 names takes 0.2 s. */
export class EntityList {
  readonly #corpus: Corpus;
  readonly #table: EntityTable;
  readonly #names: () => EntityNames;
  readonly #sorted = new Map<EntityOrder, { readonly numbers: readonly number[]; readonly isFinal: boolean }>();
  #bounds: { oldest: number; newest: number } | null = null;
  #spans: { first: Float64Array; last: Float64Array } | null = null;

  constructor(corpus: Corpus, table: EntityTable, names: () => EntityNames) {
    this.#corpus = corpus;
    this.#table = table;
    this.#names = names;
  }

  /** One stretch of the list, and how many entities it has in all. Entities that no text names are left out. */
  list({ type, order, name, offset, limit, least = 1 }: EntityListQuery): { total: number; rows: EntityRowFacts[] } {
    const found =
      name.trim() === "" ? null : new Set(this.#names().find({ type, value: name, isPrefix: !/\s$/u.test(name) }));
    const code = type === null ? null : typeCode(type);
    const isWanted = (entity: number) =>
      (code === null || this.#table.typeCodes[entity] === code) &&
      (this.#table.mentions[entity] ?? 0) >= least &&
      (found === null || found.has(entity));
    const wanted = this.#inOrder(order).filter(isWanted);
    const shown = this.#stretch(wanted, order, offset, Math.min(wanted.length, offset + limit));
    return { total: wanted.length, rows: shown.map((entity) => this.#describe(entity)) };
  }

  /** The most mentioned entities of a type, and whoever is mentioned as often as the last of them; no rows where these are more than `most`. */
  leaders(type: MentionType | null, count: number, most: number): Leaders {
    const { mentions } = this.#table;
    const listed = { type, order: "mentions", name: "", offset: 0 } as const;
    const { total, rows } = this.list({ ...listed, limit: most + 1 });
    const repeated = this.list({ ...listed, least: 2, limit: 0 }).total;
    const least = rows[Math.min(count, rows.length) - 1]?.mentions ?? 0;
    const equal = rows.filter((row) => row.mentions >= least);
    return { total, repeated, rows: equal.length > most || mentions.length === 0 ? [] : equal };
  }

  /** Entities that a beginning of a name fits, most mentioned first. */
  suggest(prefix: string, limit: number): EntityRowFacts[] {
    return this.list({ type: null, order: "mentions", name: prefix.trimEnd(), offset: 0, limit }).rows;
  }

  /** What is known of some entities, by their numbers. */
  rowsOf(entities: readonly number[]): EntityRowFacts[] {
    return entities.map((entity) => this.#describe(entity));
  }

  /** By what the order counts; those that count the same stand by name once all names are here. */
  #inOrder(order: EntityOrder): readonly number[] {
    const isFinal = this.#table.rows.isWhole;
    const sorted = this.#sorted.get(order);
    if (sorted && (sorted.isFinal || !isFinal)) return sorted.numbers;
    const named = [...this.#table.mentions.keys()].filter((entity) => (this.#table.mentions[entity] ?? 0) > 0);
    const compare = this.#comparer(order);
    const numbers = isFinal || order === "name" ? named.toSorted(this.#withNames(compare)) : named.toSorted(compare);
    this.#sorted.set(order, { numbers, isFinal });
    return numbers;
  }

  /** Part of a list in its final order: of whom the order counts the same as others, names are asked for, and of nobody else. */
  #stretch(wanted: readonly number[], order: EntityOrder, from: number, to: number): readonly number[] {
    if (from >= to || this.#table.rows.isWhole || order === "name") return wanted.slice(from, Math.max(from, to));
    const compare = this.#comparer(order);
    const isEqual = (a: number, b: number) => compare(wanted[a] ?? 0, wanted[b] ?? 0) === 0;
    let [first, last] = [from, to - 1];
    while (first > 0 && isEqual(first - 1, first)) first -= 1;
    while (last + 1 < wanted.length && isEqual(last, last + 1)) last += 1;
    return wanted
      .slice(first, last + 1)
      .toSorted(this.#withNames(compare))
      .slice(from - first, to - first);
  }

  #withNames(compare: Comparer): Comparer {
    const byName = inNameOrder();
    const rows = new Map<number, EntityRow>();
    const rowOf = (entity: number) => {
      const row = rows.get(entity) ?? this.#table.rowOf(entity);
      rows.set(entity, row);
      return row;
    };
    return (a, b) => compare(a, b) || byName(rowOf(a)[1], rowOf(b)[1]) || (rowOf(a)[0] < rowOf(b)[0] ? -1 : 1);
  }

  #comparer(order: EntityOrder): Comparer {
    const { mentions, byEntity } = this.#table;
    switch (order) {
      case "name":
        return () => 0;
      case "mentions":
        return by(mentions, -1);
      case "articles":
        return by(
          Uint32Array.from(mentions, (_, entity) => lengthOf(byEntity, entity)),
          -1,
        );
      case "first":
        return by(this.#allSpans().first, 1);
      case "last":
        return by(this.#allSpans().last, -1);
    }
  }

  /** First and last days of all entities; the undated stand at the end of either order. */
  #allSpans(): { first: Float64Array; last: Float64Array } {
    if (this.#spans) return this.#spans;
    const spans = Array.from(this.#table.mentions, (_, entity) => spanOf(this.#corpus, this.#table, entity));
    this.#spans = {
      first: Float64Array.from(spans, ({ first }) => first),
      last: Float64Array.from(spans, ({ last }) => last),
    };
    return this.#spans;
  }

  #describe(entity: number): EntityRowFacts {
    const { mentions, byEntity } = this.#table;
    const [id, name, type] = this.#table.rowOf(entity);
    const { firstDate, lastDate } = spanOf(this.#corpus, this.#table, entity);
    return {
      id,
      name,
      type,
      mentions: mentions[entity] ?? 0,
      articles: lengthOf(byEntity, entity),
      firstDate,
      lastDate,
      spark: this.#spark(entity),
    };
  }

  #spark(entity: number): number[] {
    const { days, ends } = this.#corpus;
    const bars = Array.from({ length: sparkBars }, () => 0);
    const { oldest, newest } = this.#time();
    const barOf = (day: number) => Math.floor(((day - oldest) / (newest - oldest + 1)) * sparkBars);
    forEachOf(this.#table.byEntity, entity, (number) => {
      const day = days[number] ?? undatedDay;
      if (day === undatedDay) return;
      const last = barOf(ends[number] ?? day);
      for (let bar = barOf(day); bar <= last; bar += 1) bars[bar] = (bars[bar] ?? 0) + 1;
    });
    return bars;
  }

  /** The days between which the library's dates lie. */
  #time(): { oldest: number; newest: number } {
    if (this.#bounds) return this.#bounds;
    const { days, ends, visible } = this.#corpus;
    let [oldest, newest] = [Infinity, -Infinity];
    days.forEach((day, number) => {
      if (day === undatedDay || visible?.[number] === 0) return;
      oldest = Math.min(oldest, day);
      newest = Math.max(newest, ends[number] ?? day);
    });
    return (this.#bounds = { oldest, newest });
  }
}
