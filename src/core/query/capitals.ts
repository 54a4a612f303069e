import { letterOf } from "./letters.ts";

/** Stands before a term that keeps its capitals, in queries and in the index; no other term begins so. */
export const capitalsSign = "=";

const capital = /[\p{Lu}\p{Lt}]/u;
const innerCapital = /[\p{L}\p{N}][\p{M}.&-]*[\p{Lu}\p{Lt}]/u;

/** Say whether a word of a text may have a capital behind its first letter; fast, and right where it says no. */
export function mayHaveInnerCapital(text: string): boolean {
  return innerCapital.test(text);
}

/**
 * Write a term as its capitals stand: `=WHO`, `=McDonald`; accents and width fold away as ever, so `ÉTATS` is `=ETATS`.
 *
 * Null for a word that has none behind its first letter: a first capital says as much of where in a sentence a word stands as of
 * what it is, and would make the index a fifth larger (these: 1 to 3 %). Null too for a word whose letters are not those of its term
 * (`MÜLLER` read as `mueller`).
 */
export function capitalsOf(term: string, written: string): string | null {
  if (!mayHaveInnerCapital(written)) return null;
  let [small, cased] = ["", ""];
  for (const character of written) {
    const { kind, folded } = letterOf(character.codePointAt(0) ?? 0);
    if (kind !== "letter") continue;
    small += folded;
    cased += capital.test(character) ? folded.toUpperCase() : folded;
  }
  return small === term && capital.test(cased.slice(1)) ? capitalsSign + cased : null;
}
