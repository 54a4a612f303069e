/** Words of a phrase that is sought as it stands: more are taken from both ends. */
const phraseWords = 8;
/** Words of a piece that an edited quote may still have. */
const pieceWords = 3;
const mostPieces = 6;

/**
 * Write the searches that find the articles a quote may come from, the surest first: its words in a row; pieces of it, any of them; its
 * longest words, any of them. All but the first are to be answered by relevance. None for a quote without words.
 */
export function quoteQueries(quote: string): readonly string[] {
  const words = wordsOf(quote);
  if (words.length === 0) return [];
  const exact =
    words.length <= phraseWords
      ? phrase(words)
      : `${phrase(words.slice(0, phraseWords))} ${phrase(words.slice(-phraseWords))}`;
  if (words.length < 3) return [exact];
  const step = Math.max(1, Math.floor((words.length - pieceWords) / (mostPieces - 1)));
  const pieces = new Set<string>();
  for (let at = 0; at + pieceWords <= words.length && pieces.size < mostPieces; at += step)
    pieces.add(phrase(words.slice(at, at + pieceWords)));
  const long = [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostPieces)
    .map((word) => phrase([word]));
  return [...new Set([exact, [...pieces].join(" OR "), long.join(" OR ")])];
}

/** Words as the index knows them; scripts without spaces are cut into runs that it finds as phrases. */
function wordsOf(quote: string): string[] {
  return (quote.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) =>
    /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/u.test(word) ? (word.match(/.{1,4}/gu) ?? []) : [word],
  );
}

function phrase(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}
