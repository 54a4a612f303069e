import type { Corpus } from "./corpus.ts";
import type { Selection } from "./selection.ts";

/** `relevance` ranks by BM25 and puts newer first among equals; the others go by date, undated always last. */
export type Order = "relevance" | "newest" | "oldest";

/** List the numbers of a selection's articles in an order. */
export function orderSelection(corpus: Corpus, selection: Selection, order: Order): Uint32Array {
  if (order === "relevance") return byScore(corpus, selection);
  const numbers = inSequence(corpus, selection);
  if (order === "newest") return numbers;
  const undated = numbers.findIndex((number) => corpus.days[number] === undatedNumber);
  const dated = undated === -1 ? numbers.length : undated;
  numbers.subarray(0, dated).reverse();
  return numbers;
}

const undatedNumber = -0x8000_0000;

function inSequence({ sequence }: Corpus, { members, count }: Selection): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  for (const number of sequence) {
    if (members[number] === 1) {
      numbers[at] = number;
      at += 1;
    }
  }
  return numbers;
}

/**
 * Sort by score with the native sort of numbers, eight times as fast as one that calls back: score (in steps of a
 * millionth) and rank share the 53 bits of a double, which hold any score under 1,000 in a library under 8 million.
 */
function byScore({ sequence, ranks, total }: Corpus, { members, count, scores }: Selection): Uint32Array {
  const keys = new Float64Array(count);
  const span = Math.max(1, total);
  let at = 0;
  for (let number = 0; number < total; number += 1) {
    if (members[number] !== 1) continue;
    const steps = Math.round(Math.min(1000, scores[number] ?? 0) * 1_000_000);
    keys[at] = steps * span + (span - 1 - (ranks[number] ?? 0));
    at += 1;
  }
  keys.sort();
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) numbers[i] = sequence[span - 1 - ((keys[count - 1 - i] ?? 0) % span)] ?? 0;
  return numbers;
}
