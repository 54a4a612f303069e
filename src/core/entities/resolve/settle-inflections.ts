import { findKnown } from "../gazetteer/gazetteer.ts";
import { BaseForms } from "../inflection/base-forms.ts";
import { readMarkedKey } from "../inflection/marked-key.ts";
import { Interner } from "./interner.ts";
import { nameKinds } from "./name-columns.ts";
import type { NameColumns, Sighting } from "./name-columns.ts";

/** Names in columns whose keys say no language any more, and what the keys said. */
export interface SettledNames {
  readonly columns: NameColumns;
  /** The language in which a sighting's name is inflected; null for most. */
  languageOf(sighting: Sighting): string | null;
}

/** The number of a form that is a base form for sure, since the language of its text does not inflect names. */
const surelyBase = -1;
const person = nameKinds.indexOf("person");

/** The forms of one language's names by their kind: of people, of works, events and peoples, and of all else. */
interface LanguageForms {
  /** By the parts of the names. */
  readonly people: BaseForms;
  readonly others: BaseForms;
  readonly things: BaseForms;
}

function formsOf({ people, others, things }: LanguageForms, kind: number | undefined): BaseForms {
  return kind === person ? people : kind === nameKinds.indexOf("other") ? others : things;
}

/**
 * Give each name that was read in an inflecting language the key of the base form that the library has: "Tuska" in one article is Tusk, whom
 * another has as "Donald Tusk". Columns without such names are given as they are.
 */
export function settleInflections(columns: NameColumns): SettledNames {
  const marked = columns.keys.all.map(readMarkedKey);
  if (marked.every((inflected) => inflected === null)) return { columns, languageOf: () => null };
  const byLanguage = new Map<string, LanguageForms>();
  for (const inflected of marked) {
    if (inflected !== null && !byLanguage.has(inflected.language))
      byLanguage.set(inflected.language, {
        people: new BaseForms(inflected.language, true),
        others: new BaseForms(inflected.language, false),
        things: new BaseForms(inflected.language, false),
      });
  }
  addInflected(columns, marked, byLanguage);
  addPlain(columns, marked, byLanguage);
  const keys = new Interner(columns.keys.all);
  const settle = (number: number, kind: number | undefined): number => {
    const inflected = marked[number] ?? null;
    const forms = byLanguage.get(inflected?.language ?? "");
    if (inflected === null || forms === undefined) return number;
    if (kind !== person && findKnown(inflected.key) !== null) return keys.add(inflected.key); // what the gazetteer knows has its key in every language
    return keys.add(eachPart(inflected.key, kind, (part) => formsOf(forms, kind).baseOf(part)).join(" "));
  };
  const settled = new Map<number, number>();
  const keyNumbers = columns.keyNumbers.map((number, sighting) => {
    if (marked[number] === null) return number;
    const kind = columns.kinds[sighting] ?? 0;
    const once = number * (nameKinds.length + 1) + kind;
    const base = settled.get(once) ?? settle(number, kind);
    settled.set(once, base);
    return base;
  });
  return {
    columns: { ...columns, keys, keyNumbers },
    languageOf: (sighting) => marked[columns.keyNumbers[sighting] ?? -1]?.language ?? null,
  };
}

function addInflected(
  columns: NameColumns,
  marked: readonly ReturnType<typeof readMarkedKey>[],
  byLanguage: ReadonlyMap<string, LanguageForms>,
): void {
  columns.keyNumbers.forEach((number, sighting) => {
    const inflected = marked[number];
    const forms = byLanguage.get(inflected?.language ?? "");
    if (inflected === null || inflected === undefined || forms === undefined) return;
    const kind = columns.kinds[sighting];
    if (kind !== person && findKnown(inflected.key)?.isCountry === true) return; // named in English by then
    const written = formOf(columns, sighting, inflected.key);
    eachPart(inflected.key, kind, (part) => formsOf(forms, kind).add(part, kind === person ? part : written, 1));
  });
}

/** Call with each part of a person's key, and with any other key as a whole. */
function eachPart<T>(key: string, kind: number | undefined, visit: (part: string) => T): T[] {
  return kind === person ? key.split(" ").map(visit) : [visit(key)];
}

/** Names of texts that do not inflect them, where an inflected one may be theirs. */
function addPlain(
  columns: NameColumns,
  marked: readonly ReturnType<typeof readMarkedKey>[],
  byLanguage: ReadonlyMap<string, LanguageForms>,
): void {
  const seen = new Set<number>();
  columns.keyNumbers.forEach((number, sighting) => {
    if (marked[number] !== null) return;
    const kind = columns.kinds[sighting] ?? 0;
    const once = number * (nameKinds.length + 1) + kind;
    if (seen.has(once)) return;
    seen.add(once);
    const key = columns.keys.textOf(number);
    if (kind !== person && findKnown(key)?.isCountry === true) return; // tied to its forms already, in every language
    for (const ofLanguage of byLanguage.values()) {
      const forms = formsOf(ofLanguage, kind);
      eachPart(key, kind, (part) => void (forms.has(part) && forms.add(part, part, 1, surelyBase)));
    }
  });
}

/** A sighting's form, from which the ending of its name is seen better than from a folded key. */
function formOf({ forms, formTexts, texts }: NameColumns, sighting: Sighting, key: string): string {
  const first = forms[sighting] ?? 0;
  return forms[sighting + 1] === first + 1 ? texts.textOf(formTexts[first] ?? 0) : key;
}
