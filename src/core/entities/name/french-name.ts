import { parsePersonName, type PersonName } from "./person-name.ts";

/** Little words that French alone has, as often as every 400 signs. */
const littleWords = / (?:les|dans|pour|une|qui|sur|aux|cette|ces|est) /gu;
const unitsAWord = 400;
const sampleUnits = 3000;
/** "M." is Monsieur in French, an initial elsewhere; "MM." are several. */
const monsieur = /^MM?\.\s+(?=\p{Lu}|d')/u;

/** Take a person's name apart as `parsePersonName` does, where "M. Dupin" is Mr Dupin and not Marie. */
export function parseFrenchName(text: string): PersonName {
  return parsePersonName(text.replace(monsieur, "Monsieur "));
}

/** Whether a text in which a name begins with "M." is French. */
export function isFrench(text: string): boolean {
  const sample = text.slice(0, sampleUnits);
  return (sample.match(littleWords)?.length ?? 0) >= Math.max(1, sample.length / unitsAWord);
}
