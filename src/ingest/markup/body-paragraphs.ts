import { lineOf, localName, walk, type Element } from "./element.ts";
import { paragraphsOf, type ParagraphOptions } from "./paragraphs-of.ts";

/** The paragraphs of a page, and the title its first heading gives. */
export interface BodyParagraphs {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

/**
 * List the paragraphs of an element without a first heading that repeats the title. Where no title is given (null), an `h1` that
 * stands before everything else gives it.
 */
export function bodyParagraphs(
  body: Element,
  saidTitle: string | null,
  options: ParagraphOptions = {},
): BodyParagraphs {
  const title = saidTitle?.trim() || null;
  const heading = findHeading(body, title, options);
  const skips = (element: Element) => element === heading || options.skips?.(element) === true;
  const paragraphs = paragraphsOf(body, { ...options, skips });
  return { title: title ?? (heading === null ? null : lineOf(heading)), paragraphs };
}

function findHeading(body: Element, title: string | null, options: ParagraphOptions): Element | null {
  let found: Element | null = null;
  let seen = 0;
  walk(body, (element) => {
    if (found !== null || seen > 3 || options.skips?.(element) === true) return false;
    const name = localName(element);
    if (name === "head" || name === "nav") return false;
    if (/^h[1-3]$/.test(name)) {
      const line = lineOf(element);
      if (line === "") return false;
      if (title === null ? name === "h1" && seen === 0 : plain(line) === plain(title)) found = element;
      seen++;
      return false;
    }
    if (name === "p" && title === null) seen++;
    return true;
  });
  return found;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
