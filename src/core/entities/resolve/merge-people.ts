import { isCommonGiven, isCommonName } from "../name/common-names.ts";
import { parsePersonName, particles, surnameOf } from "../name/person-name.ts";
import type { NameGroup } from "./article-names.ts";
import { groupBy } from "./cluster.ts";
import type { Cluster, Sighting } from "./cluster.ts";
import { partByContext } from "./context.ts";
import type { Contexts } from "./context.ts";
import { UnionFind } from "./union-find.ts";

/** A surname that this many given names share in the library is no longer a sign of one person. */
const manyGiven = 3;

/** Full names by given name and surname: "Barack Obama" and "Barack H. Obama" meet here. */
export function groupFullNames(sightings: readonly Sighting[]): Map<string, Sighting[]> {
  return groupBy(sightings.filter(({ names }) => names.isBare !== true), ({ names }) => coreOf(names.key));
}

/**
 * Gather people over the library.
 *
 *     full names ── by given name and surname ── middles that contradict part ── the articles' other names part
 *     one name   ── joins the only full name it can be the surname of, or the only one whose articles share a telling name
 *
 * When in doubt, apart: a name that fits two people of an article, or of the library with nothing to choose by, is an entity of
 * its own. "Sarah" alone is never taken for a Sarah of another article unless a telling name says so.
 */
export function mergePeople(sightings: readonly Sighting[], full: ReadonlyMap<string, readonly Sighting[]>, contexts: Contexts): Cluster[] {
  const frequent = findFrequentNames(full);
  const people: Sighting[][] = [];
  for (const [core, own] of full) for (const variant of partByMiddles(own, contexts)) people.push(...partByContext(variant, frequent.isFrequent(core), contexts));
  const rest = joinBareNames(sightings.filter(({ names }) => names.isBare === true), people, frequent.isGiven, contexts);
  for (const [key, own] of groupBy(rest, ({ names }) => names.key)) people.push(...partByContext(own, frequent.isGiven(key), contexts));
  return people.map((own) => ({ kind: "person", key: fullestKey(own), sightings: own }));
}

function coreOf(key: string): string {
  const parts = key.split(" ");
  return `${parts[0] ?? ""} ${surnameOf(parts)}`;
}

function fullestKey(sightings: readonly Sighting[]): string {
  return sightings.map(({ names }) => names.key).reduce((best, key) => (key.length > best.length || (key.length === best.length && key < best) ? key : best));
}

function findFrequentNames(full: ReadonlyMap<string, unknown>): { readonly isFrequent: (core: string) => boolean; readonly isGiven: (part: string) => boolean } {
  const givenOf = groupBy(full.keys(), surnameOfKey);
  const familyOf = groupBy(full.keys(), givenOfKey);
  return {
    isFrequent: (core) => {
      const [given, family] = [givenOfKey(core), surnameOfKey(core)];
      return isCommonName(given, family) || ((givenOf.get(family)?.length ?? 0) >= manyGiven && (familyOf.get(given)?.length ?? 0) >= manyGiven);
    },
    isGiven: (part) => isCommonGiven(part) || familyOf.has(part),
  };
}

function surnameOfKey(key: string): string {
  return surnameOf(key.split(" "));
}

function givenOfKey(key: string): string {
  return key.split(" ")[0] ?? "";
}

/**
 * "George W. Bush" and "George H. W. Bush" are two, and "George Bush" is then neither. A middle name written out is another man's
 * unless an article calls him by both names, or, with names of many parts ("Tamim bin Hamad Al Thani"), articles share a telling
 * name: John Adams is not John Quincy Adams. A middle initial alone is no such sign.
 */
