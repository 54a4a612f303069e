import { addTo, groupBy } from "./cluster.ts";
import { eachTelling } from "./context.ts";
import type { Contexts } from "./context.ts";
import { traits } from "./sighting-table.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** People together with the single names that mean them, and the single names that stay by themselves. */
export interface JoinedBareNames {
  readonly joined: readonly (readonly Sighting[])[];
  readonly rest: readonly Sighting[];
}

/** Nobody, or more than one. */
const nobody = -1;

/**
 * Put single names to the people they mean: to the only one of that surname, else to the only one of that surname or given name
 * whose articles share a telling name.
 */
export function joinBareNames(
  bare: readonly Sighting[], people: readonly (readonly Sighting[])[], isGiven: (part: string) => boolean, table: SightingTable, contexts: Contexts,
): JoinedBareNames {
  const bySurname = indexPeople(people, (first) => table.rareOf(first).surname ?? table.personOf(first).family);
  const byGiven = indexPeople(people, (first) => table.personOf(first).given);
  const choose = makeChooser(people, table, contexts);
  const chosen = new Map<Sighting, number>();
  const clear = bare.filter((sighting) => !table.has(sighting, traits.ambiguous));
  groupBy(clear, (sighting) => table.keyNumberOf(sighting)).forEach((sightings, number) => {
    const key = table.keys.textOf(number);
    const family = bySurname.get(key) ?? [];
    const [only] = family;
    const isOnly = only !== undefined && family.length === 1 && !isGiven(key);
    if (isOnly) for (const sighting of sightings) chosen.set(sighting, only);
    else choose(sightings, new Set([...family, ...(byGiven.get(key) ?? [])]), chosen);
  });
  const more = new Map<number, Sighting[]>();
  const rest: Sighting[] = [];
  bare.forEach((sighting) => {
    const person = chosen.get(sighting) ?? nobody;
    if (person === nobody) rest.push(sighting);
    else addTo(more, person, sighting);
  });
  // Joined only now, so that no decision depends on one made before it.
  return { joined: people.map((own, person) => (more.has(person) ? own.concat(more.get(person) ?? []) : own)), rest };
}

/** Make what notes for sightings of one name which of the people who may bear it has a telling name in common with the sighting's article. */
function makeChooser(people: readonly (readonly Sighting[])[], table: SightingTable, { telling, ownName, size }: Contexts): (sightings: readonly Sighting[], candidates: ReadonlySet<number>, chosen: Map<Sighting, number>) => void {
  // Who has each telling name, or nobody when several have, as far as it was noted in this call: what an earlier one noted needs no clearing.
  const bearers = new Int32Array(size);
  const notedIn = new Uint32Array(size);
  let call = 0;
  const note = (name: number, person: number): void => {
    if (notedIn[name] !== call) bearers[name] = person;
    else if (bearers[name] !== person) bearers[name] = nobody;
    notedIn[name] = call;
  };
  const find = (sighting: Sighting): number => {
    const own = ownName(sighting);
    let found = nobody;
    for (const name of telling[table.articleOf(sighting)] ?? []) {
      if (name === own || notedIn[name] !== call) continue;
      const bearer = bearers[name] ?? nobody;
      if (bearer === nobody || (found !== nobody && found !== bearer)) return nobody;
      found = bearer;
    }
    return found;
  };
  return (sightings, candidates, chosen) => {
    call += 1;
    for (const person of candidates) eachTelling(people[person] ?? [], table, { telling, ownName }, (name) => note(name, person));
    for (const sighting of sightings) chosen.set(sighting, find(sighting));
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
