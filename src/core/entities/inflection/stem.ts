import { fold } from "../../text/fold.ts";
import { remember } from "../name/remember.ts";
import { inflections, type InflectionRules } from "./endings.ts";

/** A stem is no shorter: what is left of short names would be anybody's. */
const leastStem = 3;

/** Eva, Ivo: a given name may have a shorter one. */
const shortName = /^..[aeiouyаеиоуыяюі]$/u;

/** Endings that are written apart from the name: Turkish "Ankara'da", Finnish "EU:n", Hungarian and Polish "NATO-nak", "ONZ-u". */
const writtenApart: Readonly<Record<string, RegExp>> = {
  tr: /['’]\p{Ll}+$/u,
  fi: /[:’']\p{Ll}+$/u,
  hu: /(?<=\p{Lu})-\p{Ll}{1,4}$/u,
  pl: /(?<=\p{Lu})-\p{Ll}{1,4}$/u,
  cs: /(?<=\p{Lu})-\p{Ll}{1,4}$/u,
};

/** A mention's words without an ending that is written apart from them. */
export function withoutEnding(surface: string, language: string): string {
  const apart = writtenApart[language];
  return apart === undefined ? surface : surface.replace(apart, "");
}

type Stemmer = (word: string) => string;
const makeStemmers = (isPerson: boolean): ReadonlyMap<string, Stemmer> =>
  new Map(
    Object.entries(inflections).map(([language, rules]) => [
      language,
      remember((word) => cutWord(word, rules, isPerson), 50_000),
    ]),
  );
const [stemPerson, stemThing] = [makeStemmers(true), makeStemmers(false)];

/** The stem of a folded name in a language, word by word: forms of one name have one stem, and few others have it. */
export function stemOf(key: string, language: string, isPerson: boolean): string {
  const stem = (isPerson ? stemPerson : stemThing).get(language);
  if (stem === undefined) return key;
  return key.includes(" ") ? key.split(" ").map(stem).join(" ") : stem(key);
}

/** How far a name as written is from the form that a list would have; of two forms the lower is the base form. 0 for one without an ending. */
export function baseRank(text: string, language: string): number {
  const rules = inflections[language];
  if (rules === undefined) return 0;
  // Of "Turku" and "Turun", "Virtanen" and "Virtasen" neither is shorter.
  if (rules.base === "short") return text.length * 2 + Number(/(?<!ne)[nt]$/u.test(text));
  let rank = 0;
  for (const word of text.toLowerCase().split(/[^\p{L}\p{M}]+/u)) rank += rankWord(word, fold(word), rules, rules.base);
  return rank;
}

function rankWord(word: string, key: string, rules: InflectionRules, base: readonly RegExp[]): number {
  const nth = base.findIndex((ending) => ending.test(word));
  if (nth !== -1) return nth + 1;
  const hasEnding = cutEnding(key, rules) !== key || rules.surnames?.some(([pattern]) => pattern.test(key)) === true;
  return hasEnding ? base.length + 1 : 0;
}

function cutWord(word: string, rules: InflectionRules, isPerson: boolean): string {
  const surname = isPerson
    ? rules.surnames?.find(([pattern]) => word.length > leastStem && pattern.test(word))
    : undefined;
  if (surname !== undefined) return word.replace(...surname);
  let stem = (rules.first ?? []).reduce((stemmed, [pattern, instead]) => stemmed.replace(pattern, instead), word);
  for (let shorter = cutEnding(stem, rules); shorter !== stem; shorter = cutEnding(stem, rules)) stem = shorter;
  if (isPerson && shortName.test(stem)) return stem.slice(0, -1);
  for (const [pattern, instead] of rules.alike) if (stem.length >= leastStem) stem = stem.replace(pattern, instead);
  return stem;
}

function cutEnding(word: string, { prefixes = [], endings }: InflectionRules): string {
  for (const ending of endings)
    if (word.length - ending.length >= leastStem && word.endsWith(ending)) return word.slice(0, -ending.length);
  for (const prefix of prefixes)
    if (word.length - prefix.length >= leastStem && word.startsWith(prefix)) return word.slice(prefix.length);
  return word;
}
