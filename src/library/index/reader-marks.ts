import type { Corpus } from "./corpus.ts";
import { idKey } from "./index-input.ts";

/** What the reader has done, by article id. */
export interface ReaderState {
  readonly read: readonly string[];
  readonly starred: readonly string[];
}

/** The same by article number: 1 where it holds. */
export interface ReaderMarks {
  readonly read: Uint8Array;
  readonly starred: Uint8Array;
}

/** Find the articles that a reader's state speaks of; ids that no article has are passed over. */
export function markArticles(corpus: Corpus, { read, starred }: ReaderState): ReaderMarks {
  const numbers = read.length + starred.length === 0 ? new Map<number, number>() : numbersById(corpus);
  const mark = (ids: readonly string[]) => {
    const marked = new Uint8Array(corpus.total);
    for (const id of ids) {
      const number = numbers.get(idKey(id));
      if (number !== undefined) marked[number] = 1;
    }
    return marked;
  };
  return { read: mark(read), starred: mark(starred) };
}

/** Articles by the key of their id. */
export function numbersById({ segments }: Corpus): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { segment, base } of segments) segment.readIds().forEach((key, row) => numbers.set(key, base + row));
  return numbers;
}
