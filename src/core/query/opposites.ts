/** Beginnings that turn a word into its contrary, of the languages in which they are common. */
const negations = [
  "un",
  "in",
  "im",
  "il",
  "ir",
  "non",
  "dis",
  "mis",
  "anti",
  "contra",
  "nie",
  "ne",
  "не",
  "ни",
  "без",
  "бес",
  "αν",
  "epä",
];
/** One letter says no too (amoral, olaglig, uvanlig, άδικος): only where the word asked for has it and the other has not. */
const shortNegations = ["a", "o", "u", "α"];
/** Words that the Greek a- turns into their contrary; "cross" may well be a slip for "across". */
const learned = new Set(
  "typical moral political social sexual symmetric symmetrical synchronous theist theistic theism historical rhythmic septic chromatic tonal cyclic gnostic periodic symptomatic religious".split(
    " ",
  ),
);
/** Beginnings that say the contrary of each other. */
const pairs: readonly (readonly [string, string])[] = [
  ["in", "ex"],
  ["im", "ex"],
  ["im", "em"],
  ["in", "de"],
  ["ap", "dep"],
  ["hyper", "hypo"],
  ["inter", "intra"],
  ["over", "under"],
  ["pre", "post"],
  ["pro", "anti"],
  ["macro", "micro"],
  ["up", "down"],
  ["за", "от"],
];

/**
 * Say whether a word that might be offered for another says its contrary: lawful for unlawful, export for import.
 *
 * Both are folded words. A reader who asks for what is unlawful must not be shown what is lawful.
 */
export function isContrary(asked: string, offered: string): boolean {
  return (
    negations.some((sign) => asked === sign + offered || offered === sign + asked) ||
    shortNegations.some((sign) => asked === sign + offered) ||
    (learned.has(asked) && offered === `a${asked}`) ||
    pairs.some(([a, b]) => swaps(asked, offered, a, b) || swaps(asked, offered, b, a))
  );
}

function swaps(asked: string, offered: string, from: string, to: string): boolean {
  return asked.startsWith(from) && offered.startsWith(to) && asked.slice(from.length) === offered.slice(to.length);
}
