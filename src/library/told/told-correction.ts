import type { ToldEntry } from "../../core/time/told-entries.ts";
import type { Corpus } from "../index/corpus.ts";
import { idKey } from "../index/index-input.ts";
import { numbersById } from "../index/reader-marks.ts";

/** What an article tells as the reader has put it right: all of its told times that mean days, in order. */
export interface ToldCorrection {
  readonly id: string;
  readonly entries: readonly ToldEntry[];
}

/** The same by article number; ids that no article has are passed over. */
export function numberCorrections(
  corpus: Corpus,
  articles: readonly ToldCorrection[],
): ReadonlyMap<number, readonly ToldEntry[]> {
  if (articles.length === 0) return new Map();
  const numbers = numbersById(corpus);
  return new Map(
    articles.flatMap(({ id, entries }) => {
      const number = numbers.get(idKey(id));
      return number === undefined ? [] : [[number, entries] as const];
    }),
  );
}
