import { hashId } from "../../catalog/hash-id.ts";
import type { Alias, Entity } from "../entity.ts";
import { findKnown, findNationality } from "../gazetteer/gazetteer.ts";
import { slugOf } from "../slug.ts";
import type { Cluster } from "./cluster.ts";
import { compareAliases } from "./count-aliases.ts";
import { pickName } from "./pick-name.ts";
import { hashCluster } from "./recall-names.ts";
import type { KnownName } from "./recall-names.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** An entity with the sightings that made it. */
export interface Described {
  readonly entity: Entity;
  /** Hash of its cluster. */
  readonly clusterHash: number;
  readonly sightings: readonly Sighting[];
  /** How often the library mentions it. */
  readonly mentions: number;
}

/** All that clusters are described by. */
export interface DescribeOptions {
  /** The ids of the articles, by number. */
  readonly ids: readonly string[];
  /** Gives the names of clusters that are known; these are not worked out. */
  readonly recall: (cluster: Cluster) => KnownName | null;
}

/** A cluster with a name, before it has an id. */
interface Draft extends KnownName {
  readonly cluster: Cluster;
  /** Number of the article, and offset there, of the library's first mention of it. */
  readonly article: number;
  readonly start: number;
}

/**
 * Name the clusters, and give them ids. Aliases are counted when they are asked for.
 *
 * An id is the slug of the gazetteer's name where it knows the entity, else of the entity's own name. Of those with one slug the one
 * that the library mentions first, by date, owns it; one of another type adds that (`washington~person`), and the rest a word made
 * of the id of the article that mentions them first (`john-smith~7c0x`). So whoever links to one of them, or corrects its name, means
 * the same one tomorrow: numbers would pass to the next whenever a namesake came or went.
 */
export function describeEntities(clusters: readonly Cluster[], table: SightingTable, { ids, recall }: DescribeOptions): Described[] {
  const countForms = makeFormCounter(table);
  const drafts = clusters.map((cluster): Draft => {
    const { name, slug } = recall(cluster) ?? nameCluster(cluster, countForms(cluster.sightings));
    const { article, start } = findFirst(cluster.sightings, table);
    return { cluster, name, slug, article, start };
  }).toSorted(compareDrafts);
  const giveId = makeIdGiver();
  const idOfKey = new Map<string, string>();
  const named = drafts.map(({ cluster, slug, article }) => {
    const id = giveId(slug, typeOf(cluster), ids[article] ?? "");
    if (!isPersonOrWord(cluster) && !idOfKey.has(cluster.key)) idOfKey.set(cluster.key, id);
    return id;
  });
  return drafts.map(({ cluster, name }, i) => {
    const { kind, key, sightings } = cluster;
    const place = kind === "nationality" ? idOfKey.get(findNationality(key)?.place?.key ?? "") : undefined;
    let aliases: readonly Alias[] | null = null;
    const entity: Entity = {
      id: named[i] ?? "",
      name,
      type: typeOf(cluster),
      get aliases() {
        return (aliases ??= countForms(sightings));
      },
      ...(place !== undefined && { nationalityOf: place }),
    };
    return { entity, sightings, mentions: table.countMentions(sightings), clusterHash: hashCluster(cluster) };
  });
}

function nameCluster(cluster: Cluster, aliases: readonly Alias[]): KnownName {
  const name = pickName(cluster, aliases);
  const known = isPersonOrWord(cluster) ? null : findKnown(cluster.key);
  return { name, slug: slugOf(known !== null && known.key === cluster.key ? known.name : name) };
}

function compareDrafts(a: Draft, b: Draft): number {
  return a.article - b.article || a.start - b.start || (a.slug < b.slug ? -1 : 1);
}

/** Make what gives each entity an id of its own, in the order in which they come. */
function makeIdGiver(): (slug: string, type: Entity["type"], firstArticle: string) => string {
  const owners = new Map<string, Entity["type"]>();
  const taken = new Set<string>();
  return (slug, type, firstArticle) => {
    const owner = owners.get(slug) ?? type;
    owners.set(slug, owner);
    const base = owner === type ? slug : `${slug}~${type}`;
    let id = base;
    // The word is the same again for two of them in one article, and by chance in one pair of 1.7 million.
    for (let nth = 1; taken.has(id); nth++) id = nth === 1 ? `${base}~${wordOf(firstArticle)}` : `${base}~${wordOf(firstArticle)}~${nth}`;
    taken.add(id);
    return id;
  };
}

/** Four letters or figures for an article; no type is as short. */
function wordOf(articleId: string): string {
  return (hashId(articleId) % 36 ** 4).toString(36).padStart(4, "0");
}

function typeOf({ kind }: Cluster): Entity["type"] {
  return kind === "nationality" ? "other" : kind;
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
    found.forEach((text) => { counts[text] = 0; });
    return aliases.length < 2 ? aliases : aliases.toSorted(compareAliases);
  };
}

function findFirst(sightings: readonly Sighting[], table: SightingTable): { readonly article: number; readonly start: number } {
  let article = Number.POSITIVE_INFINITY;
  let start = Number.POSITIVE_INFINITY;
  sightings.forEach((sighting) => {
    const other = table.articleOf(sighting);
    const at = table.startOf(sighting);
    if (other > article || (other === article && at >= start)) return;
    article = other;
    start = at;
  });
  return { article, start };
}
