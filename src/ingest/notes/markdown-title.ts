/** A text, and the title that its first heading gives. */
export interface TitledText {
  readonly title: string | null;
  readonly rest: string;
}

/** A longer line is a paragraph that happens to start with a sharp. */
const longest = 300;

/**
 * Take a first `# Heading` off a Markdown text: where no title is `given` it is the title; where it repeats the one given it is
 * left out; where it says something else it stays text.
 */
export function takeMarkdownTitle(text: string, given: string | null): TitledText {
  const start = /\S/.exec(text)?.index ?? 0;
  const lineEnd = /[\r\n]/.exec(text.slice(start))?.index ?? text.length - start;
  const line = text.slice(start, start + lineEnd);
  // The other heading of Markdown is a line with one of `=` right below it.
  const underline = /^(?:\r\n|[\r\n]) {0,3}={3,}[ \t]*(?=[\r\n]|$)/.exec(
    text.slice(start + lineEnd, start + lineEnd + 400),
  )?.[0];
  const heading =
    line.length > longest
      ? null
      : underline !== undefined
        ? line.trim()
        : (/^#[ \t]+(\S.*?)(?:[ \t]+#+)?\s*$/.exec(line)?.[1] ?? null);
  if (heading === null || (given !== null && given !== "" && plain(given) !== plain(heading)))
    return { title: given, rest: text };
  return { title: given || heading, rest: text.slice(start + lineEnd + (underline?.length ?? 0)) };
}

function plain(title: string): string {
  return title.replace(/\s+/g, " ").trim().toLowerCase();
}
