import languagesUrl from "../core/ner/languages.bin?url";
import { modelOfLanguage } from "../core/ner/model-of-language.ts";
import { createLanguageFinder, type LanguageFinder } from "../core/text/language-finder.ts";
import { findLanguageRuns } from "../core/text/language-runs.ts";
import { languageOf } from "../core/text/language.ts";
import type { Span } from "../core/text/span.ts";
import { fetchAppFile } from "../platform/app-file.ts";

/** The languages of a text, as BCP 47 tags. */
export interface TextLanguages {
  /** Of the whole; "" when it cannot be told. */
  readonly whole: string;
  /** Of paragraphs in another one, by number. */
  readonly ofParagraph: ReadonlyMap<number, string>;
  /** The language's English name where no model finds names in it; null where one does, and for a text too short to tell. */
  readonly unread: string | null;
}

/** A text's first pages show its languages; of a book of ten megabytes the rest is read aloud as they are. */
const sampleUnits = 200_000;
/** A paragraph of an English text with fewer of the commonest words may be in another language. */
const [longParagraph, plainWords] = [200, / (?:the|of|and|to|in|that|was|for) /u];

let finder: Promise<LanguageFinder> | null = null;

/** Find the languages of a text and of its paragraphs. English throughout needs no table; for the others it is fetched, once. Rejects when it cannot be. */
export async function findTextLanguages(text: string, paragraphs: readonly Span[]): Promise<TextLanguages> {
  const sample = text.slice(0, sampleUnits);
  const isEnglish = languageOf(text) === "en";
  if (isEnglish && sample.split("\n").every((line) => line.length < longParagraph || plainWords.test(line)))
    return { whole: "en", ofParagraph: new Map(), unread: null };
  finder ??= fetchAppFile(languagesUrl).then(createLanguageFinder);
  finder.catch(() => (finder = null));
  const tables = await finder;
  const found = tables.find(sample);
  const whole = found?.language ?? null;
  const runs = findLanguageRuns(sample, tables);
  const ofParagraph = new Map<number, string>();
  paragraphs.forEach(({ start }, number) => {
    const here = runs.find((run) => run.start <= start && start < run.end)?.language ?? whole;
    if (here !== whole) ofParagraph.set(number, tagOf(here));
  });
  return { whole: whole === null ? languageOf(text) : tagOf(whole), ofParagraph, unread: nameIfUnread(whole) };
}

/** "en-x-old" is read aloud as English; of a language not known nothing is said. */
function tagOf(language: string | null): string {
  return language === null || language === "und" ? "" : language.replace(/-x-.*$/u, "");
}

function nameIfUnread(language: string | null): string | null {
  if (language === null || modelOfLanguage(language) !== null) return null;
  if (language === "und") return "this language";
  return new Intl.DisplayNames(["en-GB"], { type: "language" }).of(language) ?? "this language";
}
