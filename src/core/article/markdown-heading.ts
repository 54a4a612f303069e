import { lineAt, skipSpace, type Line } from "../text/lines.ts";

/** A longer line is a paragraph that happens to start with a sharp, not a title. */
const longestTitle = 300;

/** A title as Markdown heads a text with it, and the last of its lines. */
export interface MarkdownHeading {
  readonly title: string;
  readonly last: Line;
}

/** Read a line as the title that heads a Markdown text: `# Title`, or words with a line of `=` right below them; null where it is neither. */
export function readMarkdownHeading(text: string, line: Line): MarkdownHeading | null {
  const at = skipSpace(text, line.start, line.end);
  if (at === line.end || line.end - at > longestTitle) return null;
  const words = text.slice(at, line.end);
  const marked = /^#[ \t]+(\S.*?)(?:[ \t]+#+)?\s*$/u.exec(words)?.[1];
  if (marked !== undefined) return { title: marked, last: line };
  const below = lineAt(text, line.next);
  const isUnderlined = line.next < text.length && /^ {0,3}={3,}[ \t]*$/u.test(text.slice(below.start, below.end));
  return isUnderlined ? { title: words.trimEnd(), last: below } : null;
}
