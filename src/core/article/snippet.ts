import type { Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import { findTitle, type TextTitle } from "./title.ts";
import { cutBefore, visibleText } from "./visible-text.ts";

/** One line of a list row at its widest. */
const longest = 160;

/** White space between two words may be long; this much text holds 160 characters of any prose. */
const looked = 1000;

/**
 * Find where an article's title stands in its text: the headline or the start of the first sentence; null when the title was given
 * in a header or the text shows nothing. A headline is a whole paragraph, so a reader that shows the title large need not show it twice.
 */
export function findTitleInText(
  article: Pick<Article, "text" | "paragraphs" | "title" | "isTitleDerived">,
): Span | null {
  const found = titleInText(article);
  return found === null ? null : { start: found.start, end: found.end };
}

/**
 * Build a list row's first line, at most 160 characters: the text from where its title stops, cut at a word with "…".
 *
 * After a cut title it starts with "… " and goes on with the sentence. Lines of ornament (`* * *`) are passed over. Empty when the title says all there is.
 */
export function snippetOf(article: Pick<Article, "text" | "paragraphs" | "title" | "isTitleDerived">): string {
  const { text, paragraphs } = article;
  const title = titleInText(article);
  const from = title?.end ?? 0;
  let ornament = "";
  for (const paragraph of paragraphs) {
    if (paragraph.end <= from) continue;
    const start = Math.max(paragraph.start, from);
    const isCut = title?.isDerived === true && title.title.endsWith("…") && start === from;
    const seen = visibleText(text, start, Math.min(paragraph.end, start + looked)).text;
    const line = isCut ? seen.replace(/^[\s,;:–—、，；،؛-]+/u, "") : seen;
    if (/[\p{L}\p{N}]/u.test(line)) return cutLine(isCut ? `… ${line}` : line);
    if (ornament === "") ornament = line;
  }
  return cutLine(ornament);
}

function titleInText({
  text,
  paragraphs,
  title,
  isTitleDerived,
}: Pick<Article, "text" | "paragraphs" | "title" | "isTitleDerived">): TextTitle | null {
  const found = findTitle(text, paragraphs);
  return found !== null && found.title === title && found.isDerived === isTitleDerived ? found : null;
}

function cutLine(line: string): string {
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(" ", longest - 1);
  const cut = space > longest / 2 ? space : cutBefore(line, longest - 1);
  return `${line.slice(0, cut).replace(/[\s,;:–—-]+$/u, "")}…`;
}
