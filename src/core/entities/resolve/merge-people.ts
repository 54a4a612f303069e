import { groupBy } from "../../catalog/group-by.ts";
import type { Cluster } from "./cluster.ts";
import type { ArticleYears } from "./article-years.ts";
import type { Contexts } from "./context.ts";
import { findFrequentNames } from "./frequent-names.ts";
import { joinBareNames } from "./join-bare-names.ts";
import { makeParter } from "./part-by-context.ts";
import { makeFactParter } from "./part-by-facts.ts";
import { partBySex } from "./part-by-sex.ts";
import { partByMiddles } from "./part-by-middles.ts";
import { traits, type Sighting, type SightingTable } from "./sighting-table.ts";

/** Group sightings of full names by given name and surname: "Barack Obama" and "Barack H. Obama" meet here. */
export function groupFullNames(sightings: readonly Sighting[], table: SightingTable): Map<string, Sighting[]> {
  return groupBy(sightings, (sighting) => table.personOf(sighting).core);
}

/**
 * Gather people over the library, from their full names (see `groupFullNames`) and from the single names.
 *
 *     full names ── by given name and surname ── middles, sex, age, office and a lifetime part ── where many bear the name, the articles' other names too
 *     one name   ── joins the only full name it can be the surname of, the one that is known far better than all others of the surname,
 *                   or the only one whose articles share a telling name
 *
 * When in doubt, apart: a name that fits two people of an article, or of the library with nothing to choose by, is an entity of
 * its own. "Sarah" alone is never taken for a Sarah of another article unless a telling name says so.
 */
export function mergePeople(
  full: ReadonlyMap<string, readonly Sighting[]>,
  bare: readonly Sighting[],
  table: SightingTable,
  contexts: Contexts,
  years: ArticleYears,
): Cluster[] {
  const frequent = findFrequentNames(full, countTitled(bare, table));
  const part = makeParter(table, contexts, years);
  const partByFacts = makeFactParter(table, contexts, years);
  const people: (readonly Sighting[])[] = [];
  for (const [core, sightings] of full)
    for (const variant of partByMiddles(sightings, table, contexts))
      for (const same of partBySex(variant, table).flatMap(partByFacts))
        people.push(...part(same, frequent.isFrequent(core)));
  const { joined, rest } = joinBareNames(bare, people, { isGiven: frequent.isGiven, table, contexts, years });
  const alone = [...groupBy(rest, (sighting) => table.keyOf(sighting))].flatMap(([key, sightings]) =>
    partBySex(sightings, table).flatMap((same) => part(same, frequent.isGiven(key))),
  );
  return [...joined, ...alone].map((sightings) => ({
    kind: "person",
    key: fullestKey(sightings, table),
    sightings,
  }));
}

/** Count by key the sightings of a single name whose title says a sex. */
function countTitled(bare: readonly Sighting[], table: SightingTable): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sighting of bare) {
    if (!table.has(sighting, traits.male | traits.female)) continue;
    const key = table.keyOf(sighting);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function fullestKey(sightings: readonly Sighting[], table: SightingTable): string {
  let best: string | null = null;
  let last = -1;
  sightings.forEach((sighting) => {
    const number = table.keyNumberOf(sighting);
    if (number === last) return; // as most are: a text is looked at once for a run of them
    last = number;
    const key = table.keys.textOf(number);
    if (best === null || key.length > best.length || (key.length === best.length && key < best)) best = key;
  });
  return best ?? "";
}
