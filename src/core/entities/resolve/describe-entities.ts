import type { Alias, Entity } from "../entity.ts";
import { findKnown, findNationality } from "../gazetteer/gazetteer.ts";
import { parsePersonName } from "../name/person-name.ts";
import { readName } from "../name/read-name.ts";
import { slugOf } from "../slug.ts";
import type { Cluster, Sighting } from "./cluster.ts";

/** An entity with the sightings that made it. */
export interface Described {
  readonly entity: Entity;
  readonly sightings: readonly Sighting[];
}

/**
 * Name and number the clusters.
 *
 * An id is the slug of the gazetteer's name where it knows the entity, else of the entity's own name. Of two with one slug the one
 * that the library mentions first, by date, owns it; others add `~person` (their type, where it differs) or `~2`, `~3` …
 * So articles of later dates take no id away from those that are there.
 */
export function describeEntities(clusters: readonly Cluster[]): Described[] {
  const drafts = clusters.map((cluster) => {
    const aliases = countForms(cluster.sightings);
    const name = pickName(cluster, aliases);
    const known = cluster.kind === "person" || cluster.kind === "nationality" ? null : findKnown(cluster.key);
    return { cluster, aliases, name, slug: slugOf(known !== null && known.key === cluster.key ? known.name : name), first: firstOf(cluster.sightings) };
  });
  drafts.sort((a, b) => a.first.article - b.first.article || a.first.names.start - b.first.names.start || (a.slug < b.slug ? -1 : 1));
  const owners = new Map<string, Entity["type"]>();
  const numbers = new Map<string, number>();
  const ids = new Map<string, string>();
  const described = drafts.map(({ cluster, aliases, name, slug }): Described => {
    const type = cluster.kind === "nationality" ? "other" : cluster.kind;
    const owner = owners.get(slug);
    const base = owner === undefined || owner === type ? slug : `${slug}~${type}`;
    owners.set(slug, owner ?? type);
    const number = (numbers.get(base) ?? 0) + 1;
    numbers.set(base, number);
    const id = number === 1 ? base : `${base}~${number}`;
    if (cluster.kind !== "person" && cluster.kind !== "nationality" && !ids.has(cluster.key)) ids.set(cluster.key, id);
    return { entity: { id, name, type, aliases }, sightings: cluster.sightings };
  });
  return described.map(({ entity, sightings }, i) => {
    const draft = drafts[i]?.cluster;
    const place = draft?.kind === "nationality" ? ids.get(findNationality(draft.key)?.place?.key ?? "") : undefined;
    return { entity: place === undefined ? entity : { ...entity, nationalityOf: place }, sightings };
  });
}

function countForms(sightings: readonly Sighting[]): Alias[] {
  const counts = new Map<string, number>();
  for (const { names } of sightings) for (const [text, count] of names.forms) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts].map(([text, mentions]) => ({ text, mentions })).toSorted((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1));
}

/** The most frequent of the full forms; of two, the longer. Acronyms, single names and short names yield to full ones. */
function pickName({ kind, key }: Cluster, aliases: readonly Alias[]): string {
  if (kind === "person") {
    const names = new Map<string, { text: string; mentions: number; parts: number }>();
    for (const { text, mentions } of aliases) {
      const name = parsePersonName(text);
      const known = names.get(name.text);
      names.set(name.text, { text: name.text, mentions: (known?.mentions ?? 0) + mentions, parts: name.parts.length });
    }
    const all = [...names.values()];
    const isBare = !key.includes(" ");
    const full = all.filter(({ text, parts }) => parts > 1 && (isBare || !/^\p{Ll}/u.test(text)));
    return mostFrequent(full.length > 0 ? full : all);
  }
  const tests: ((text: string) => boolean)[] = [
    (text) => readName(text).key === key,
    (text) => readName(text).organisation === key,
    (text) => !readName(text).isAcronym,
  ];
  for (const test of tests) {
    const fitting = aliases.filter(({ text }) => test(text));
    if (fitting.length > 0) return mostFrequent(fitting);
  }
  return mostFrequent(aliases);
}

function mostFrequent(names: readonly Alias[]): string {
  const best = names.toSorted((a, b) => b.mentions - a.mentions || shouting(a.text) - shouting(b.text) || b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  return best[0]?.text ?? "";
}

function shouting(text: string): number {
  return text === text.toUpperCase() ? 1 : 0;
}

function firstOf(sightings: readonly Sighting[]): Sighting {
  return sightings.reduce((first, one) => (one.article < first.article || (one.article === first.article && one.names.start < first.names.start) ? one : first));
}
