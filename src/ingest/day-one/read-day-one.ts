import { readZonedDay } from "../dates/instant.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { asObject, fieldOf, objectsOf, textField } from "../text/json-value.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import { takeMarkdownTitle } from "../notes/markdown-title.ts";

/** Say whether a text is Day One's export. */
export function tellsDayOne({ head }: FileView): boolean {
  return /^\s*\{/.test(head) && /"entries"\s*:\s*\[/.test(head) && /"creationDate"\s*:|"metadata"\s*:/.test(head);
}

/** Read a journal: one article an entry, on the day it was where its writer was. */
export function readDayOne({ json }: FileView): Drafts {
  const drafts = objectsOf(fieldOf(asObject(json.value) ?? {}, "entries")).map((entry): Draft => {
    const text = withoutMoments(unescapeMarkdown(textField(entry, "text")));
    const { title, rest } = takeMarkdownTitle(text, null);
    return {
      day: readZonedDay(textField(entry, "creationDate"), textField(entry, "timeZone")),
      rule: "written",
      title,
      paragraphs: plainParagraphs(rest),
    };
  });
  return { drafts, complaints: mendedComplaints(json) };
}

/** Day One escapes punctuation that Markdown could take for its own. */
function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Pictures and sounds that lie beside the file. */
function withoutMoments(text: string): string {
  return text.replace(/!\[[^\]\n]{0,200}\]\(dayone-moment:[^)\n]{0,200}\)/g, "");
}
