import { addTo } from "./cluster.ts";
import { collectTelling } from "./context.ts";
import type { Contexts } from "./context.ts";
import { traits } from "./sighting-table.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** People together with the single names that mean them, and the single names that stay by themselves. */
export interface JoinedBareNames {
  readonly joined: readonly (readonly Sighting[])[];
  readonly rest: readonly Sighting[];
}

/** Chooses among people by number; null when nobody or more than one fits. */
type Choice = (sighting: Sighting) => number | null;

/** What `Choice` keeps for a name that more than one of the people have. */
const several = -1;

/**
 * Put single names to the people they mean: to the only one of that surname, else to the only one of that surname or given name
 * whose articles share a telling name.
 */
export function joinBareNames(
  bare: readonly Sighting[], people: readonly (readonly Sighting[])[], isGiven: (part: string) => boolean, table: SightingTable, contexts: Contexts,
): JoinedBareNames {
  const bySurname = indexPeople(people, (first) => table.rareOf(first).surname ?? table.personOf(first).family);
  const byGiven = indexPeople(people, (first) => table.personOf(first).given);
  const choiceOf = (key: string): Choice => {
    const family = bySurname.get(key) ?? [];
    const [only] = family;
    if (only !== undefined && family.length === 1 && !isGiven(key)) return () => only;
    return chooseByTelling(new Set([...family, ...(byGiven.get(key) ?? [])]), people, table, contexts);
  };
  const choices: (Choice | undefined)[] = Array.from({ length: table.keys.size });
  const more = new Map<number, Sighting[]>();
  const rest: Sighting[] = [];
  bare.forEach((sighting) => {
    const person = table.has(sighting, traits.ambiguous) ? null : (choices[table.keyNumberOf(sighting)] ??= choiceOf(table.keyOf(sighting)))(sighting);
    if (person === null) rest.push(sighting);
    else addTo(more, person, sighting);
  });
  // Joined only now, so that no decision depends on one made before it.
  return { joined: people.map((own, person) => (more.has(person) ? own.concat(more.get(person) ?? []) : own)), rest };
}

/** Which of the people has each telling name is noted once for a key, so that a sighting asks once for each of its names, not for each person. */
function chooseByTelling(candidates: ReadonlySet<number>, people: readonly (readonly Sighting[])[], table: SightingTable, contexts: Contexts): Choice {
  const bearers = new Map<number, number>();
  for (const person of candidates) collectTelling(people[person] ?? [], table, contexts).forEach((name) => bearers.set(name, bearers.has(name) ? several : person));
  return (sighting) => {
    const own = contexts.ownName(sighting);
    let chosen: number | null = null;
    for (const name of contexts.telling[table.articleOf(sighting)] ?? []) {
      const bearer = name === own ? undefined : bearers.get(name);
      if (bearer === undefined || bearer === chosen) continue;
      if (bearer === several || chosen !== null) return null;
      chosen = bearer;
    }
    return chosen;
  };
}

/** Number people by a part of their first sighting's name. */
function indexPeople(people: readonly (readonly Sighting[])[], keyOf: (sighting: Sighting) => string): Map<string, number[]> {
  const index = new Map<string, number[]>();
  people.forEach((own, person) => {
    const first = own[0];
    if (first !== undefined) addTo(index, keyOf(first), person);
  });
  return index;
}
