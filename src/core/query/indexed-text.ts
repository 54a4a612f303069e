import { evenText } from "./even-text.ts";
import { foldHan, holdsHan } from "./fold-han.ts";
import { foldsWords } from "./fold-word.ts";
import { letterOf } from "./letters.ts";
import { otherReadings } from "./other-readings.ts";
import { findSigns } from "./signs.ts";
import { splitTerms, type Term } from "./terms.ts";

/**
 * Rewrite a text so that cutting it at ASCII signs (`forEachTerm` in the index) gives the very terms of `indexedTerms`.
 *
 * That tokenizer keeps every byte above 127 and parts at every ASCII sign, so only what is not ASCII is rewritten
 * letter by letter; English goes at the speed of a regular expression of one class and of `indexOf` (6 million
 * characters: 15 ms; with possessives found by a second expression, both going by code point: 50 ms).
 */
export function indexedText(text: string): string {
  const signs = findSigns(text);
  const further = otherReadings(text, signs);
  const inOrder = foldsWords(text) ? joined(splitTerms(text)) : rewrite(evenText(text, signs)?.text ?? text);
  return foldHan(further.length === 0 ? inOrder : `${inOrder} ${joined(further)}`);
}

/**
 * Cut a text into the terms that the index holds for it: those of `splitTerms`, then, each set behind `parting`, other ways in
 * which the same words are asked for. Where a term stands is always said as in the text.
 */
export function indexedTerms(text: string): Term[] {
  const terms = [...splitTerms(text), ...otherReadings(text, findSigns(text))];
  return holdsHan(text) ? terms.map((term) => ({ ...term, text: foldHan(term.text) })) : terms;
}

function joined(terms: readonly Term[]): string {
  return terms.map((term) => term.text).join(" ");
}

function rewrite(text: string): string {
  return withoutPossessives(text.replace(notAscii, rewriteRun));
}

/** By UTF-16 unit: a surrogate pair is two units above ASCII, so the runs are the same as by code point. */
const notAscii = /[\x80-\uffff]+/g;

/** Put a space for every `'s` that ends a word; the s of `'s-Hertogenbosch`, and the second of `a's's`, is no possessive. */
function withoutPossessives(text: string): string {
  let out = "";
  let done = 0;
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    const isPossessive =
      at > done &&
      isTermUnit(text.charCodeAt(at - 1)) &&
      (text.charCodeAt(at + 1) | 0x20) === 0x73 &&
      !isTermUnit(text.charCodeAt(at + 2));
    if (!isPossessive) continue;
    out += `${text.slice(done, at)} `;
    done = at + 2;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Whether the `ascii` tokenizer takes a unit into a term; false for NaN, past the end. */
function isTermUnit(unit: number): boolean {
  return unit >= 0x80 || (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}

function rewriteRun(run: string): string {
  let out = "";
  let pending = "";
  for (const character of run) {
    const letter = letterOf(character.codePointAt(0) ?? 0);
    if (letter.kind === "silent") continue;
    if (letter.kind === "unspaced") {
      out += pending === "" ? " " : `${pending}${letter.folded} `;
      pending = letter.folded;
      continue;
    }
    if (pending !== "") out += `${pending} `;
    pending = "";
    if (letter.kind === "letter") out += letter.folded;
    else out += letter.kind === "apostrophe" ? "'" : " ";
  }
  return pending === "" ? out : `${out}${pending} `;
}
