import { compareDates } from "../../date/edtf.ts";
import type { Mention } from "../../ner/mention.ts";
import type { Entity, ResolvedMention } from "../entity.ts";
import { readYears, type ArticleYears } from "./article-years.ts";
import type { ArticleNames } from "./article-names.ts";
import type { CertainMention } from "./collect-terms.ts";
import { asData } from "./count-aliases.ts";
import { collectContexts } from "./context.ts";
import { describeEntities } from "./describe-entities.ts";
import type { ResolvedColumns } from "./describe-entities.ts";
import { findArticleNames } from "./find-article-names.ts";
import { groupFullNames, mergePeople } from "./merge-people.ts";
import { mergeThings } from "./merge-things.ts";
import { mergeTypes } from "./merge-types.ts";
import { toColumns } from "./to-columns.ts";
import type { NameColumns } from "./name-columns.ts";
import { recallNames } from "./recall-names.ts";
import { settleInflections } from "./settle-inflections.ts";
import { SightingTable, traits } from "./sighting-table.ts";
import type { Sighting } from "./sighting-table.ts";

/** An article and the mentions that the tagger, and the reader's corrections, found in it. */
export interface TaggedArticle {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly mentions: readonly CertainMention[];
}

/** An article as the resolver of the library sees it. */
export interface NamedArticle {
  readonly id: string;
  readonly date: string | null;
  readonly names: ArticleNames;
}

/** Whom the names of a library mean. */
export interface ResolvedNames {
  /** Most mentioned first, then by id. Aliases are counted when they are read (see `asData`). */
  readonly entities: readonly Entity[];
  /** For each article id: the entity of each of its groups (see `ArticleNames`), or `nobody`. */
  readonly groupEntities: ReadonlyMap<string, readonly Entity[]>;
}

/** Stands where a group names nobody: its form looks like a name, and the library does not know it as one. */
export const nobody: Entity = { id: "", name: "", type: "other", aliases: [] };

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
    tagged.map(
      ({ id, mentions }, i) =>
        [
          id,
          resolveMentions(mentions, named[i]?.names ?? { groups: [], groupOf: [] }, groupEntities.get(id) ?? []),
        ] as const,
    ),
  );
  return { entities: asData(entities), mentionsByArticle };
}

/**
 * Decide which groups of different articles mean the same entity. Deterministic, near-linear in the number of groups.
 *
 * Article ids must differ; of two articles with one id the later one's entities are given.
 */
export function resolveNames(articles: Iterable<NamedArticle>): ResolvedNames {
  const ordered = [...articles].toSorted(compareArticles);
  const columns = toColumns(ordered.map(({ names }) => names));
  const ids = ordered.map(({ id }) => id);
  const resolved = resolveColumns(columns, ids, readYears(ordered.map(({ date }) => date)));
  return { entities: resolved.entities, groupEntities: listByArticle(ordered, resolved, columns) };
}

/** Decide which sightings in columns mean the same entity; their articles stand by date, then by id, and those without a date last. */
function resolveColumns(columns: NameColumns, ids: readonly string[], years: ArticleYears): ResolvedColumns {
  const settled = settleInflections(columns);
  const table = new SightingTable(settled.columns);
  const { full, bare, others } = splitSightings(table);
  const things = mergeThings(others, table);
  const fullNames = groupFullNames(full, table);
  const people = mergePeople(
    fullNames,
    bare,
    table,
    collectContexts(table, columns.firsts.length - 1, things, fullNames),
    years,
  );
  return describeEntities(recallNames(mergeTypes(people, things, table), table), table, {
    ids,
    languageOf: settled.languageOf,
  });
}

/**
 * Give each mention of one article its entity. The mentions and names must be those that `findArticleNames` saw and gave.
 *
 * A mention takes its entity's type, so that one entity shows in one colour; offsets and score stay as they are. What the tagger passed
 * over and no entity is called falls away.
 */
export function resolveMentions(
  mentions: readonly Mention[],
  names: ArticleNames,
  groupEntities: readonly Entity[],
): ResolvedMention[] {
  const { groupOf } = names;
  return mentions.flatMap((mention, i) => {
    const entity = groupEntities[groupOf[i] ?? -1];
    if (entity === undefined || entity === nobody) return [];
    const { start, end, score, isNationality, isRecalled } = mention;
    // Not with `...`, which for the 60,000 mentions of a segment takes a tenth of a second.
    const resolved = { start, end, type: entity.type, score, entity: entity.id };
    if (isRecalled === true) return [{ ...resolved, isRecalled }];
    return [isNationality === undefined ? resolved : { ...resolved, isNationality }];
  });
}

/** Full names of people, single names of people, and all others, each in order. */
function splitSightings(table: SightingTable): {
  readonly full: Sighting[];
  readonly bare: Sighting[];
  readonly others: Sighting[];
} {
  const [full, bare, others]: [Sighting[], Sighting[], Sighting[]] = [[], [], []];
  for (let sighting = 0; sighting < table.size; sighting++) {
    if (table.isUnmarked(sighting)) continue;
    if (table.kindOf(sighting) !== "person") others.push(sighting);
    else if (table.has(sighting, traits.bare)) bare.push(sighting);
    else full.push(sighting);
  }
  return { full, bare, others };
}

function listByArticle(
  articles: readonly NamedArticle[],
  { entities, entityOf }: ResolvedColumns,
  { firsts }: NameColumns,
): Map<string, Entity[]> {
  const lists = new Map<string, Entity[]>();
  articles.forEach(({ id }, article) => {
    const list: Entity[] = [];
    const end = firsts[article + 1] ?? 0;
    for (let sighting = firsts[article] ?? 0; sighting < end; sighting++) {
      list.push(entities[entityOf[sighting] ?? -1] ?? nobody);
    }
    lists.set(id, list);
  });
  return lists;
}

function compareArticles(a: NamedArticle, b: NamedArticle): number {
  if (a.date !== b.date) {
    if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
    const order = compareDates(a.date, b.date);
    if (order !== 0) return order;
  }
  return a.id < b.id ? -1 : 1;
}
