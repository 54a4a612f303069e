import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { asObject, fieldOf, objectsOf, textField, type JsonObject } from "../text/json-value.ts";

/** Say whether a text is Telegram's export of a chat or an account; the file may be no valid JSON, so its words tell. */
export function tellsTelegram({ head }: FileView): boolean {
  if (!/^\s*\{/.test(head)) return false;
  if (/"messages"\s*:\s*\[/.test(head))
    return /"from_id"|"date_unixtime"|"type"\s*:\s*"(?:personal|private|public|saved|bot)_/.test(head);
  return /"personal_information"\s*:|"chats"\s*:\s*\{\s*"about"/.test(head) && /"chats"\s*:/.test(head);
}

/** Read Telegram's export: the messages of a chat and day are one article, one paragraph each, `Name: words`. */
export function readTelegram({ json }: FileView): Drafts {
  const root = asObject(json.value) ?? {};
  const chats = [...listChats(root, "chats"), ...listChats(root, "left_chats")];
  const drafts = (chats.length === 0 ? [root] : chats).flatMap(readChat);
  return { drafts, complaints: mendedComplaints(json) };
}

function listChats(root: JsonObject, key: string): JsonObject[] {
  return objectsOf(fieldOf(asObject(fieldOf(root, key)) ?? {}, "list"));
}

function readChat(chat: JsonObject): Draft[] {
  const drafts: (Draft & { readonly paragraphs: string[] })[] = [];
  let last = "";
  for (const message of objectsOf(fieldOf(chat, "messages"))) {
    const text = textOf(fieldOf(message, "text")).trim();
    if (textField(message, "type") !== "message" || text === "") continue;
    const written = textField(message, "date");
    const day = readDay(written); // the owner's own clock, without a zone
    const key = day.date ?? `? ${written}`;
    if (key !== last)
      drafts.push({
        day,
        rule: "sent",
        title: textField(chat, "name") || "Telegram chat",
        source: "Telegram",
        paragraphs: [],
      });
    last = key;
    const from = textField(message, "from");
    drafts.at(-1)!.paragraphs.push(from === "" ? text : `${from}: ${text}`);
  }
  return drafts;
}

/** A text is a string, or an array of strings and of objects with a text. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value
    .map((part: unknown) => (typeof part === "string" ? part : textField(asObject(part) ?? {}, "text")))
    .join("");
}
