import { readMarkdownHeading } from "../../core/article/markdown-heading.ts";
import { lineAround, skipSpace } from "../../core/text/lines.ts";

/** A text, and the title that its first heading gives. */
export interface TitledText {
  readonly title: string | null;
  readonly rest: string;
}

/**
 * Take a first heading off a Markdown text: where `saidTitle` is null it is the title; where it repeats that it is
 * left out; where it says something else it stays text.
 */
export function takeMarkdownTitle(text: string, saidTitle: string | null): TitledText {
  const heading = readMarkdownHeading(text, lineAround(text, skipSpace(text, 0, text.length)));
  if (heading === null || (saidTitle !== null && saidTitle !== "" && plain(saidTitle) !== plain(heading.title)))
    return { title: saidTitle, rest: text };
  return { title: saidTitle || heading.title, rest: text.slice(heading.last.end) };
}

function plain(title: string): string {
  return title.replace(/\s+/g, " ").trim().toLowerCase();
}
