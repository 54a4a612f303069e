import { hashId } from "../../hash/hash-id.ts";
import type { Alias, Entity } from "../entity.ts";
import { findKnown, findNationality } from "../gazetteer/gazetteer.ts";
import { slugOf } from "../slug.ts";
import type { Cluster } from "./cluster.ts";
import { compareAliases, withAliases } from "./count-aliases.ts";
import type { NamedEntity } from "./count-aliases.ts";
import { pickBase, pickName } from "./pick-name.ts";
import { noCluster, surveyClusters } from "./survey-clusters.ts";
import type { ClusterSurvey } from "./survey-clusters.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** Whom the names in columns mean. */
export interface ResolvedColumns {
  /** Most mentioned first, then by id. */
  readonly entities: readonly Entity[];
  /** For each sighting the place of its entity in that list; beyond its end for one that names nobody. */
  readonly entityOf: Uint32Array;
}

/** All that clusters are described by. */
export interface DescribeOptions {
  /** The ids of the articles, by number. */
  readonly ids: readonly string[];
  /** The language in which a sighting's name is inflected, if it is. */
  languageOf(sighting: Sighting): string | null;
}

/** How an entity is called. */
interface EntityName {
  readonly name: string;
  /** What its id begins with. */
  readonly slug: string;
}

/**
 * Name the clusters, which hold no sighting of the table twice, give them ids, and put them in order. Aliases are counted when
 * they are asked for.
 *
 * An id is the slug of the gazetteer's name where it knows the entity, else of the entity's own name. Of those with one slug the one
 * that the library mentions first, by date, owns it; one of another type adds that (`washington~person`), and the rest a word made
 * of the id of the article that mentions them first (`john-smith~7c0x`). So whoever links to one of them, or corrects its name, means
 * the same one tomorrow: numbers would pass to the next whenever a namesake came or went. `ids` are those of the articles, by number.
 */
export function describeEntities(
  clusters: readonly Cluster[],
  table: SightingTable,
  { ids, languageOf }: DescribeOptions,
): ResolvedColumns {
  const { clusterOf, firsts, mentions } = surveyClusters(clusters, table);
  const countForms = makeFormCounter(table);
  const names = clusters.map((cluster) => nameCluster(cluster, countForms(cluster.sightings), languageOf));
  const byFirst = orderByFirst(names, { clusterOf, firsts }, table);
  const giveId = makeIdGiver();
  const entityIds = names.map(() => "");
  byFirst.forEach((i) => {
    entityIds[i] = giveId(names[i]?.slug ?? "", typeOf(clusters[i]), ids[table.articleOf(firsts[i] ?? 0)] ?? "");
  });
  const placeOf = makePlaceFinder(clusters, byFirst, entityIds);
  const compare = (a: number, b: number) =>
    (mentions[b] ?? 0) - (mentions[a] ?? 0) || ((entityIds[a] ?? "") < (entityIds[b] ?? "") ? -1 : 1);
  const order = [...clusters.keys()].toSorted(compare);
  const placeInOrder = new Uint32Array(clusters.length);
  order.forEach((i, place) => {
    placeInOrder[i] = place;
  });
  const entityOf = clusterOf.map((i) => placeInOrder[i] ?? noCluster);
  const entities = order.map((i): NamedEntity => {
    const place = placeOf(clusters[i]);
    return {
      id: entityIds[i] ?? "",
      name: names[i]?.name ?? "",
      type: typeOf(clusters[i]),
      ...(place !== null && { nationalityOf: place }),
    };
  });
  return { entities: withAliases(entities, table.columns, entityOf), entityOf };
}

function nameCluster(
  cluster: Cluster,
  aliases: readonly Alias[],
  languageOf: DescribeOptions["languageOf"],
): EntityName {
  let name = pickName(cluster, aliases);
  const languages = new Set(cluster.sightings.map(languageOf));
  languages.forEach((language) => {
    if (language !== null) name = pickBase(name, aliases, language, cluster.kind === "person");
  });
  const thing = isPersonOrWord(cluster) ? null : findKnown(cluster.key);
  return { name, slug: slugOf(thing !== null && thing.key === cluster.key ? thing.name : name) };
}

