import { monthNamesOf, weekdayNamesOf, type CalendarNames } from "./calendar-names.ts";
import type { Language } from "./language.ts";
import type { Lexeme } from "./lexeme.ts";

/** A phrase by its words after the first. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly lexeme: Lexeme;
}

/** A language as the lexer looks it up. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, Lexeme>;
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that count only with a capital. */
  readonly capital: ReadonlySet<string>;
  /** 1 for words that look ahead, -1 for words that look back. */
  readonly directions: ReadonlyMap<string, 1 | -1>;
  /** Endings of verbs, with the way they look. */
  readonly endings: readonly (readonly [ending: string, direction: 1 | -1])[];
  /** Second halves of compounds. */
  readonly parts: ReadonlyMap<string, Lexeme>;
  readonly dayMark: string;
}

/** Lay out the words of a language for looking up, months and weekdays by the platform's names. */
export function buildLexicon(language: Language): Lexicon {
  const words = new Map<string, Lexeme>();
  const phrases = new Map<string, Phrase[]>();
  const add = (form: string, lexeme: Lexeme) => {
    const [first = "", ...rest] = form.split("_");
    if (rest.length === 0) words.set(first, lexeme);
    else phrases.set(first, [...(phrases.get(first) ?? []), { rest, lexeme }]);
  };
  const addAll = (kind: string, list: string) => {
    for (const { form, code } of entriesOf(list)) add(form, { kind, code, number: Number.parseInt(code) || 0 });
  };
  for (const [kind, list] of Object.entries(language.words)) addAll(kind, list);
  let count = 0;
  for (const { form, code } of entriesOf(language.numbers)) {
    count = code === "" ? count + 1 : Number(code);
    // "-" keeps the place of a number whose word is an article.
    if (form === "-") continue;
    for (const variant of form.split("|")) add(variant, { kind: "n", code: "", number: count });
  }
  for (const { form, code } of entriesOf(language.decades))
    add(form, { kind: "K", code: "", number: 190 + Number(code) });
  addNames(add, "M", monthNamesOf(language.tag));
  addNames(add, "W", weekdayNamesOf(language.tag));
  addAll("M", language.months);
  addAll("W", language.weekdays);
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return {
    words,
    phrases,
    capital: new Set(listOf(language.capital)),
    directions: directionsOf(language),
    endings: entriesOf(language.endings).map(({ form, code }) => [form, code === "1" ? 1 : -1] as const),
    parts: partsOf(language.parts),
    dayMark: language.dayMark,
  };
}

function addNames(add: (form: string, lexeme: Lexeme) => void, kind: string, names: CalendarNames): void {
  names.forEach((forms, i) => {
    for (const form of forms) add(form.replace("-", "_-_"), { kind, code: "", number: i + 1 });
  });
}

function partsOf(list: string): ReadonlyMap<string, Lexeme> {
  return new Map(
    entriesOf(list).map(
      ({ form, code }) => [form, { kind: code.slice(0, 1), code: code.slice(2), number: 0 }] as const,
    ),
  );
}

function directionsOf({ ahead, behind }: Language): ReadonlyMap<string, 1 | -1> {
  return new Map([
    ...listOf(ahead).map((word) => [word, 1] as const),
    ...listOf(behind).map((word) => [word, -1] as const),
  ]);
}

function entriesOf(list: string): readonly { readonly form: string; readonly code: string }[] {
  return listOf(list).map((entry) => {
    const cut = entry.indexOf("=");
    return cut < 0 ? { form: entry, code: "" } : { form: entry.slice(0, cut), code: entry.slice(cut + 1) };
  });
}

function listOf(list: string): readonly string[] {
  return list.split(/\s+/).filter((entry) => entry !== "");
}
