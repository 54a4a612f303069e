import type { Draft } from "../document.ts";
import type { HeadOfText } from "../dates/header-day.ts";

/** A paragraph of a word processor's file. */
export interface StyledParagraph {
  readonly text: string;
  /** True for the styles of a title and of a first heading. */
  readonly isHeading: boolean;
}

/**
 * Make an article of a word processor's paragraphs: a date line before or after the first heading dates it, the heading is its title;
 * without them its file's name dates it, and its title is derived.
 */
export function draftOfPages(
  paragraphs: readonly StyledParagraph[],
  author: string,
  takeHead: (paragraphs: readonly string[]) => HeadOfText,
): Draft {
  const shown = paragraphs.filter(({ text }) => text.trim() !== "");
  const headingAt = shown.slice(0, 4).findIndex(({ isHeading }) => isHeading);
  const heading = headingAt < 0 ? null : shown[headingAt]!.text.trim().replace(/\s+/g, " ");
  const rest = shown.filter((_, i) => i !== headingAt).map(({ text }) => text.trim());
  const head = takeHead(rest);
  // A heading below other text is not the whole text's, unless what stands before it is the date.
  const isTitle = heading !== null && (headingAt === 0 || head.paragraphs.length <= rest.length - headingAt);
  return {
    day: head.day,
    rule: "header",
    title: isTitle ? heading : head.title,
    source: head.source,
    author: head.author ?? author,
    url: head.url,
    paragraphs: heading !== null && !isTitle ? shown.map(({ text }) => text.trim()) : head.paragraphs,
    mayTakeNameDate: true,
  };
}
