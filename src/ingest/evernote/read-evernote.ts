import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { bodyParagraphs } from "../markup/body-paragraphs.ts";
import { childOf, lineOf, named, rawText } from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { cutComplaint, deepComplaint } from "../markup/cut-complaint.ts";
import { rootName } from "../markup/root-name.ts";

/** Say whether a text is Evernote's export. */
export function tellsEvernote({ head }: FileView): boolean {
  return rootName(head) === "en-export";
}

/** Read an export of notes, one article each. Its content is HTML of Evernote's own inside XML, with HTML's entities. */
export async function readEvernote({ decoded }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const drafts: Draft[] = [];
  for (const note of named(root, "note")) {
    const attributes = childOf(note, "note-attributes");
    const title = lineOf(childOf(note, "title"));
    const content = childOf(note, "content");
    const { root: body } = await parseMarkup(content === null ? "" : rawText(content), "html");
    drafts.push({
      day: readDay(lineOf(childOf(note, "created"))),
      rule: "written",
      title,
      author: attributes === null ? null : lineOf(childOf(attributes, "author")),
      url: webAddress(attributes === null ? "" : lineOf(childOf(attributes, "source-url"))),
      paragraphs: bodyParagraphs(body, title, { skips: ({ name }) => name === "en-crypt" }).paragraphs,
    });
  }
  return {
    drafts,
    complaints: [...decoded.complaints, ...cutComplaint(decoded.text, "en-export"), ...deepComplaint(markup)],
  };
}

/** `en-cache:` and `file:` addresses are Evernote's own business. */
function webAddress(address: string): string | null {
  return /^https?:\/\//i.test(address) ? address : null;
}
