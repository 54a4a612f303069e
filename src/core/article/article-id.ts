import { stemOf } from "./file-name.ts";
import { compareUnits } from "../text/compare-units.ts";

/**
 * Name the `nth` article (from 1) of a seed: the seed's path without its ending, plus `~2` for the second article in it.
 *
 * A file that itself ends in `~2` keeps its ending, so that it is not taken for the second article of another. Two seeds that differ
 * only in their ending share ids: `idStemsOf` keeps them apart. Halves of broken characters in a path become U+FFFD, line breaks and other controls a space.
 */
export function articleIdOf(seedPath: string, nth: number): string {
  return articleIdFromStem(idStemOf(seedPath), nth);
}

/** Name the `nth` article (from 1) of a seed whose ids start with `stem`. */
export function articleIdFromStem(stem: string, nth: number): string {
  if (!Number.isInteger(nth) || nth < 1) throw new RangeError(`Articles are counted from 1, not ${nth}`);
  return nth === 1 ? stem : `${stem}~${nth}`;
}

/**
 * Give every seed of a library the stem of its ids, all different: `a.txt` keeps `a`, and an `a.md` beside it becomes `a.md`.
 *
 * Stems depend on the set of paths alone, not on its order. `.txt` files come first, so that adding another kind of file
 * renames no article that was there.
 */
export function idStemsOf(seedPaths: readonly string[]): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of seedPaths.toSorted(byEndingThenPath)) {
    let stem = idStemOf(path);
    if (taken.has(stem)) stem = wellFormed(path);
    while (taken.has(stem)) stem += "~~";
    taken.add(stem);
    stems.set(path, stem);
  }
  return stems;
}

function idStemOf(seedPath: string): string {
  const path = wellFormed(seedPath);
  const stem = stemOf(path);
  return /~\d+$/u.test(stem) ? path : stem;
}

function byEndingThenPath(a: string, b: string): number {
  const [isTextA, isTextB] = [a.endsWith(".txt"), b.endsWith(".txt")];
  if (isTextA !== isTextB) return isTextA ? -1 : 1;
  return compareUnits(a, b);
}

/**
 * `encodeURIComponent` throws on half a surrogate pair, and ids go into URLs; a line break or another control character in a file's
 * name would make an address that no router matches and no list shows on one line.
 */
function wellFormed(path: string): string {
  return path.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\p{Cc}\u2028\u2029]/gu, " ");
}
