import { bandCount } from "./sketch.ts";

/** By what texts meet each other, in columns. */
export interface SketchColumns {
  /** See `TextSketch.wording`; empty for a text without a word, which meets none. */
  readonly wordings: readonly string[];
  /** The band keys of the first text, then of the second … */
  readonly bandKeys: Uint32Array;
}

/** The texts, by number, that `groupSketches` would compare with one: they are worded like it, or share a band key. It may be among them itself. */
export function findMet({ wordings, bandKeys }: SketchColumns, wording: string, keys: Uint32Array): number[] {
  const met: number[] = [];
  if (wording === "") return met;
  wordings.forEach((other, number) => {
    if (other !== "" && (other === wording || sharesKey(bandKeys, number * bandCount, keys))) met.push(number);
  });
  return met;
}

/**
 * The texts, by number, that are tied to any of the given ones, over as many others as it takes: how they are grouped depends on
 * none but each other. Null when there are more than `most`.
 */
export function findTied(columns: SketchColumns, given: Iterable<number>, most: number): number[] | null {
  const tied = new Set(given);
  for (const number of tied) {
    if (tied.size > most) return null;
    for (const met of findMet(columns, columns.wordings[number] ?? "", bandKeysAt(columns, number))) tied.add(met);
  }
  return [...tied];
}

/** The band keys of a text by number. */
export function bandKeysAt({ bandKeys }: SketchColumns, number: number): Uint32Array {
  return bandKeys.subarray(number * bandCount, (number + 1) * bandCount);
}

function sharesKey(all: Uint32Array, from: number, keys: Uint32Array): boolean {
  for (let band = 0; band < bandCount; band++) if (all[from + band] === keys[band]) return true;
  return false;
}
