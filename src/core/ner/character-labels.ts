import { windowsOf } from "./group-features.ts";
import type { TaggedSentence } from "./network.ts";

/** Labels B I E S of a type are 1 to 4, 5 to 8 and so on; 0 is O. */
const labelsOfType = 4;

/** Sentences for a model that reads characters: each token's characters, unless it is ASCII; a space behind stays with the character. */
export function charactersOfTokens(tokens: readonly string[]): { readonly forms: string[]; readonly counts: number[] } {
  const parts = tokens.map((token) =>
    /^[\u0021-\u007e]*$/.test(token) || /^\S\s$/u.test(token) ? [token] : Array.from(token),
  );
  return { forms: windowsOf(parts.flat()), counts: parts.map(({ length }) => length) };
}

/**
 * Labels of tokens from labels of their characters, `counts[i]` of token i: a name begins with the token that holds its first character and ends
 * with the token that holds its last. Of two names in one token the first counts.
 */
export function labelsOfTokens({ labels, scores }: TaggedSentence, counts: readonly number[]): TaggedSentence {
  const out = new Uint8Array(counts.length);
  const outScores = new Float32Array(counts.length);
  const tokenOf = counts.flatMap((count, token) => Array<number>(count).fill(token));
  let start = 0;
  let taken = -1;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === 0) continue;
    const place = (label - 1) % labelsOfType;
    if (place === 0 || place === 3) start = i;
    if (place < 2) continue;
    const [first, last] = [tokenOf[start] as number, tokenOf[i] as number];
    if (first <= taken) continue;
    const base = label - place;
    for (let token = first; token <= last; token++) {
      const inner = token === last ? 2 : 1;
      out[token] = base + (first === last ? 3 : token === first ? 0 : inner);
    }
    outScores[first] = scores[start] as number;
    taken = last;
  }
  return { labels: out, scores: outScores };
}
