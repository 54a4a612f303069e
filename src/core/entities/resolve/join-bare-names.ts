import { addTo, groupBy } from "../../catalog/group-by.ts";
import type { ArticleYears } from "./article-years.ts";
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

/** What putting single names to people goes by. */
export interface BareNameEvidence {
  readonly isGiven: (part: string) => boolean;
  readonly table: SightingTable;
  readonly contexts: Contexts;
  readonly years: ArticleYears;
}

/** Somebody is known far better than all others of a surname in so many articles, and in such a share of all that have one of them. */
const knownBest = { articles: 5, share: 0.8 } as const;
/** So many years before the first article with the full name, and after the last, a single name may still mean its bearer. */
const yearsAround = 2;

/**
 * Put single names to the people they mean: to the only one of that surname, else to the only one of that surname or given name
 * whose articles share a telling name, else to the one of that surname who is known far better than all others, in the years in which
 * the library names that one. Whom a title makes a woman is no man, and the other way about.
 */
export function joinBareNames(
  bare: readonly Sighting[],
  people: readonly (readonly Sighting[])[],
  { isGiven, table, contexts, years }: BareNameEvidence,
): JoinedBareNames {
  const bySurname = indexPeople(people, (first) => table.rareOf(first).surname ?? table.personOf(first).family);
  const byGiven = indexPeople(people, (first) => table.personOf(first).given);
  const chooseAmong = makeChoices(people, table, contexts);
  const sexes = people.map((sightings) => sightings.reduce((sex, sighting) => sex | sexOf(sighting, table), 0));
  const leans = countSexes(bare, table);
  const fits = (key: string, sex: number) => (person: number) =>
    sex === 0 || ((sexes[person] || leans(key)) & sex) !== 0;
  const choiceOf = (key: string, sex: number): Choice => {
    const family = (bySurname.get(key) ?? []).filter(fits(key, sex));
    const [only] = family;
    if (only !== undefined && family.length === 1 && !isGiven(key)) return () => only;
    const choose = chooseAmong(new Set([...family, ...(byGiven.get(key) ?? []).filter(fits(key, sex))]));
    const best = isGiven(key) ? null : findKnownBest(family, people);
    if (best === null) return choose;
    const isThen = makePeriod(people[best] ?? [], table, years);
    return (sighting) => {
      const person = choose(sighting);
      return person === nobody && isThen(sighting) ? best : person;
    };
  };
  const chosen = new Map<Sighting, number>();
  const clear = bare.filter((sighting) => !table.has(sighting, traits.ambiguous));
  groupBy(clear, (sighting) => table.keyNumberOf(sighting) * 256 + sexOf(sighting, table)).forEach(
    (sightings, group) => {
      const choose = choiceOf(table.keys.textOf(Math.floor(group / 256)), group % 256);
      for (const sighting of sightings) chosen.set(sighting, choose(sighting));
    },
  );
  const more = new Map<number, Sighting[]>();
  const rest: Sighting[] = [];
  bare.forEach((sighting) => {
    const person = chosen.get(sighting) ?? nobody;
    if (person === nobody) rest.push(sighting);
    else addTo(more, person, sighting);
  });
  // Joined only now, so that no decision depends on one made before it.
  return {
    joined: people.map((sightingsOf, person) =>
      more.has(person) ? sightingsOf.concat(more.get(person) ?? []) : sightingsOf,
    ),
    rest,
  };
}

/** A single name with titles of both sexes leans to one that is this many times as frequent; else whoever has no title is neither. */
const leaning = 5;

/** Make what gives the sexes of whom a single name may mean who is never given a title: both where the library has titles of one sex only. */
function countSexes(bare: readonly Sighting[], table: SightingTable): (key: string) => number {
  const counts = new Map<string, [men: number, women: number]>();
  for (const sighting of bare) {
    const sex = sexOf(sighting, table);
    if (sex === 0) continue;
    const count = counts.get(table.keyOf(sighting)) ?? [0, 0];
    count[sex === traits.male ? 0 : 1] += 1;
    counts.set(table.keyOf(sighting), count);
  }
  return (key) => {
    const [men, women] = counts.get(key) ?? [0, 0];
    if (men === 0 || women === 0) return traits.male | traits.female;
    return men >= women * leaning ? traits.male : women >= men * leaning ? traits.female : 0;
  };
}

/** The traits of a sighting that say a sex; 0 for none. */
function sexOf(sighting: Sighting, table: SightingTable): number {
  return (table.columns.traits[sighting] ?? 0) & (traits.male | traits.female);
}

/** The one of a family who has most of its articles; null where nobody has. */
function findKnownBest(family: readonly number[], people: readonly (readonly Sighting[])[]): number | null {
  const articlesOf = (person: number) => people[person]?.length ?? 0;
  const all = family.reduce((sum, person) => sum + articlesOf(person), 0);
  const best = family.find((person) => articlesOf(person) >= Math.max(knownBest.articles, all * knownBest.share));
  return best ?? null;
}

/** Make what tells whether a sighting's article lies in the years in which a person is named; of an article without a year it may. */
function makePeriod(
  sightings: readonly Sighting[],
  table: SightingTable,
  years: ArticleYears,
): (sighting: Sighting) => boolean {
  const yearOf = (sighting: Sighting) => years[table.articleOf(sighting)] ?? 0;
  const dated = sightings.map(yearOf).filter((year) => year !== 0);
  const first = dated.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY) - yearsAround;
  const last = dated.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY) + yearsAround;
  return (sighting) => {
    const year = yearOf(sighting);
    return year === 0 || dated.length === 0 || (year >= first && year <= last);
  };
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
  people.forEach((sightingsOf, person) => {
    const first = sightingsOf[0];
    if (first !== undefined) addTo(index, keyOf(first), person);
  });
  return index;
}
