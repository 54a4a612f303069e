import { groupBy } from "../../catalog/group-by.ts";
import { areExclusive, type Office } from "../name/office.ts";
import type { ArticleYears } from "./article-years.ts";
import { collectTelling } from "./context.ts";
import type { Contexts } from "./context.ts";
import { traits } from "./sighting-table.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** Years by which two told births may differ and be one's: an age is of a birthday past or to come, and papers err by one. */
const slack = 3;

/**
 * Part sightings of one name where texts contradict each other.
 *
 *     1990: "Torvald Hale, 34,"   1992: "Torvald Hale, 36,"   ── born about 1956
 *     1991: "Torvald Hale, 61,"                               ── born about 1930: another
 *
 * Ages always part. Offices that nobody holds at once part in one year, and only where the articles share no telling name: people
 * change offices, and whoever writes of both writes of the same affairs. A sighting that says nothing goes where its article's
 * telling names lead, else to whom most sightings are of.
 */
export function makeFactParter(
  table: SightingTable,
  contexts: Contexts,
  years: ArticleYears,
): (sightings: readonly Sighting[]) => readonly (readonly Sighting[])[] {
  const partWith = (sightings: readonly Sighting[], holders: readonly (readonly Sighting[])[]) =>
    holders.length < 2 ? [sightings] : giveRest(sightings, holders, table, contexts);
  return (sightings) => {
    if (sightings.length < 2 || !sightings.some((sighting) => table.has(sighting, traits.told))) return [sightings];
    const byAge = partWith(sightings, groupByBirth(sightings, table, years));
    return byAge.flatMap((same) => partWith(same, groupByOffice(same, table, contexts, years)));
  };
}

/** Sightings whose births are told, parted where two neighbouring ones lie too far apart. */
function groupByBirth(sightings: readonly Sighting[], table: SightingTable, years: ArticleYears): Sighting[][] {
  const told = sightings
    .flatMap((sighting) => {
      const { told: facts } = table.rareOf(sighting);
      const year = years[table.articleOf(sighting)] ?? 0;
      if (facts?.born !== undefined) return [{ sighting, born: facts.born }];
      return facts?.age === undefined || year === 0 ? [] : [{ sighting, born: year - facts.age }];
    })
    .toSorted((a, b) => a.born - b.born);
  const groups: Sighting[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { sighting, born } of told) {
    if (born - last > slack) groups.push([]);
    groups.at(-1)?.push(sighting);
    last = born;
  }
  return groups;
}

interface Holder {
  readonly office: Office;
  readonly sightings: Sighting[];
}

function groupByOffice(
  sightings: readonly Sighting[],
  table: SightingTable,
  contexts: Contexts,
  years: ArticleYears,
): Sighting[][] {
  const officeOf = (sighting: Sighting) => table.rareOf(sighting).told?.office;
  const named = groupBy(
    sightings.filter((sighting) => officeOf(sighting) !== undefined),
    (sighting) => `${officeOf(sighting)?.kind}\n${officeOf(sighting)?.of ?? ""}`,
  );
  const holders = [...named.values()].flatMap((list): Holder[] => {
    const office = officeOf(list[0] ?? 0);
    return office === undefined ? [] : [{ office, sightings: list }];
  });
  const contradict = (a: Holder, b: Holder) =>
    areExclusive(a.office, b.office) && shareYear(a, b, table, years) && !shareName(a, b, table, contexts);
  const people: Holder[][] = [];
  for (const holder of holders.toSorted((a, b) => b.sightings.length - a.sightings.length)) {
    const fits = people.find((person) => !person.some((other) => contradict(holder, other)));
    if (fits === undefined) people.push([holder]);
    else fits.push(holder);
  }
  return people.map((person) => person.flatMap((holder) => holder.sightings));
}

function shareYear(a: Holder, b: Holder, table: SightingTable, years: ArticleYears): boolean {
  const yearOf = (sighting: Sighting) => years[table.articleOf(sighting)] ?? 0;
  const held = new Set(a.sightings.map(yearOf).filter((year) => year !== 0));
  return b.sightings.some((sighting) => held.has(yearOf(sighting)));
}

function shareName(a: Holder, b: Holder, table: SightingTable, contexts: Contexts): boolean {
  const telling = collectTelling(a.sightings, table, contexts);
  return [...collectTelling(b.sightings, table, contexts)].some((name) => telling.has(name));
}

/** Give every sighting that says nothing to one of the people; each list stays in the order of sightings, people by their earliest. */
function giveRest(
  sightings: readonly Sighting[],
  holders: readonly (readonly Sighting[])[],
  table: SightingTable,
  contexts: Contexts,
): Sighting[][] {
  const people = holders
    .toSorted((a, b) => b.length - a.length || Math.min(...a) - Math.min(...b))
    .map((list) => ({ sightings: [...list], telling: collectTelling(list, table, contexts) }));
  const placed = new Set(holders.flat());
  for (const sighting of sightings) {
    if (placed.has(sighting)) continue;
    const names = [...collectTelling([sighting], table, contexts)];
    const shared = people.map(({ telling }) => names.filter((name) => telling.has(name)).length);
    people[shared.indexOf(Math.max(...shared))]?.sightings.push(sighting);
  }
  return people
    .map((person) => person.sightings.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
