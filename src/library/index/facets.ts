import { type MentionType, mentionTypes } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import { type EntityTable, forEachOf } from "./entity-table.ts";
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

/** Count the facets of a selection. */
export function countFacets(corpus: Corpus, table: EntityTable, { members }: Pick<Selection, "members">, limit: number): Facets {
  const counts = new Uint32Array(table.total);
  const typeCounts: Record<MentionType, number> = { person: 0, organisation: 0, place: 0, other: 0 };
  const sourceCounts = new Uint32Array(corpus.sourceNames.length + 1);
  const bitOf: Record<MentionType, number> = { person: 1, organisation: 2, place: 4, other: 8 };
  for (let number = 0; number < corpus.total; number += 1) {
    if (members[number] !== 1) continue;
    let seen = 0;
    forEachOf(table.byArticle, number, (entity) => {
      counts[entity] = (counts[entity] ?? 0) + 1;
      seen |= bitOf[table.types[entity] ?? "other"];
    });
    for (const type of mentionTypes) if (seen & bitOf[type]) typeCounts[type] += 1;
    const source = corpus.sources[number] ?? 0;
    sourceCounts[source] = (sourceCounts[source] ?? 0) + 1;
  }
  const top = (type: MentionType) => topEntities(table, counts, limit, (entity) => table.types[entity] === type);
  const sources = [...sourceCounts].flatMap((articles, i) => (articles === 0 ? [] : [{ source: i === 0 ? null : (corpus.sourceNames[i - 1] ?? null), articles }]));
  return {
    entities: { person: top("person"), organisation: top("organisation"), place: top("place"), other: top("other") },
    types: typeCounts,
    sources: sources.toSorted((a, b) => b.articles - a.articles),
  };
}

/** The entities with the largest counts, equal ones by name; none with a count of 0. */
export function topEntities(table: EntityTable, counts: ArrayLike<number>, limit: number, isWanted: (entity: number) => boolean): EntityCount[] {
  const wanted: number[] = [];
  for (let entity = 0; entity < table.total; entity += 1) if ((counts[entity] ?? 0) > 0 && isWanted(entity)) wanted.push(entity);
  const name = (entity: number) => table.names[entity] ?? "";
  // Most of a long tail can't reach the top: sort only what is at least as frequent as the last that does.
  const bound = nthLargest(wanted.map((entity) => counts[entity] ?? 0), limit);
  return wanted
    .filter((entity) => (counts[entity] ?? 0) >= bound)
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (name(a) < name(b) ? -1 : 1))
    .slice(0, limit)
    .map((entity) => ({ id: table.ids[entity] ?? "", name: name(entity), type: table.types[entity] ?? "other", count: counts[entity] ?? 0 }));
}

function nthLargest(values: readonly number[], n: number): number {
  if (values.length <= n || n <= 0) return 0;
  return Float64Array.from(values).toSorted()[values.length - n] ?? 0;
}
