import type { Article } from "../../core/article/article.ts";
import { findTokens } from "../../core/text/tokens.ts";
import type { Span } from "../../core/text/span.ts";
import { findSelectedStretch, selectStretch } from "../../ui/text-range.ts";

/** Longer selections are passages, not names. */
const longestName = 200;

/** What is selected in an article's text, as a span without white space at its ends; null when it can be no name. */
export function findSelectedSpan(container: HTMLElement, article: Article): Span | null {
  const span = findSelectedStretch(container, article.text, article.paragraphs);
  return span === null ? null : nameSpan(article, span);
}

/** A span that may be a name; null when it is no piece of one paragraph, or too long. */
export function nameSpan(article: Article, span: Span): Span | null {
  const isWithin = article.paragraphs.some(({ start, end }) => span.start >= start && span.end <= end);
  return isWithin && span.end - span.start <= longestName ? span : null;
}

/** Select a span of an article's text; false when its paragraph is not drawn. */
export function selectSpan(container: HTMLElement, article: Article, span: Span): boolean {
  return selectStretch(container, article.paragraphs, span);
}

/** Move one end of a span by a word; the span stays within its paragraph, and never becomes empty. */
export function moveEnd(article: Article, span: Span, which: "start" | "end", by: 1 | -1): Span {
  const paragraph = article.paragraphs.find(({ start, end }) => span.start >= start && span.end <= end);
  if (paragraph === undefined) return span;
  const tokens = findTokens(article.text, paragraph.start, paragraph.end);
  if (which === "start") {
    const starts = tokens.map(({ start }) => start);
    const next =
      by === 1
        ? starts.find((start) => start > span.start && start < span.end)
        : starts.findLast((start) => start < span.start);
    return next === undefined ? span : { ...span, start: next };
  }
  const ends = tokens.map(({ end }) => end);
  const next =
    by === 1 ? ends.find((end) => end > span.end) : ends.findLast((end) => end < span.end && end > span.start);
  return next === undefined ? span : { ...span, end: next };
}

/** The word after a span, or before it, in the same article; null at the ends of the text. */
export function findNextWord(article: Article, span: Span, by: 1 | -1): Span | null {
  const isWord = ({ start, end }: Span) => /[\p{L}\p{N}]/u.test(article.text.slice(start, end));
  const paragraphs =
    by === 1
      ? article.paragraphs.filter(({ end }) => end > span.end)
      : article.paragraphs.filter(({ start }) => start < span.start).toReversed();
  for (const { start, end } of paragraphs) {
    const words = findTokens(article.text, start, end).filter(isWord);
    const found =
      by === 1 ? words.find((word) => word.start >= span.end) : words.findLast((word) => word.end <= span.start);
    if (found !== undefined) return found;
  }
  return null;
}
