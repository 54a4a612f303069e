import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { bodyParagraphs } from "../markup/body-paragraphs.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { namesField, objectsOf, textField } from "../text/json-value.ts";

/** Say whether a text is wallabag's export. */
export function tellsWallabag({ head }: FileView): boolean {
  return (
    /^\s*\[\s*\{/.test(head) &&
    /"is_archived"\s*:/.test(head) &&
    /"domain_name"\s*:|"mimetype"\s*:|"reading_time"\s*:/.test(head)
  );
}

/** Read a read-later list with its pages: published, else saved. */
export async function readWallabag({ json }: FileView): Promise<Drafts> {
  const drafts: Draft[] = [];
  for (const entry of objectsOf(json.value)) {
    const title = textField(entry, "title").trim();
    const published = textField(entry, "published_at") === "" ? noDay : readDay(textField(entry, "published_at"));
    const { root } = await parseMarkup(textField(entry, "content"), "html");
    drafts.push({
      day: published === noDay ? readDay(textField(entry, "created_at")) : published,
      rule: published === noDay ? "saved" : "published",
      title,
      source: textField(entry, "domain_name"),
      author: namesField(entry, "published_by"),
      url: textField(entry, "url") || textField(entry, "given_url"),
      language: textField(entry, "language"),
      paragraphs: bodyParagraphs(root, title).paragraphs,
    });
  }
  return { drafts, complaints: mendedComplaints(json) };
}
