/** Words of a quote that is sought as it stands: where the small words of a longer one stand is more than all else that is asked. */
const phraseWords = 6;
/** Words that must all be there: a verbatim source has every one. */
const mostWords = 8;
/** Words, and pairs of words, any of which may be. */
const mostPieces = 6;

/** Write the search for words in a row; empty for what has no words. */
export function phraseQuery(words: string): string {
  const found = wordsOf(words);
  return found.length === 0 ? "" : phrase(found);
}

/** One search for a quote. */
export interface QuoteQuery {
  readonly q: string;
  /** What it finds: every article that has the quote to the letter, and perhaps others (`all`); those likely to have most of it (`some`). */
  readonly finds: "all" | "some";
}

/**
 * Write the searches that find the articles a quote may come from, the cheapest first: its longest words, all of them, for which the index
 * need not be asked where they stand; where those are in too many articles, pairs of long words beside each other, all of them, or a short
 * quote as it stands; its longest words, any of them; the pairs, any of them. Those for `some` are to be answered by relevance. None for a
 * quote without words.
 */
export function quoteQueries(quote: string): readonly QuoteQuery[] {
  const words = wordsOf(quote);
  if (words.length === 0) return [];
  if (words.length < 3) return [{ q: phrase(words), finds: "all" }];
  const each = [...new Set(words)].toSorted((a, b) => b.length - a.length).map((word) => phrase([word]));
  const pairs = words
    .slice(1)
    .map((word, at) => [words[at] ?? "", word] as const)
    .toSorted((a, b) => shorter(b) - shorter(a))
    .map(phrase);
  const longPairs = [...new Set(pairs)].slice(0, mostPieces);
  const queries: readonly QuoteQuery[] = [
    { q: each.slice(0, mostWords).join(" "), finds: "all" },
    { q: words.length <= phraseWords ? phrase(words) : longPairs.join(" "), finds: "all" },
    { q: each.slice(0, mostPieces).join(" OR "), finds: "some" },
    { q: longPairs.join(" OR "), finds: "some" },
  ];
  return queries.filter(({ q }, at) => queries.findIndex((other) => other.q === q) === at);
}

const shorter = ([first, second]: readonly [string, string]) => Math.min(first.length, second.length);

/** Words as the index knows them; scripts without spaces are cut into runs that it finds as phrases. */
function wordsOf(quote: string): string[] {
  return (quote.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) =>
    /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/u.test(word) ? (word.match(/.{1,4}/gu) ?? []) : [word],
  );
}

function phrase(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}
