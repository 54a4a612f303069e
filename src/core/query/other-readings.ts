import { cutsOf, figuresOf } from "./even-text.ts";
import { withoutPrefixes } from "./hebrew-prefixes.ts";
import { findAtSigns, type Signs } from "./signs.ts";
import { splitTerms, type Term } from "./terms.ts";

/** Stands between readings, so that no phrase goes over from one to the next; no text holds it as a letter. */
export const parting = "\ue000";

const digitGroup = /[0-9\u0660-\u0669\u06f0-\u06f9]+/g;
/** Figures grouped by spaces or stops, which may also be two figures, or a decimal: both are kept. */
const looseFigure = {
  lead: /[0-9]/,
  mostLead: 3,
  whole:
    /(?<=^|[\s($€£¥])[0-9]{1,3}(?:(?: [0-9]{3})+(?![.,][0-9]{5}|[.,][0-9]+[.,][0-9])|(?:\.[0-9]{3})+(?!\.[0-9]|,[0-9]{5}|,[0-9]+[.,][0-9]))(?=$|[\s.,;:!?)%])/y,
};
/** `U.S.`, `J.K.`: capitals with stops between them. */
const initials = {
  lead: /\p{Lu}/u,
  mostLead: 1,
  whole: /(?<![\p{L}\p{N}.])\p{Lu}(?:\.\p{Lu}){1,6}(?![\p{L}\p{N}])\.?/uy,
};
/** `F-16`, `COVID-19`. */
const numbered = {
  lead: /\p{Lu}/u,
  mostLead: 6,
  whole: /(?<![\p{L}\p{N}-])\p{Lu}{1,6}-[0-9]{1,4}(?![\p{L}\p{N}-])/uy,
};
/** Letters that are written as two where the keyboard has none of them. */
const spelledOut: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
const withSuchLetters = { lead: /[\p{L}\p{M}]/u, mostLead: 60, whole: /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]{1,80}/uy };
/** Hebrew words that may begin with what is written together with them. */
const prefixed =
  /(?<![\u05d0-\u05ea\u05f3\u05f4])[\u05d4\u05d5\u05d1\u05db\u05dc\u05de\u05e9][\u05d0-\u05ea\u0591-\u05c7"\u05f4]{3,}/g;

/**
 * List other ways in which words of a text are asked for, each as a `parting` and the terms it adds.
 *
 * ```
 *   1,043 (in the text 1043)    1 · 043          F-16 (f · 16)          f16
 *   10 000 (10 · 000)           10000            Müller (muller)        mueller
 *   U.S. (u · s)                us               Århus (arhus)          aarhus
 *   uncon-|stitutional          uncon · stitutional, for who asks for what stands there
 *   well-|known (well · known)  wellknown        בירושלים                ירושלים
 * ```
 */
export function otherReadings(text: string, signs: Signs): Term[] {
  const terms: Term[] = [];
  const add = (start: number, end: number, words: readonly Term[]) => {
    if (words.length > 0) terms.push({ text: parting, start, end, firstEnd: null }, ...words);
  };
  const addWord = (start: number, end: number, word: string) =>
    add(start, end, word === "" ? [] : [{ text: word, start, end, firstEnd: null }]);

  for (const { start, end } of figuresOf(text, signs)) {
    const figure = text.slice(start, end);
    const groups = Array.from(figure.matchAll(digitGroup), ({ 0: group, index }) =>
      moved(splitTerms(group), start + index),
    );
    add(start, end, groups.flat());
  }
  for (const { start, end, isCompound } of cutsOf(text, signs)) {
    const from = wordStart(text, start);
    const to = wordEnd(text, end);
    const [left, right] = [text.slice(from, start), text.slice(end, to)];
    const halves = [...moved(splitTerms(left), from), ...moved(splitTerms(right), end)];
    const [whole] = splitTerms(left + right);
    if (!isCompound) add(from, to, halves);
    else if (whole !== undefined) addWord(from, to, whole.text);
  }
  for (const { start, end, text: figure } of findAtSigns(text, signs.looseFigures, looseFigure))
    addWord(start, end, figure.replace(/[^0-9]/g, ""));
  for (const { start, end, text: written } of [
    ...findAtSigns(text, signs.initials, initials),
    ...findAtSigns(text, signs.numbered, numbered),
  ])
    addWord(start, end, lettersOf(written));
  for (const { start, end, text: word } of findAtSigns(text, signs.spelledOut, withSuchLetters))
    addWord(start, end, lettersOf(spellOut(word)));
  if (signs.hasHebrew)
    for (const { 0: found, index } of text.matchAll(prefixed)) {
      for (const word of withoutPrefixes(splitTerms(found)[0]?.text ?? "")) addWord(index, index + found.length, word);
    }
  return terms;
}

/** Write out letters that not every keyboard has: `Müller` as `mueller`. */
function spellOut(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter);
}

/** All letters and digits of something, as one folded word. */
function lettersOf(text: string): string {
  return splitTerms(text)
    .map((term) => term.text)
    .join("");
}

function moved(terms: readonly Term[], by: number): Term[] {
  return terms.map(({ text, start, end, firstEnd }) => ({
    text,
    start: start + by,
    end: end + by,
    firstEnd: firstEnd === null ? null : firstEnd + by,
  }));
}

const wordUnit = /[\p{L}\p{M}\p{N}]/u;
/** A longer half is no word, and looking for its end from every cut would cost too much. */
const longestHalf = 60;

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestHalf && wordUnit.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < longestHalf && wordUnit.test(text.charAt(end))) end += 1;
  return end;
}
