import type { MentionType } from "../../ner/mention.ts";
import { isAcronym, nameKey } from "./name-key.ts";
import { parsePersonName } from "./person-name.ts";

/** An entity by what a list says of it. */
export interface ListedName {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly mentions: number;
}

/**
 * Why two entities may be one.
 *
 * - `same-words`: the same name under two types, or two of one name;
 * - `family-name`: one is the other's family name alone ("Netanyahu", "Benjamin Netanyahu");
 * - `initials`: given names that one writes out and the other shortens ("W. Coventry", "William Coventry");
 * - `acronym`: the first letters of the other ("WHO", "World Health Organization");
 * - `longer`: one has words before the other ("Earl of Sandwich", "Sandwich").
 */
export type Likeness = "same-words" | "family-name" | "initials" | "acronym" | "longer";

/** Words that acronyms mostly leave out. */
const small = new Set("of the and for in on de la du des und der die".split(" "));

/**
 * Tell why two entities may be one and the same by their names alone; null where nothing suggests it.
 *
 * It suggests and does not decide: Brown and Gordon Brown may be two. Persons of different sex or with different given names are
 * never alike, nor are a person and a place that share more than nothing but a word.
 */
export function likenessOf(a: ListedName, b: ListedName): Likeness | null {
  const [keyA, keyB] = [nameKey(a.name), nameKey(b.name)];
  if (keyA === "" || keyB === "") return null;
  if (keyA === keyB) return "same-words";
  const [short, long] = keyA.length < keyB.length ? [a, b] : [b, a];
  const words = nameKey(long.name).split(" ");
  if (isAcronym(short.name) && long.type !== "person")
    return isAcronymOf(nameKey(short.name), words) ? "acronym" : null;
  if (a.type === "person" && b.type === "person") return likenessOfPersons(a.name, b.name);
  const isPersonal = a.type === "person" || b.type === "person";
  const shortWords = nameKey(short.name).split(" ");
  const endsAlike = shortWords.every((word, at) => word === words[words.length - shortWords.length + at]);
  if (!endsAlike || words.length - shortWords.length > 3) return null;
  // "Coventry", a place by the tagger's word, and the person "William Coventry".
  if (isPersonal) return shortWords.length === 1 && long.type === "person" ? "family-name" : null;
  return a.type === b.type && words.length > shortWords.length && shortWords.length > 1 ? "longer" : null;
}

function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  if (words.length < 2) return false;
  return firstLetters(words) === acronym || firstLetters(words.filter((word) => !small.has(word))) === acronym;
}

function firstLetters(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

function likenessOfPersons(nameA: string, nameB: string): Likeness | null {
  const [a, b] = [parsePersonName(nameA), parsePersonName(nameB)];
  if (a.surname !== b.surname || a.surname === "") return null;
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return null;
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null;
  const [firstA, firstB] = [a.parts[0] ?? "", b.parts[0] ?? ""];
  if (a.parts.length === 1 || b.parts.length === 1) return "family-name";
  if (firstA === firstB) return "longer";
  const isShortened = firstA.length === 1 || firstB.length === 1;
  return isShortened && firstA.charAt(0) === firstB.charAt(0) ? "initials" : null;
}

/**
 * Whether two persons bear one full name, given name and family name, whatever stands between: "John Adams", "John Quincy Adams".
 * A single name is nobody's full one.
 */
export function areNamesakes(a: ListedName, b: ListedName): boolean {
  if (a.type !== "person" || b.type !== "person") return false;
  const [partsA, partsB] = [parsePersonName(a.name).parts, parsePersonName(b.name).parts];
  if (partsA.length < 2 || partsB.length < 2) return false;
  return partsA[0] === partsB[0] && parsePersonName(a.name).surname === parsePersonName(b.name).surname;
}

/** The words by which to look for entities that may be the same: an index finds by words. At most three, the telling one first. */
export function wordsToSeek({ name, type }: ListedName): readonly string[] {
  const words = nameKey(name)
    .split(" ")
    .filter((word) => word.length > 1 && !small.has(word));
  const last = type === "person" ? (parsePersonName(name).surname.split(" ").at(-1) ?? "") : (words.at(-1) ?? "");
  const acronym = words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
  const full =
    nameKey(name).split(" ").length < 2
      ? ""
      : nameKey(name)
          .split(" ")
          .map((word) => word.charAt(0))
          .join("");
  return [...new Set([last, acronym, full])].filter((word) => word.length > 1).slice(0, 3);
}
