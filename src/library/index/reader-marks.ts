import { notedKey } from "../../core/query/noted.ts";
import type { Corpus } from "./corpus.ts";
import { idKey } from "./index-input.ts";
import type { EntityLookup } from "./selection.ts";

/** What the reader has done, by article id. */
export interface ReaderState {
  readonly read: readonly string[];
  readonly starred: readonly string[];
  /** Which articles are noted so, by `notedKey`. */
  readonly noted: readonly (readonly [key: string, ids: readonly string[]])[];
}

/** The same by article number: 1 where it holds. */
export interface ReaderMarks {
  readonly read: Uint8Array;
  readonly starred: Uint8Array;
  readonly noted: ReadonlyMap<string, Uint8Array>;
}

/** Find the articles that a reader's state speaks of; ids that no article has are passed over. */
export function markArticles(corpus: Corpus, { read, starred, noted }: ReaderState): ReaderMarks {
  const isEmpty = read.length + starred.length + noted.length === 0;
  const numbers = isEmpty ? new Map<number, number>() : numbersById(corpus);
  const mark = (ids: readonly string[]) => {
    const marked = new Uint8Array(corpus.total);
    for (const id of ids) {
      const number = numbers.get(idKey(id));
      if (number !== undefined) marked[number] = 1;
    }
    return marked;
  };
  const sets = new Map(noted.map(([key, ids]) => [key, mark(ids)]));
  return { read: mark(read), starred: mark(starred), noted: sets };
}

/** A lookup that knows what is noted too. */
export function withNoted(lookup: EntityLookup, marks: () => ReaderMarks): EntityLookup {
  return {
    membersNaming: (node) => lookup.membersNaming(node),
    membersNoted: (node) => marks().noted.get(notedKey(node)),
  };
}

/** Articles by the key of their id. */
export function numbersById({ segments }: Corpus): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { segment, base } of segments) segment.readIds().forEach((key, row) => numbers.set(key, base + row));
  return numbers;
}