/** Make what gives each entity an id of its own, in the order in which they come. */
function makeIdGiver(): (slug: string, type: Entity["type"], firstArticle: string) => string {
  const owners = new Map<string, Entity["type"]>();
  const taken = new Set<string>();
  return (slug, type, firstArticle) => {
    const owner = owners.get(slug);
    if (owner === undefined) {
      owners.set(slug, type);
      return slug;
    }
    const base = owner === type ? slug : `${slug}~${type}`;
    let id = base;
    // The word is the same again for two of them in one article, and by chance in one pair of 1.7 million.
    for (let nth = 1; id === slug || taken.has(id); nth++)
      id = nth === 1 ? `${base}~${wordOf(firstArticle)}` : `${base}~${wordOf(firstArticle)}~${nth}`;
    taken.add(id);
    return id;
  };
}

/** Four letters or figures for an article; no type is as short. */
function wordOf(articleId: string): string {
  return (hashId(articleId) % 36 ** 4).toString(36).padStart(4, "0");
}

/** Clusters by the library's first mention of them; of two that one place names, that of the slug which sorts first. */
function orderByFirst(
  names: readonly EntityName[],
  { clusterOf, firsts }: Pick<ClusterSurvey, "clusterOf" | "firsts">,
  table: SightingTable,
): number[] {
  const clusters: number[] = [];
  clusterOf.forEach((cluster, sighting) => {
    if (firsts[cluster] === sighting) clusters.push(cluster);
  });
  const compare = (a: number, b: number) => {
    const [first, other] = [firsts[a] ?? 0, firsts[b] ?? 0];
    return (
      table.articleOf(first) - table.articleOf(other) ||
      table.startOf(first) - table.startOf(other) ||
      ((names[a]?.slug ?? "") < (names[b]?.slug ?? "") ? -1 : 1)
    );
  };
  return clusters.toSorted(compare); // within an article they may be out of order
}

/** Make what finds the id of the place that a nationality word is tied to; null for what is none, or where the library has no such place. */
function makePlaceFinder(
  clusters: readonly Cluster[],
  byFirst: readonly number[],
  ids: readonly string[],
): (cluster: Cluster | undefined) => string | null {
  const wanted = new Set(clusters.map(placeKeyOf));
  const idOf = new Map<string, string>();
  byFirst.forEach((i) => {
    const cluster = clusters[i];
    if (cluster !== undefined && wanted.has(cluster.key) && !isPersonOrWord(cluster) && !idOf.has(cluster.key))
      idOf.set(cluster.key, ids[i] ?? "");
  });
  return (cluster) => idOf.get(placeKeyOf(cluster) ?? "") ?? null;
}

/** The key of the place that a nationality word is tied to. */
function placeKeyOf(cluster: Cluster | undefined): string | null {
  return cluster?.kind === "nationality" ? (findNationality(cluster.key)?.place?.key ?? null) : null;
}

function typeOf(cluster: Cluster | undefined): Entity["type"] {
  return cluster === undefined || cluster.kind === "nationality" ? "other" : cluster.kind;
}

function isPersonOrWord({ kind }: Cluster): boolean {
  return kind === "person" || kind === "nationality";
}

/** Make what counts the forms of sightings, most frequent first. */
function makeFormCounter(table: SightingTable): (sightings: readonly Sighting[]) => Alias[] {
  // One count for each text of the library, back to 0 after each call: a map for each of 27,000 entities would be most of the garbage.
  const counts = new Uint32Array(table.texts.size);
  let found: number[] = [];
  const count = (text: number, mentions: number): void => {
    if (counts[text] === 0) found.push(text);
    counts[text] = (counts[text] ?? 0) + mentions;
  };
  return (sightings) => {
    found = [];
    sightings.forEach((sighting) => table.eachForm(sighting, count));
    const aliases = found.map((text) => ({ text: table.texts.textOf(text), mentions: counts[text] ?? 0 }));
    found.forEach((text) => {
      counts[text] = 0;
    });
    return aliases.length < 2 ? aliases : aliases.toSorted(compareAliases);
  };
}
