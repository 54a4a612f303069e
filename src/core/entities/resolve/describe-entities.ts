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

/** A cluster with a name, before it has an id. */
interface Draft extends KnownName {
  readonly cluster: Cluster;
  /** Number of the article, and offset there, of the library's first mention of it. */
  readonly article: number;
  readonly start: number;
}

/**
 * Name and number the clusters.
 *
 * An id is the slug of the gazetteer's name where it knows the entity, else of the entity's own name. Of two with one slug the one
 * that the library mentions first, by date, owns it; others add `~person` (their type, where it differs) or `~2`, `~3` …
 * So articles of later dates take no id away from those that are there.
 *
 * Names that `recall` knows are not worked out; aliases are counted when they are asked for.
 */
export function describeEntities(clusters: readonly Cluster[], table: SightingTable, recall: (cluster: Cluster) => KnownName | null): Described[] {
  const countForms = makeFormCounter(table);
  const drafts = clusters.map((cluster): Draft => {
    const { name, slug } = recall(cluster) ?? nameCluster(cluster, countForms(cluster.sightings));
    const { article, start } = findFirst(cluster.sightings, table);
    return { cluster, name, slug, article, start };
  }).toSorted(compareDrafts);
  const idOf = makeNumberer();
  const ids = new Map<string, string>();
  const named = drafts.map(({ cluster, slug }) => {
    const id = idOf(slug, typeOf(cluster));
    if (!isPersonOrWord(cluster) && !ids.has(cluster.key)) ids.set(cluster.key, id);
    return id;
  });
  return drafts.map(({ cluster, name }, i) => {
    const { kind, key, sightings } = cluster;
    const place = kind === "nationality" ? ids.get(findNationality(key)?.place?.key ?? "") : undefined;
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
function makeNumberer(): (slug: string, type: Entity["type"]) => string {
  const owners = new Map<string, Entity["type"]>();
  const numbers = new Map<string, number>();
  return (slug, type) => {
    const owner = owners.get(slug) ?? type;
    owners.set(slug, owner);
    const base = owner === type ? slug : `${slug}~${type}`;
    const number = (numbers.get(base) ?? 0) + 1;
    numbers.set(base, number);
    return number === 1 ? base : `${base}~${number}`;
  };
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
