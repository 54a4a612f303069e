const arabic = /[\u0620-\u06ff]/;
/** The article, alone and behind "and", "with", "so", "as"; `لل` is "to the". A shorter rest is no word of its own. */
const article = /^(?:[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644))(?=[^]{3})/;

/**
 * Fold a word whose letters are folded already: Arabic words lose their article, so that كتاب finds الكتاب and بالكتاب, and these find it.
 *
 * All other words stay.
 */
export function foldWord(word: string): string {
  return arabic.test(word) ? word.replace(article, "") : word;
}

/** Say whether a text may hold words that `foldWord` changes. */
export function foldsWords(text: string): boolean {
  return arabic.test(text);
}
