import type { LanguageFinder } from "./language-finder.ts";
import type { Span } from "./span.ts";

/** A stretch of text in one language; null when it cannot be told. */
export interface LanguageRun extends Span {
  readonly language: string | null;
}

/** A paragraph shorter than this is taken to be in the language of what stands around it: names and quotations mislead. */
const leastParagraph = 200;

/** So much of a paragraph shows its language. */
const mostOfParagraph = 400;

/** A paragraph with so many of the commonest English words is English, within an English text, without a closer look: most paragraphs are. */
const plainWords = / (?:the|of|and|to|in|that|was|for) /g;
const enoughPlainWords = 3;

/** How sure a paragraph must be of a language of its own. */
const leastProbability = 0.95;

/**
 * Part a text into stretches of one language, together covering it, in order: the language of the whole, and of paragraphs that are long and
 * surely in another. A text in one language is one stretch. `language` overrides what would be found for the whole.
 */
export function findLanguageRuns(text: string, finder: LanguageFinder, language?: string): LanguageRun[] {
  const whole = language ?? finder.find(text)?.language ?? null;
  const runs: LanguageRun[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const here = languageOfParagraph(text, paragraph, whole, finder) ?? whole;
    const last = runs.at(-1);
    if (last && last.language === here) runs[runs.length - 1] = { ...last, end: paragraph.end };
    else runs.push({ ...paragraph, language: here });
  }
  return runs;
}

/** The language that a paragraph shows by itself; null when it is short or doubtful. */
function languageOfParagraph(
  text: string,
  { start, end }: Span,
  whole: string | null,
  finder: LanguageFinder,
): string | null {
  if (end - start < leastParagraph) return null;
  const beginning = text.slice(start, Math.min(end, start + mostOfParagraph));
  const isEnglish = whole === "en" || whole === "en-x-old";
  if (isEnglish && (beginning.match(plainWords)?.length ?? 0) >= enoughPlainWords) return null;
  const found = finder.find(beginning);
  // A paragraph without damage is as old as the rest.
  if (whole === "en-x-old" && found?.language === "en") return null;
  return found && found.probability >= leastProbability ? found.language : null;
}

/** Lines with their breaks; together the whole text, and one of no length for "". */
function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}
