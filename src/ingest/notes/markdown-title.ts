import { readMarkdownHeading } from "../../core/article/markdown-heading.ts";
import { lineAround, skipSpace } from "../../core/text/lines.ts";

/** A text, and the title that its first heading gives. */
export interface TitledText {
  readonly title: string | null;
  readonly rest: string;
}

/**
 * Take a first heading off a Markdown text: where no title is `given` it is the title; where it repeats the one given it is
 * left out; where it says something else it stays text.
 */
export function takeMarkdownTitle(text: string, given: string | null): TitledText {
  const heading = readMarkdownHeading(text, lineAround(text, skipSpace(text, 0, text.length)));
  if (heading === null || (given !== null && given !== "" && plain(given) !== plain(heading.title)))
    return { title: given, rest: text };
  return { title: given || heading.title, rest: text.slice(heading.last.end) };
}

function plain(title: string): string {
  return title.replace(/\s+/g, " ").trim().toLowerCase();
}
