import type { Article } from "../../core/article/article.ts";

/** Characters of a row's first line: two lines on a wide screen. */
const maxLength = 160;

/** A little more than the snippet, since white space within it shrinks. */
const lookAhead = maxLength * 3;

/**
 * The line under an article's title in the list: where the text begins, or goes on after a title that was cut from it.
 *
 * White space is made single; a longer line is cut at a word and ends in an ellipsis. Empty when the text ends with its title.
 */
export function findSnippet(article: Pick<Article, "text" | "title" | "isTitleDerived">): string {
  const { text, title } = article;
  // A given title often stands above the text too, as its first line: saying it twice tells the reader nothing.
  const after = findEndOf(title.replace(/…$/u, ""), text);
  const isRepeated = article.isTitleDerived || /^\s*\n/u.test(text.slice(after, after + 8));
  const from = isRepeated ? after : 0;
  const line = text.slice(from, from + lookAhead).replace(/\s+/gu, " ");
  return cutAtWord(line.replace(/^[\s,;:.!?…—–-]+(?=\s|$)|^\s+/u, "").trim());
}

/** Where `text` stops saying `title`, white space aside; 0 when it does not begin with it. */
function findEndOf(title: string, text: string): number {
  let at = 0;
  for (const character of title.replace(/\s+/gu, "")) {
    while (/\s/u.test(text[at] ?? "")) at += 1;
    if (!text.startsWith(character, at)) return 0;
    at += character.length;
  }
  return at;
}

function cutAtWord(line: string): string {
  if (line.length <= maxLength) return line;
  const room = line.slice(0, maxLength); // the ellipsis takes the place of the space or letter after it
  const space = room.lastIndexOf(" ");
  const cut = space > maxLength / 2 ? room.slice(0, space) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.replace(/[\s,;:—–-]+$/u, "")}…`;
}
