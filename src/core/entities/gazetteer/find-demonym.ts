import { nameKey } from "../name/name-key.ts";
import { demonymCountries, demonymEndings, demonyms } from "./demonyms.ts";
import { findKnown, findPeopleOf } from "./gazetteer.ts";
import type { NationalityWord } from "./gazetteer.ts";

/** The words of one language by their beginning, null where two countries have it. */
interface DemonymIndex {
  readonly words: ReadonlyMap<string, NationalityWord | null>;
  readonly ending: RegExp;
}

/** Languages whose texts are told by their endings (`findInflectingLanguage`); the words of all others are looked for together. */
const inflecting = new Set("pl cs sk fi hu tr ru uk el ar he".split(" "));
const anyEnding = /^\p{L}{0,4}$/u;
const leastBeginning = 3;
/** What Arabic and Hebrew write together with a word: "and", "in", "to", "like" and the article. */
const prefixes: Readonly<Record<string, RegExp>> = { ar: /^[وف]?(?:[بك]?ال|لل|[بلك])?/u, he: /^ו?[בלמהכש]?ה?/u };
/** Chinese, Japanese and Korean say "a person of" behind the country. */
const person = /^(.+?)(?:人民?|인)$/u;

let built: ReadonlyMap<string, DemonymIndex> | null = null;

/**
 * Find whose people a folded word names, or what country it is the adjective of, in other languages than English: "alemanes", "niemieckiego".
 *
 * `language` is that of the text where it inflects names; null looks in all the others, and finds nothing where they mean two countries. The word has
 * the key of the English one, so that Germans are one entity in all languages.
 */
export function findDemonym(key: string, language: string | null): NationalityWord | null {
  const indexes = (built ??= build());
  const country = person.exec(key.normalize("NFC"))?.[1];
  if (country !== undefined) return peopleOf(findKnown(nameKey(country)));
  if (language !== null) return findIn(indexes.get(language), key, prefixes[language]);
  const found = new Map<string, NationalityWord>();
  for (const [other, index] of indexes) {
    const word = inflecting.has(other) ? null : findIn(index, key);
    if (word !== null) found.set(word.key, word);
  }
  const [only = null] = found.values();
  return found.size === 1 ? only : null;
}

function findIn(index: DemonymIndex | undefined, key: string, prefix?: RegExp): NationalityWord | null {
  if (index === undefined) return null;
  // The whole word first: the article is a part of "ألماني".
  const starts = [0, prefix?.exec(key)?.[0].length ?? 0];
  for (const start of starts) {
    for (let end = key.length; end >= start + leastBeginning; end--) {
      const word = index.words.get(key.slice(start, end)) ?? null;
      if (word !== null && index.ending.test(key.slice(end))) return word;
    }
  }
  return null;
}

function peopleOf(place: ReturnType<typeof findKnown>): NationalityWord | null {
  return place?.isCountry === true ? findPeopleOf(place.name) : null;
}

function build(): ReadonlyMap<string, DemonymIndex> {
  const people = new Map(
    demonymCountries.split("|").map((entry) => {
      const [code = "", ...name] = entry.split(" ");
      return [code, findPeopleOf(name.join(" "))] as const;
    }),
  );
  const indexes = new Map<string, DemonymIndex>();
  for (const line of demonyms.trim().split("\n")) {
    const [language = "", ...cells] = line.split("|");
    const words = new Map<string, NationalityWord | null>();
    for (const cell of cells) {
      const word = people.get(cell.slice(0, cell.indexOf(" "))) ?? null;
      for (const beginning of cell.slice(cell.indexOf(" ") + 1).split("/")) {
        const start = nameKey(beginning);
        words.set(start, (words.get(start) ?? word) === word ? word : null);
      }
    }
    indexes.set(language, { words, ending: demonymEndings[language] ?? anyEnding });
  }
  const czech = indexes.get("cs");
  if (czech !== undefined) indexes.set("sk", czech);
  return indexes;
}
