import type { Article } from "../../core/article/article.ts";
import { findTokens } from "../../core/text/tokens.ts";
import type { Span } from "../../core/text/span.ts";

/** Longer selections are passages, not names. */
const longestName = 200;

/** What is selected in an article's text, as a span without white space at its ends; null when it is no piece of one paragraph, or too long for a name. */
export function findSelectedSpan(container: HTMLElement, article: Article): Span | null {
  const selection = container.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === null || paragraph !== paragraphOf(range.endContainer) || !container.contains(paragraph))
    return null;
  const first = article.paragraphs[Number(paragraph.dataset["paragraph"])];
  if (first === undefined) return null;
  const before = container.ownerDocument.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const start = first.start + before.toString().length + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return end > start && end - start <= longestName && article.text.slice(start, end) === words.trim()
    ? { start, end }
    : null;
}

/** Select a span of an article's text; false when its paragraph is not drawn. */
export function selectSpan(container: HTMLElement, article: Article, span: Span): boolean {
  const number = article.paragraphs.findIndex(({ start, end }) => span.start >= start && span.end <= end);
  const paragraph = container.querySelector<HTMLElement>(`p[data-paragraph="${number}"]`);
  const origin = article.paragraphs[number]?.start;
  if (paragraph === null || origin === undefined) return false;
  const from = findPoint(paragraph, span.start - origin);
  const to = findPoint(paragraph, span.end - origin);
  if (from === null || to === null) return false;
  container.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return true;
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

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("p[data-paragraph]") ?? null;
}

function findPoint(paragraph: HTMLElement, offset: number): { readonly node: Node; readonly offset: number } | null {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}
