import type { Article } from "./article.ts";
import type { Span } from "../text/span.ts";

/** What is known of a text that came out of a foreign file, and need not be read out of it again. */
export type DocumentHead = Pick<Article, "date" | "title" | "isTitleDerived" | "source" | "author" | "url">;

/** No seed begins so: U+001E begins a record of JSON in a text sequence (RFC 7464), and nobody can type it. */
const mark = "\u001Edocument ";

/** A head takes no more: titles and addresses are short. */
const longestHead = 20_000;

/**
 * Write a document as a slice of a seed: its head as JSON on a first line of its own, then its text as it is. However the text begins,
 * nothing of it is taken for a header, so that page and build read the same article out of it.
 */
export function writeDocumentSlice(head: DocumentHead, text: string): string {
  const { date, title, isTitleDerived, source, author, url } = head;
  return `${mark}${JSON.stringify({ date, title: cut(title), isTitleDerived, source: source && cut(source), author: author && cut(author), url: url && cut(url) })}\n${text}`;
}

/** Read what `writeDocumentSlice` wrote: the head, and the span of the text; null for any other slice. */
export function readDocumentSlice(slice: string): { readonly head: DocumentHead; readonly text: Span } | null {
  if (!slice.startsWith(mark)) return null;
  const end = slice.slice(0, longestHead).indexOf("\n");
  if (end < 0) return null;
  try {
    const head = JSON.parse(slice.slice(mark.length, end)) as DocumentHead;
    return typeof head.title === "string" ? { head, text: { start: end + 1, end: slice.length } } : null;
  } catch {
    return null;
  }
}

/** A fifth of the room each, escapes and all. */
function cut(text: string): string {
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
