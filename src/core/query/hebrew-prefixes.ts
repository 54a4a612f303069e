/** The letters that stand for "and", "the", "in", "as", "to", "from", "that", written together with the word behind them. */
const prefix = /^[\u05d4\u05d5\u05d1\u05db\u05dc\u05de\u05e9](?=[\u05d0-\u05ea])/;
const secondPrefix = /^[\u05d5\u05e9\u05db\u05de][\u05d4\u05d1\u05dc\u05de\u05db\u05e9][\u05d0-\u05ea]{3,}/;
/** Letters of a word whose first one may be a prefix in a text: of a shorter one it is mostly part of the word. */
const leastInText = 4;
/** In a query, where the wrong word costs more, one more; initials (`בצה"ל`) are as plain as in a text. */
const leastAsked = 5;
const hasInitials = /[\u05d0-\u05ea]["\u05f4][\u05d0-\u05ea]/;

/** Words that a folded Hebrew word of a text may be without what is written before it; empty for other words. */
export function withoutPrefixes(word: string, leastLetters = leastInText): string[] {
  if (word.length < leastLetters || !prefix.test(word)) return [];
  const isDouble = secondPrefix.test(word) && word.length > leastLetters;
  return isDouble ? [word.slice(1), word.slice(2)] : [word.slice(1)];
}

/** Words that are asked for beside one that is typed: `בירושלים` asks for `ירושלים` too, as this finds that. `word` is folded, `typed` as typed. */
export function askedWithoutPrefixes(word: string, typed: string): string[] {
  return withoutPrefixes(word, hasInitials.test(typed) ? leastInText : leastAsked);
}