function partByMiddles(sightings: readonly Sighting[], contexts: Contexts): Sighting[][] {
  const byVariant = groupBy(sightings, ({ names }) => `${names.key.split(" ").slice(1, -1).filter((part) => !particles.has(part)).join(" ")}|${names.suffix ?? ""}`);
  const told = [...byVariant.keys()].filter((variant) => variant !== "|").toSorted();
  const plain = byVariant.get("|");
  const sets = new UnionFind(told.length);
  for (const [i, a] of told.entries()) for (const [j, b] of told.slice(0, i).entries()) if (agree(a, b)) sets.join(i, j);
  const parts = [...groupBy(told.keys(), (i) => String(sets.find(i))).values()].map((own) => inOrder(own.flatMap((i) => byVariant.get(told[i] ?? "") ?? [])));
  if (plain === undefined) return parts;
  const [only] = parts;
  if (only === undefined) return [plain];
  const isOne = parts.length === 1 && (!told.some((variant) => /\p{L}{2}/u.test(variant.split("|")[0] ?? "")) || isLinked(only, plain, contexts));
  return isOne ? [[...sightings]] : [...parts, plain];
}

function isLinked(long: readonly Sighting[], plain: readonly Sighting[], contexts: Contexts): boolean {
  if (long.some(({ names }) => names.forms.some(([text]) => parsePersonName(text).parts.length === 2))) return true;
  if (!long.some(({ names }) => names.key.split(" ").some((part) => particles.has(part)))) return false;
  const known = new Set(plain.flatMap(contexts.telling));
  return long.some((sighting) => contexts.telling(sighting).some((name) => known.has(name)));
}

/** Middles agree when the shorter ones begin the longer ones (initials count); suffixes agree unless both are there and differ. */
function agree(a: string, b: string): boolean {
  const [[middlesA = "", suffixA = ""], [middlesB = "", suffixB = ""]] = [a.split("|"), b.split("|")];
  if (suffixA !== "" && suffixB !== "" && suffixA !== suffixB) return false;
  const [listA, listB] = [middlesA.split(" "), middlesB.split(" ")];
  return listA.slice(0, listB.length).every((part, i) => part.startsWith(listB[i] ?? "") || (listB[i] ?? "").startsWith(part));
}

/** Put single names to the people they mean; returns those that stay by themselves. */
function joinBareNames(bare: readonly Sighting[], people: Sighting[][], isGiven: (part: string) => boolean, contexts: Contexts): Sighting[] {
  const bySurname = indexPeople(people, ({ key, surname }) => surname ?? surnameOfKey(key));
  const byGiven = indexPeople(people, ({ key }) => givenOfKey(key));
  const tellingOf = new Map<number, ReadonlySet<number>>();
  const telling = (person: number): ReadonlySet<number> => {
    const known = tellingOf.get(person) ?? new Set((people[person] ?? []).flatMap(contexts.telling));
    tellingOf.set(person, known);
    return known;
  };
  const joined: (readonly [number, Sighting])[] = [];
  const rest: Sighting[] = [];
  for (const sighting of bare) {
    const { key, isAmbiguous } = sighting.names;
    const family = bySurname.get(key) ?? [];
    const sharing = () => [...new Set([...family, ...(byGiven.get(key) ?? [])])].filter((person) => contexts.telling(sighting).some((name) => telling(person).has(name)));
    const chosen = isAmbiguous === true ? [] : family.length === 1 && !isGiven(key) ? family : sharing();
    const [only] = chosen;
    if (only !== undefined && chosen.length === 1) joined.push([only, sighting]);
    else rest.push(sighting);
  }
  // Joined only now, so that no decision depends on one made before it.
  for (const [person, sighting] of joined) people[person]?.push(sighting);
  return rest;
}

function indexPeople(people: readonly (readonly Sighting[])[], keyOf: (names: NameGroup) => string): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [person, [first]] of people.entries()) {
    if (first === undefined) continue;
    const key = keyOf(first.names);
    const list = index.get(key);
    if (list === undefined) index.set(key, [person]);
    else list.push(person);
  }
  return index;
}

function inOrder(sightings: readonly Sighting[]): Sighting[] {
  return sightings.toSorted((a, b) => a.article - b.article || a.group - b.group);
}
