import { noDay } from "../dates/day-reading.ts";
import { readUnixDay } from "../dates/instant.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { attributeOf, lineOf, walk, type Element } from "../markup/element.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { parseMarkup } from "../markup/parse-markup.ts";

/** Say whether a page is a list of links: Pocket's `ril_export.html`, Instapaper's, a browser's or Raindrop's bookmarks. */
export function tellsBookmarks({ head }: FileView): boolean {
  if (/<title>\s*Instapaper: Export\s*<\/title>/i.test(head)) return true;
  return (
    /<a\s[^>]{0,4000}\b(?:time_added|add_date)\s*=\s*["']?\d/i.test(head) &&
    /NETSCAPE-Bookmark-file|<title>Pocket Export|<h1>\s*(?:Unread|Read Archive)/i.test(head)
  );
}

/** Read a list of links, one article each, on the day it was kept; Instapaper says none. A description (`dd`) below a link is its text. */
export async function readBookmarks({ decoded }: FileView): Promise<Drafts> {
  const { root } = await parseMarkup(decoded.text, "html");
  const drafts: (Draft & { paragraphs: readonly string[] })[] = [];
  let isBelowLink = false;
  walk(root, (element) => {
    if (element.name === "dd" && isBelowLink) {
      isBelowLink = false;
      drafts.at(-1)!.paragraphs = paragraphsOf(element, { skips: isInner });
      return true;
    }
    const url = element.name === "a" ? attributeOf(element, "href") : "";
    if (!/^https?:/i.test(url)) {
      if (element.name === "h3" || element.name === "dl") isBelowLink = false;
      return true;
    }
    const saved = attributeOf(element, "time_added") || attributeOf(element, "add_date");
    const title = lineOf(element) || url;
    drafts.push({
      day: saved === "" ? noDay : readUnixDay(saved),
      rule: "saved",
      title,
      url,
      paragraphs: [],
      isLink: true,
    });
    isBelowLink = true;
    return false;
  });
  return { drafts, complaints: decoded.complaints };
}

/** Browsers never close a `dd`: the next folder and link stand inside it. */
function isInner(element: Element): boolean {
  return ["dl", "dt", "h3"].includes(element.name);
}
