import type { Article } from "../article/article.ts";
import { findSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { findTokens } from "../text/tokens.ts";

/** A sentence that is read aloud in one go. */
export interface SpokenSentence extends Span {
  /** Number of its paragraph, counted from 0. */
  readonly paragraph: number;
}

/** Some browsers fall silent after fifteen seconds of one utterance: longer sentences are cut, where a comma or a dash lets them breathe. */
const longest = 280;
const shortestPart = 80;

/** Cut an article into what is read aloud, sentence by sentence; initials and abbreviations cut none. Paragraphs without a letter are passed over. */
export function spokenSentences({ text, paragraphs }: Pick<Article, "text" | "paragraphs">): readonly SpokenSentence[] {
  return paragraphs.flatMap(({ start, end }, paragraph) => {
    const tokens = findTokens(text, start, end);
    const sentences = findSentences(text, tokens).map((sentence) => ({
      start: tokens[sentence.start]?.start ?? start,
      end: tokens[sentence.end - 1]?.end ?? end,
    }));
    return joinAbbreviated(text, sentences)
      .flatMap((sentence) => cutLong(text, sentence))
      .filter((sentence) => /[\p{L}\p{N}]/u.test(text.slice(sentence.start, sentence.end)))
      .map((sentence) => ({ ...sentence, paragraph }));
  });
}

/** What a voice is given: white space made even, since some read a line end as a stop. */
export function wordsToSpeak(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, " ");
}

/** A sentence that ends with an abbreviation goes on. */
function joinAbbreviated(text: string, sentences: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last !== undefined && abbreviations.test(text.slice(last.start, last.end)))
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

/** Abbreviations of other languages than English, whose own `findSentences` knows. */
const abbreviations =
  /(?:^|\s)(?:bzw|z\.\s?B|d\.\s?h|u\.\s?a|ca|Nr|Abs|Mme|Mlle|MM|av|Sra|Srta|Ing|fig|cf|p\.\s?ex|т\.\s?е|г|ул|см|им)\.$/u;

function cutLong(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > longest) {
    const stretch = text.slice(start, start + longest);
    const at = Math.max(
      ...[...stretch.matchAll(/[,;:–—،、，；]\s*|\s/gu)].map(({ 0: sign, index }) =>
        index < shortestPart ? 0 : /^\s/u.test(sign) ? index + sign.length - longest : index + sign.length,
      ),
    );
    const cut = at > 0 ? at : at > -longest ? at + longest : longest;
    parts.push(trimmed(text, { start, end: start + cut }));
    start += cut;
  }
  return [...parts, trimmed(text, { start, end: sentence.end })];
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
