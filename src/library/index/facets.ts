import { forEachType, type MentionType, mentionTypes } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import type { EntityTable } from "./entity-table.ts";
import type { Selection } from "./selection.ts";

/** An entity and how many articles (for companions also: sentences) are meant. */
export interface EntityCount {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly count: number;
}

/** What the selected articles are about and where they come from, counted in articles. */
export interface Facets {
  /** Most frequent first, at most `limit` of each type. */
  readonly entities: Readonly<Record<MentionType, readonly EntityCount[]>>;
  /** Articles that name somebody or something of the type. */
  readonly types: Readonly<Record<MentionType, number>>;
  /** Most frequent first; null stands for articles without a source. */
  readonly sources: readonly { readonly source: string | null; readonly articles: number }[];
}

/** Count the facets of a selection: one pass over its articles, two million entities of 100,000 articles in 10 ms. */
export function countFacets(
  corpus: Corpus,
  table: EntityTable,
  { members }: Pick<Selection, "members">,
  limit: number,
): Facets {
  const { starts, values } = table.byArticle;
  const counts = new Uint32Array(table.total);
  const named: number[] = [];
  // By the set of types an article names, as bits: four counts would cost four times as much.
  const typeSets = new Uint32Array(1 << mentionTypes.length);
  for (let number = 0; number < corpus.total; number += 1) {
    if (members[number] !== 1) continue;
    let types = 0;
    for (let i = starts[number] ?? 0, end = starts[number + 1] ?? 0; i < end; i += 1) {
      const entity = values[i] ?? 0;
      const count = (counts[entity] ?? 0) + 1;
      counts[entity] = count;
      if (count === 1) named.push(entity);
      types |= 1 << (table.typeCodes[entity] ?? 0);
    }
    typeSets[types] = (typeSets[types] ?? 0) + 1;
  }
  const byType = (type: MentionType) => {
    const code = mentionTypes.indexOf(type);
    return topEntities(
      table,
      counts,
      limit,
      named.filter((entity) => table.typeCodes[entity] === code),
    );
  };
  const articlesOf = (type: MentionType) =>
    typeSets.reduce((sum, count, types) => sum + (types & (1 << mentionTypes.indexOf(type)) ? count : 0), 0);
  return { entities: forEachType(byType), types: forEachType(articlesOf), sources: countSources(corpus, { members }) };
}

/** Count where the articles of a selection come from. */
export function countSources(corpus: Corpus, { members }: Pick<Selection, "members">): Facets["sources"] {
  const counts = new Uint32Array(corpus.sourceNames.length + 1);
  members.forEach((isMember, number) => {
    const source = corpus.sources[number] ?? 0;
    if (isMember === 1) counts[source] = (counts[source] ?? 0) + 1;
  });
  const sources = [...counts].flatMap((articles, i) =>
    articles === 0 ? [] : [{ source: i === 0 ? null : (corpus.sourceNames[i - 1] ?? null), articles }],
  );
  return sources.toSorted((a, b) => b.articles - a.articles);
}

/** Of some entities those with the largest counts, equal ones by name: only the names of those that may be among them are asked for. */
export function topEntities(
  table: EntityTable,
  counts: ArrayLike<number>,
  limit: number,
  entities: readonly number[],
): EntityCount[] {
  // Most of a long tail can't reach the top: sort only what is at least as frequent as the last that does.
  const bound = nthLargest(
    entities.map((entity) => counts[entity] ?? 0),
    limit,
  );
  return entities
    .filter((entity) => (counts[entity] ?? 0) >= bound)
    .map((entity): EntityCount => {
      const [id, name, type] = table.rowOf(entity);
      return { id, name, type, count: counts[entity] ?? 0 };
    })
    .toSorted((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.id, b.id))
    .slice(0, limit);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nthLargest(values: readonly number[], n: number): number {
  if (values.length <= n || n <= 0) return 0;
  return Float64Array.from(values).toSorted()[values.length - n] ?? 0;
}
