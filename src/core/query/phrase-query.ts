/** Write the search for words in a row; empty for what has no words. */
export function phraseQuery(words: string): string {
  const found = wordsOf(words);
  return found.length === 0 ? "" : phrase(found);
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
