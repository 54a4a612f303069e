import { addTo, groupBy } from "../../catalog/group-by.ts";
import { eachName } from "./context.ts";
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

/** Chooses among people by number. */
type Choice = (sighting: Sighting) => number;

/**
 * Put single names to the people they mean: to the only one of that surname, else to the only one of that surname or given name
 * whose articles share a telling name.
 */
export function joinBareNames(
  bare: readonly Sighting[],
  people: readonly (readonly Sighting[])[],
  isGiven: (part: string) => boolean,
  table: SightingTable,
  contexts: Contexts,
): JoinedBareNames {
  const bySurname = indexPeople(people, (first) => table.rareOf(first).surname ?? table.personOf(first).family);
  const byGiven = indexPeople(people, (first) => table.personOf(first).given);
  const chooseAmong = makeChoices(people, table, contexts);
  const choiceOf = (key: string): Choice => {
    const family = bySurname.get(key) ?? [];
    const [only] = family;
    if (only !== undefined && family.length === 1 && !isGiven(key)) return () => only;
    return chooseAmong(new Set([...family, ...(byGiven.get(key) ?? [])]));
  };
  const chosen = new Map<Sighting, number>();
  const clear = bare.filter((sighting) => !table.has(sighting, traits.ambiguous));
  groupBy(clear, (sighting) => table.keyNumberOf(sighting)).forEach((sightings, number) => {
    const choose = choiceOf(table.keys.textOf(number));
    for (const sighting of sightings) chosen.set(sighting, choose(sighting));
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

/**
 * Make what gives the choice among people by the telling names that their articles share with a sighting's. A choice holds until the
 * next is asked for: who has each name is noted in one column for all.
 */
function makeChoices(
  people: readonly (readonly Sighting[])[],
  table: SightingTable,
  contexts: Contexts,
): (candidates: ReadonlySet<number>) => Choice {
  // Who has each name, or nobody when several have. What was noted for an earlier choice needs no clearing.
  const bearers = new Int32Array(contexts.size);
  const notedFor = new Uint32Array(contexts.size);
  let choice = 0;
  const note = (name: number, person: number): void => {
    if (notedFor[name] !== choice) bearers[name] = person;
    else if (bearers[name] !== person) bearers[name] = nobody;
    notedFor[name] = choice;
  };
  const choose: Choice = (sighting) => {
    let found: number | null = null;
    eachName(sighting, contexts.telling, table, contexts, (name) => {
      if (notedFor[name] !== choice) return;
      const bearer = bearers[name] ?? nobody;
      found = found === null || found === bearer ? bearer : nobody;
    });
    return found ?? nobody;
  };
  return (candidates) => {
    choice += 1;
    for (const person of candidates) {
      for (const sighting of people[person] ?? [])
        eachName(sighting, contexts.telling, table, contexts, (name) => note(name, person));
    }
    return choose;
  };
}

/** Number people by a part of their first sighting's name. */
function indexPeople(
  people: readonly (readonly Sighting[])[],
  keyOf: (sighting: Sighting) => string,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  people.forEach((own, person) => {
    const first = own[0];
    if (first !== undefined) addTo(index, keyOf(first), person);
  });
  return index;
}
