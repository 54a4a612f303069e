import { readUnixDay } from "../dates/instant.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { attributeOf, lineOf, named } from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";

/** Say whether a page is a list of links with their times: Pocket's `ril_export.html`, a browser's bookmarks. */
export function tellsBookmarks({ head }: FileView): boolean {
  return (
    /<a\s[^>]{0,4000}\b(?:time_added|add_date)\s*=\s*["']?\d/i.test(head) &&
    /NETSCAPE-Bookmark-file|<title>Pocket Export|<h1>\s*(?:Unread|Read Archive)/i.test(head)
  );
}

/** Read a list of links, one article each, on the day it was kept. */
export async function readBookmarks({ decoded }: FileView): Promise<Drafts> {
  const { root } = await parseMarkup(decoded.text, "html");
  const links = named(root, "a").filter((link) => /^https?:/i.test(attributeOf(link, "href")));
  const drafts = links.map((link) => {
    const url = attributeOf(link, "href");
    const day = readUnixDay(attributeOf(link, "time_added") || attributeOf(link, "add_date"));
    return { day, rule: "saved" as const, title: lineOf(link) || url, url, paragraphs: [], isLink: true };
  });
  return { drafts, complaints: decoded.complaints };
}
