import { charClass, charClassAt } from "./char-class.ts";
import { commonCharacters, letterPairs } from "./letter-statistics.ts";

/** How well a text reads in one of some languages. */
export interface ReadingScore {
  /** Mean over all that is not ASCII, about 0 for a text of the language, -4 and less for one read in a wrong encoding. */
  readonly mean: number;
  /** Pairs, or characters, that were looked at. */
  readonly count: number;
}

/** A pair that no text of a language holds, a sign within a word, a control character. */
const [unknownPair, misplaced, control] = [-7, -8, -10] as const;
/** Signs where prose has them: quotes, dashes, signs of currency. */
const usualSign = -1;
const looked = 6000;

const ranks = new Map<string, ReadonlyMap<string, number>>();

/** The natural logarithm of how often a pair comes, by Zipf's law, against the commonest one. */
function ranksOf(language: string): ReadonlyMap<string, number> {
  const rank = ranks.get(language);
  if (rank !== undefined) return rank;
  const pairs = letterPairs[language] ?? "";
  const made = new Map<string, number>();
  for (let at = 0; at < pairs.length; at += 2) made.set(pairs.slice(at, at + 2), -Math.log(1 + at / 20));
  ranks.set(language, made);
  return made;
}

/**
 * Score a text, read with one byte a letter, as each language and give the best score.
 *
 * Every letter beyond ASCII is looked at with its neighbours: what a wrong code page makes of a word is no word, but a row of letters that no
 * language puts together, with signs and capitals within.
 */
export function scoreLetters(text: string, languages: readonly string[]): ReadingScore {
  const { pairs, penalty, signs } = pairsOf(text.slice(0, looked));
  const count = pairs.length + signs;
  if (count === 0) return { mean: 0, count: 0 };
  let best = -Infinity;
  for (const language of languages) {
    const ranksHere = ranksOf(language);
    let sum = penalty;
    for (const pair of pairs) sum += ranksHere.get(pair) ?? unknownPair;
    best = Math.max(best, sum / count);
  }
  return { mean: best, count };
}

/** Letters that other encodings have for those of today's Romanian. */
const today: Readonly<Record<string, string>> = { ş: "ș", ţ: "ț", Ş: "Ș", Ţ: "Ț" };
const usual = /[‘’‚“”„«»‹›–—…•€£¥§©®°ªº·¿¡\u00a0№]/u;

function pairsOf(text: string): { pairs: string[]; penalty: number; signs: number } {
  const pairs: string[] = [];
  let [penalty, signs] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    const isBehindLetter = isLetter(text, at - 1);
    const isBeforeLetter = isLetter(text, at + 1);
    if (!isLetter(text, at)) {
      signs++;
      const char = text.charAt(at);
      if (unit < 0xa0 || unit === 0xfffd) penalty += control;
      else if (char === "’") penalty += usualSign;
      else if (isBehindLetter && isBeforeLetter) penalty += misplaced;
      else if (/[“„«]/u.test(char) ? isBehindLetter && unit !== 0x201c : char === "”" && isBeforeLetter)
        penalty += misplaced;
      else penalty += usual.test(char) ? usualSign : unknownPair;
      continue;
    }
    // A capital behind a small letter: KOI8-R and Windows-1251 have capitals where the other has small letters.
    if (isBehindLetter && isSmall(text, at - 1) && !isSmall(text, at) && isCased(text, at)) {
      penalty += misplaced;
      signs++;
    }
    pairs.push(pairAt(text, at - 1));
    // The pair behind is looked at with the next letter, unless that is ASCII or none.
    if (!(isBeforeLetter && text.charCodeAt(at + 1) >= 0x80)) pairs.push(pairAt(text, at));
  }
  return { pairs, penalty, signs };
}

function pairAt(text: string, at: number): string {
  return (edged(text, at) + edged(text, at + 1)).toLowerCase();
}

function edged(text: string, at: number): string {
  if (!isLetter(text, at)) return " ";
  const char = text.charAt(at);
  return today[char] ?? char;
}

function isLetter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = charClassAt(text, at);
  return kind === charClass.letter || kind === charClass.mark;
}

function isSmall(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char.toUpperCase() !== char;
}

function isCased(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char.toLowerCase() !== char;
}

const characterSets = new Map<string, ReadonlySet<string>>();

/** Share of a text's characters beyond ASCII that are among the commonest of a language; kana all count as Japanese. */
export function shareOfCommon(text: string, language: string): ReadingScore {
  let set = characterSets.get(language);
  if (set === undefined) characterSets.set(language, (set = new Set(commonCharacters[language])));
  let [common, count] = [0, 0];
  for (const char of text.slice(0, looked)) {
    if (char < "\u0080" || /[\u3000-\u303f\uff01-\uff5e]/u.test(char)) continue;
    count++;
    if (set.has(char)) common++;
  }
  return { mean: count === 0 ? 0 : common / count, count };
}
