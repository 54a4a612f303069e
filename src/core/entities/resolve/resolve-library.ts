import type { Mention } from "../../ner/mention.ts";
import type { Entity, ResolvedMention } from "../entity.ts";
import type { ArticleNames } from "./article-names.ts";
import type { Cluster, NamedArticle, Sighting } from "./cluster.ts";
import type { CertainMention } from "./collect-terms.ts";
import { collectContexts } from "./context.ts";
import { describeEntities } from "./describe-entities.ts";
import { findArticleNames } from "./find-article-names.ts";
import { groupFullNames, mergePeople } from "./merge-people.ts";
import { mergeThings } from "./merge-things.ts";
import { mergeTypes } from "./merge-types.ts";

/** An article and the mentions that the tagger, and the reader's corrections, found in it. */
export interface TaggedArticle {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly mentions: readonly CertainMention[];
}

/** Whom the names of a library mean. */
export interface ResolvedNames {
  /** Most mentioned first, then by id. */
  readonly entities: readonly Entity[];
  /** For each article id: the entity of each of its groups (see `ArticleNames`). */
  readonly groupEntities: ReadonlyMap<string, readonly Entity[]>;
}

/** A library with every mention resolved. */
export interface ResolvedLibrary {
  readonly entities: readonly Entity[];
  readonly mentionsByArticle: ReadonlyMap<string, readonly ResolvedMention[]>;
}

/**
 * Resolve the mentions of a whole library at once. The order of the articles does not matter.
 *
 * For large or changing libraries take the two steps apart: `findArticleNames` for each article, kept by content, then
 * `resolveNames` over all of them, then `resolveMentions` for one article at a time.
 */
export function resolveLibrary(articles: Iterable<TaggedArticle>): ResolvedLibrary {
  const tagged = [...articles];
  const named = tagged.map(({ id, date, text, mentions }) => ({ id, date, names: findArticleNames(text, mentions) }));
  const { entities, groupEntities } = resolveNames(named);
  const mentionsByArticle = new Map(
    tagged.map(({ id, mentions }, i) => [id, resolveMentions(mentions, named[i]?.names ?? { groups: [], groupOf: [] }, groupEntities.get(id) ?? [])] as const),
  );
  return { entities, mentionsByArticle };
}

/**
 * Decide which groups of different articles mean the same entity. Deterministic, near-linear in the number of groups.
 *
 * Article ids must differ; of two articles with one id the later one's entities are given.
 */
export function resolveNames(articles: Iterable<NamedArticle>): ResolvedNames {
  const ordered = [...articles].toSorted(compareArticles);
  const people: Sighting[] = [];
  const others: Sighting[] = [];
  for (const [article, { names }] of ordered.entries()) {
    for (const [group, own] of names.groups.entries()) (own.kind === "person" ? people : others).push({ article, group, names: own });
  }
  const things = mergeThings(others);
  const fullNames = groupFullNames(people);
  const clusters: Cluster[] = mergeTypes(mergePeople(people, fullNames, collectContexts(ordered.length, things, fullNames)), things);
  const described = describeEntities(clusters);
  const entityOf: Entity[][] = ordered.map(() => []);
  const mentions = new Map<Entity, number>();
  for (const { entity, sightings } of described) {
    for (const { article, group } of sightings) (entityOf[article] ?? [])[group] = entity;
    mentions.set(entity, entity.aliases.reduce((sum, alias) => sum + alias.mentions, 0));
  }
  const entities = described.map(({ entity }) => entity).toSorted((a, b) => (mentions.get(b) ?? 0) - (mentions.get(a) ?? 0) || (a.id < b.id ? -1 : 1));
  return { entities, groupEntities: new Map(ordered.map(({ id }, i) => [id, entityOf[i] ?? []] as const)) };
}

/**
 * Give each mention of one article its entity. The mentions and names must be those that `findArticleNames` saw and gave.
 *
 * A mention takes its entity's type, so that one entity shows in one colour; offsets and score stay as they are.
 */
export function resolveMentions(mentions: readonly Mention[], names: ArticleNames, groupEntities: readonly Entity[]): ResolvedMention[] {
  return mentions.flatMap((mention, i) => {
    const entity = groupEntities[names.groupOf[i] ?? -1];
    return entity === undefined ? [] : [{ ...mention, type: entity.type, entity: entity.id }];
  });
}

function compareArticles(a: NamedArticle, b: NamedArticle): number {
  const [dateA, dateB] = [a.date ?? "~", b.date ?? "~"];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
