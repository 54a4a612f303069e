import type { ArticleNames, NameGroup, NameKind } from "./article-names.ts";

/** An article as the resolver of the library sees it. */
export interface NamedArticle {
  readonly id: string;
  readonly date: string | null;
  readonly names: ArticleNames;
}

/** One group of one article, by the numbers of both. Articles are numbered by date, then id. */
export interface Sighting {
  readonly article: number;
  readonly group: number;
  readonly names: NameGroup;
}

/** Sightings that mean one entity. */
export interface Cluster {
  readonly kind: NameKind;
  /** Of what it is a cluster: key of its name. */
  readonly key: string;
  readonly sightings: readonly Sighting[];
}

/** How many mentions a sighting stands for. */
export function countMentions({ names }: Sighting): number {
  return names.forms.reduce((sum, [, count]) => sum + count, 0);
}

/** Put values into lists by key. */
export function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}
