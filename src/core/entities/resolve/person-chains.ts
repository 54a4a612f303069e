import { groupBy } from "../../catalog/group-by.ts";
import { surnameOf, withoutParticles } from "../name/person-name.ts";
import type { PersonName } from "../name/person-name.ts";
import type { Sex } from "../../text/titles.ts";
import type { UnionFind } from "./union-find.ts";

/**
 * Join the names of one article that mean one person. Fuller names are settled first, shorter ones join them:
 *
 *     Tamim bin Hamad Al-Thani        Bill Clinton   Hillary Clinton
 *       ├── Al-Thani   (its end)             \        /
 *       ├── Tamim bin Hamad (its head)        Clinton        fits both: stays by itself
 *       └── Sheikh Tamim
 *
 * An end (the surname) goes before a head (the given name), since that is how papers shorten names. "Ms. Tarn" is nobody who is a
 * man. Returns the numbers of the names that fit more than one person.
 */
export function joinPersonNames(names: readonly PersonName[], sets: UnionFind): Set<number> {
  const ambiguous = new Set<number>();
  const fullestFirst = names.map((_, i) => i).toSorted((a, b) => compareFullness(names[a], names[b]));
  const sexes = new Map<number, Sex>();
  const fits = (root: number, sex: Sex | null) => sex === null || (sexes.get(root) ?? sex) === sex;
  const note = (i: number, sex: Sex | null) => {
    if (sex !== null) sexes.set(sets.find(i), sex);
  };
  const contested = findContested(names);
  for (const [nth, i] of fullestFirst.entries()) {
    const name = names[i];
    if (name === undefined) continue;
    note(i, name.sex);
    const found: [Set<number>, Set<number>, Set<number>] = [new Set(), new Set(), new Set()];
    for (const j of fullestFirst.slice(0, nth)) {
      const fuller = names[j];
      const rank = fuller === undefined ? null : rankShortening(name, fuller);
      const isOpen = !contested.has(name) || fuller?.sex === name.sex;
      if (rank !== null && isOpen && fits(sets.find(j), name.sex)) found[rank].add(sets.find(j));
    }
    const best = found.find((roots) => roots.size > 0);
    if (best === undefined) continue;
    if (best.size > 1) ambiguous.add(i);
    else
      for (const root of best) {
        const sex = name.sex ?? sexes.get(root) ?? null;
        sets.join(root, i);
        note(i, sex);
      }
  }
  return ambiguous;
}

/** Names that the article has of both sexes, "Mr. Tarn" and "Ms. Tarn": whoever is of neither may be the other. */
function findContested(names: readonly PersonName[]): ReadonlySet<PersonName> {
  const byParts = groupBy(
    names.filter(({ sex }) => sex !== null),
    ({ parts }) => parts.join(" "),
  );
  return new Set(
    [...byParts.values()].filter((namesakes) => namesakes.some(({ sex }) => sex !== namesakes[0]?.sex)).flat(),
  );
}

/** How one name may shorten another: 0 as its end or by leaving out middles, 1 as its head, 2 by a middle part; null when it does not. */
export function rankShortening(short: PersonName, full: PersonName): 0 | 1 | 2 | null {
  if (short.suffix !== null && full.suffix !== null && short.suffix !== full.suffix) return null;
  const [a, b] = [short.parts, full.parts];
  if (short.sex !== null && full.sex !== null && short.sex !== full.sex) return null;
  if (a.join(" ") === b.join(" ")) return 0;
  if (isEnd(a, b) || isEnd(withoutParticles(a), b) || leavesOutMiddles(a, b) || isFamilyName(a, b)) return 0;
  if (a.length >= b.length) return null;
  if (a.every((part, i) => part === b[i])) return 1;
  const [only = ""] = a;
  return a.length === 1 && only.length > 2 && b.includes(only) ? 2 : null;
}

/** Same first and last part (the first may be an initial), and middles that the fuller name has in the same order. */
function leavesOutMiddles(short: readonly string[], full: readonly string[]): boolean {
  if (short.length < 2 || short.length > full.length || surnameOf(short) !== surnameOf(full)) return false;
  if (!isPart(short[0] ?? "", full[0] ?? "")) return false;
  let at = 1;
  for (const middle of short.slice(1, -1)) {
    while (at < full.length - 1 && !isPart(middle, full[at] ?? "")) at++;
    if (at++ >= full.length - 1) return false;
  }
  return true;
}

function isPart(short: string, full: string): boolean {
  return short === full || (short.length === 1 && full.startsWith(short));
}

/** "田中" of "田中一郎": Chinese and Japanese write the family first, and no space behind it. */
function isFamilyName([short = "", ...more]: readonly string[], [full = "", ...others]: readonly string[]): boolean {
  if (more.length > 0 || others.length > 0 || short.length >= full.length) return false;
  return (
    full.startsWith(short) &&
    /^\p{Script=Han}{1,3}$/u.test(short) &&
    /^\p{Script=Han}{1,3}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}$/u.test(full)
  );
}

function isEnd(short: readonly string[], full: readonly string[]): boolean {
  const from = full.length - short.length;
  return from > 0 && short.every((part, i) => part === full[from + i]);
}

function compareFullness(a: PersonName | undefined, b: PersonName | undefined): number {
  const [keyA, keyB] = [a?.parts.join(" ") ?? "", b?.parts.join(" ") ?? ""];
  return (
    (b?.parts.length ?? 0) - (a?.parts.length ?? 0) ||
    keyB.length - keyA.length ||
    (keyA < keyB ? -1 : keyA > keyB ? 1 : Number(a?.sex === null) - Number(b?.sex === null))
  );
}
