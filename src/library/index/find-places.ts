import type { Corpus } from "./corpus.ts";
import { idKey } from "./index-input.ts";
import { numbersById } from "./reader-marks.ts";

/** Kept once they are whole, since a ledger asks for thousands of articles one after the other. */
const made = new WeakMap<Corpus, ReadonlyMap<number, number>>();

/** Find where articles stand, by id, in order from the newest; null for an id that none has. `isWhole` tells whether all that was read was here. */
export function findPlaces(corpus: Corpus, ids: readonly string[], isWhole: () => boolean): readonly (number | null)[] {
  const numbers = made.get(corpus) ?? numbersById(corpus);
  if (isWhole()) made.set(corpus, numbers);
  return ids.map((id) => {
    const number = numbers.get(idKey(id));
    return number === undefined ? null : rankOf(corpus, number);
  });
}

/** The places of articles, by number, in the order given. */
export function placesOf(corpus: Corpus, numbers: Iterable<number>): number[] {
  return Array.from(numbers, (number) => rankOf(corpus, number));
}

function rankOf({ ranks }: Corpus, number: number): number {
  return ranks[number] ?? number;
}
