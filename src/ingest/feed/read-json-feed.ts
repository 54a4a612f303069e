import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { bodyParagraphs } from "../markup/body-paragraphs.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { asObject, fieldOf, namesField, objectsOf, textField, type JsonObject } from "../text/json-value.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";

/** Say whether a text is a JSON Feed. */
export function tellsJsonFeed({ head }: FileView): boolean {
  return /^\s*\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(head);
}

/** Read a JSON Feed's items, one article each. */
export async function readJsonFeed({ json }: FileView): Promise<Drafts> {
  const feed = asObject(json.value) ?? {};
  const drafts: Draft[] = [];
  for (const item of objectsOf(fieldOf(feed, "items"))) {
    const title = textField(item, "title");
    const published = textField(item, "date_published");
    drafts.push({
      day: readDay(published || textField(item, "date_modified")),
      rule: published === "" ? "saved" : "published",
      title,
      source: textField(feed, "title"),
      author: authorOf(item) || authorOf(feed),
      url: textField(item, "url") || textField(item, "external_url"),
      language: textField(item, "language") || textField(feed, "language"),
      paragraphs: await paragraphsOfItem(item, title),
      isLink: true,
    });
  }
  return { drafts, complaints: mendedComplaints(json) };
}

function authorOf(object: JsonObject): string {
  return namesField(object, "authors") || namesField(object, "author");
}

async function paragraphsOfItem(item: JsonObject, title: string): Promise<readonly string[]> {
  const html = textField(item, "content_html");
  if (html === "") return plainParagraphs(textField(item, "content_text") || textField(item, "summary"));
  return bodyParagraphs((await parseMarkup(html, "html")).root, title || null).paragraphs;
}
