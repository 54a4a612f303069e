import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { htmlParagraphs } from "../markup/html-paragraphs.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { asObject, fieldOf, listField, objectsOf, textField, type JsonObject } from "../text/json-value.ts";

/** Say whether a text is an ActivityPub outbox. */
export function tellsMastodon({ head }: FileView): boolean {
  return (
    /^\s*\{/.test(head) && /"type"\s*:\s*"OrderedCollection(?:Page)?"/.test(head) && /"orderedItems"\s*:/.test(head)
  );
}

/** Read the posts of an outbox, one article each; boosts hold only an address and are left out. */
export async function readMastodon({ json }: FileView): Promise<Drafts> {
  const drafts: Draft[] = [];
  for (const activity of objectsOf(fieldOf(asObject(json.value) ?? {}, "orderedItems"))) {
    const note = asObject(fieldOf(activity, "object"));
    if (note === null || textField(activity, "type") !== "Create") continue;
    drafts.push({
      day: readDay(textField(note, "published") || textField(activity, "published")),
      rule: "published",
      title: textField(note, "summary") || textField(note, "name"),
      source: "Mastodon",
      url: addressOf(note),
      language: Object.keys(asObject(fieldOf(note, "contentMap")) ?? {})[0] ?? null,
      paragraphs: [...(await htmlParagraphs(textField(note, "content"))), ...optionsOf(note)],
      isLink: listField(note, "attachment").length > 0, // a picture without words
    });
  }
  return { drafts, complaints: mendedComplaints(json) };
}

function addressOf(note: JsonObject): string | null {
  const url = textField(note, "url") || textField(note, "id");
  return /^https?:/.test(url) ? url : null;
}

/** What a poll asks. */
function optionsOf(note: JsonObject): string[] {
  return [...objectsOf(fieldOf(note, "oneOf")), ...objectsOf(fieldOf(note, "anyOf"))].map((option) =>
    textField(option, "name"),
  );
}
