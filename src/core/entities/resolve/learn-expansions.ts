import { findKnown } from "../gazetteer/gazetteer.ts";
import { remember } from "../name/remember.ts";
import { learnPlainNames } from "./learn-plain-names.ts";
import { traits } from "./sighting-table.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** One expansion must have this share of all that the library gives for an acronym, or the acronym stays by itself. */
const dominance = 0.8;

/** How often each short name stands for each long one. */
type Tally = Map<string, Map<string, number>>;

/** Under what keys things are to be kept. */
export interface Expansions {
  /** The key of a sighting. */
  keyOf(sighting: Sighting): string;
  /** Whether it follows from the number of the sighting's own key alone, and so is that of all others of that number of which this is true. */
  isPlain(sighting: Sighting): boolean;
}

/** The expansion that dominates, and how often it is meant. */
interface Expansion {
  readonly key: string;
  readonly times: number;
}

/**
 * Learn from the whole library what short names stand for.
 *
 * Sightings must hold no people and no nationality words. All is worked out once for a key, of which a library has a tenth as many
 * as sightings.
 */
export function learnExpansions(sightings: readonly Sighting[], table: SightingTable): Expansions {
  const { times, isOrganisation, shortened } = surveyKeys(sightings, table);
  const plain = learnPlainNames(isOrganisation, table.keys);
  const plainKeys: (string | undefined)[] = Array.from({ length: table.keys.size });
  const plainKeyOf = (number: number) => (plainKeys[number] ??= plain(table.keys.textOf(number)));
  const acronyms: Tally = new Map();
  const shorts: Tally = new Map();
  shortened.forEach((sighting) => {
    const rare = table.rareOf(sighting);
    const key = plainKeyOf(table.keyNumberOf(sighting));
    if (rare.onlyAcronym === undefined) rare.acronyms?.forEach((acronym) => count(acronyms, acronym, key));
    rare.shorts?.forEach((short) => count(shorts, plain(short), key));
  });
  const alone = countShorts(times, shorts, plainKeyOf);
  const lengthen = remember((key) => lengthenBy(shorts, alone, key));
  const expandAcronym = remember((acronym) => {
    const long = findTop(acronyms.get(acronym))?.key ?? null;
    return long === null ? findKnownKey(acronym, plain) : long;
  });
  const findAcronym = makeAcronymFinder(table);
  return {
    isPlain: (sighting) => findAcronym(sighting) === null,
    keyOf(sighting) {
      const acronym = findAcronym(sighting);
      const long = acronym === null ? null : expandAcronym(acronym);
      const key = long ?? plainKeyOf(table.keyNumberOf(sighting));
      return shorts.has(key) ? lengthen(key) : key;
    },
  };
}

/** Make what finds the acronym as which alone an article writes a name; "gsa" out of an address is one that lost its capitals. */
function makeAcronymFinder(table: SightingTable): (sighting: Sighting) => string | null {
  const isShort = Uint8Array.from(table.keys.all, (key) => (key.length <= 6 && !key.includes(" ") ? 1 : 0));
  return (sighting) => {
    const only = table.rareOf(sighting).onlyAcronym;
    if (only !== undefined) return only;
    return isShort[table.keyNumberOf(sighting)] === 1 && table.hasOnlyLowerForms(sighting)
      ? table.keyOf(sighting)
      : null;
  };
}

interface KeySurvey {
  /** By number of the key, how many sightings have it. */
  readonly times: Uint32Array;
  /** By number of the key, whether one of them is an organisation. */
  readonly isOrganisation: Uint8Array;
  /** Those with short names. */
  readonly shortened: readonly Sighting[];
}

/** All that is asked of every sighting, in one pass. */
function surveyKeys(sightings: readonly Sighting[], table: SightingTable): KeySurvey {
  const times = new Uint32Array(table.keys.size);
  const isOrganisation = new Uint8Array(table.keys.size);
  const shortened: Sighting[] = [];
  sightings.forEach((sighting) => {
    const number = table.keyNumberOf(sighting);
    times[number] = (times[number] ?? 0) + 1;
    if (table.kindOf(sighting) === "organisation") isOrganisation[number] = 1;
    if (table.has(sighting, traits.shortNames)) shortened.push(sighting);
  });
  return { times, isOrganisation, shortened };
}

/** Count the sightings of each plain key that is short for another. */
function countShorts(times: Uint32Array, shorts: Tally, plainKeyOf: (number: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  times.forEach((seen, number) => {
    if (seen === 0) return;
    const key = plainKeyOf(number);
    if (shorts.has(key)) counts.set(key, (counts.get(key) ?? 0) + seen);
  });
  return counts;
}

function findKnownKey(acronym: string, plain: (key: string) => string): string | null {
  const thing = findKnown(acronym);
  return thing === null ? null : plain(thing.key);
}

function lengthenBy(shorts: Tally, alone: ReadonlyMap<string, number>, short: string): string {
  let key = short;
  // Keys only grow, so the chain ends; three steps are more than any seen ("Energy" – "Energy Department" – …).
  for (let step = 0; step < 3; step++) {
    const long = findKnown(key) === null ? findTop(shorts.get(key)) : null;
    if (long === null || long.times < (alone.get(key) ?? 0)) break;
    ({ key } = long);
  }
  return key;
}

function count(tally: Tally, short: string, long: string): void {
  const longs = tally.get(short) ?? new Map<string, number>();
  longs.set(long, (longs.get(long) ?? 0) + 1);
  tally.set(short, longs);
}

/** The expansion that dominates, or null. */
function findTop(longs: ReadonlyMap<string, number> | undefined): Expansion | null {
  if (longs === undefined) return null;
  let sum = 0;
  let top: Expansion | null = null;
  for (const [key, times] of longs) {
    sum += times;
    if (top === null || times > top.times || (times === top.times && key < top.key)) top = { key, times };
  }
  return top !== null && top.times >= sum * dominance ? top : null;
}
