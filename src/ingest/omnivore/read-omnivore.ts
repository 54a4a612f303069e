import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { bodyParagraphs } from "../markup/body-paragraphs.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { objectsOf, textField, type JsonObject } from "../text/json-value.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";

/** Say whether a text is a page of Omnivore's list. */
export function tellsOmnivore({ head }: FileView): boolean {
  return /^\s*\[\s*\{/.test(head) && /"slug"\s*:/.test(head) && /"savedAt"\s*:/.test(head);
}

/** Read a page of Omnivore's list by itself: what it says of each page, without the pages. */
export function readOmnivoreList({ json }: FileView): Drafts {
  return {
    drafts: objectsOf(json.value).map((entry) => draftOf(entry, plainParagraphs(textField(entry, "description")))),
    complaints: mendedComplaints(json),
  };
}

/** Read a page of Omnivore's list with the pages that lie beside it; `pageOf` gives the HTML of a slug, or null. */
export async function readOmnivorePages({ json }: FileView, pageOf: (slug: string) => string | null): Promise<Drafts> {
  const drafts: Draft[] = [];
  for (const entry of objectsOf(json.value)) {
    const html = pageOf(textField(entry, "slug"));
    const described = plainParagraphs(textField(entry, "description"));
    if (html === null) drafts.push(draftOf(entry, described));
    else {
      const { root } = await parseMarkup(html, "html");
      const { paragraphs } = bodyParagraphs(root, textField(entry, "title"));
      drafts.push(draftOf(entry, paragraphs.length > 0 ? paragraphs : described));
    }
  }
  return { drafts, complaints: mendedComplaints(json) };
}

function draftOf(entry: JsonObject, paragraphs: readonly string[]): Draft {
  const published = textField(entry, "publishedAt");
  return {
    day: readDay(published || textField(entry, "savedAt")),
    rule: published === "" ? "saved" : "published",
    title: textField(entry, "title"),
    author: textField(entry, "author"),
    url: textField(entry, "url"),
    paragraphs,
    isLink: true,
  };
}
