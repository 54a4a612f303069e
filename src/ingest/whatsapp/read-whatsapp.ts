import { stemOf } from "../../core/article/file-name.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { datesOfMessages } from "./message-dates.ts";
import { parseMessages } from "./parse-messages.ts";

/** Say whether a text is a WhatsApp chat: one of its first lines begins as messages do, with date, time and dash or brackets. */
export function tellsWhatsApp({ head, ending }: FileView): boolean {
  if (ending !== "txt" && ending !== "") return false;
  const messages = parseMessages(head.slice(0, 4000));
  if (messages.length === 0 || messages[0]!.line > 3) return false;
  // Journals begin entries so too, but only chats say who speaks.
  return messages.every(({ hasComma }) => hasComma) || messages.some(({ text }) => /^[^:\n]{1,60}: /.test(text));
}

/** Read a chat: the messages of a day are one article, one paragraph each, `Name: words`. */
export function readWhatsApp({ decoded, name, archive }: FileView): Drafts {
  const messages = parseMessages(decoded.text);
  const days = datesOfMessages(messages);
  const title = titleOfChat(name) ?? (archive === null ? null : titleOfChat(archive)) ?? "WhatsApp chat";
  const drafts: (Draft & { readonly paragraphs: string[] })[] = [];
  let last = "";
  messages.forEach(({ date, text, line }, i) => {
    const day = days[i]!;
    const key = day.date ?? date.written;
    // An undated day is one article too, however its messages are spread.
    if (key !== last) drafts.push({ day, rule: "sent", title, source: "WhatsApp", line, paragraphs: [] });
    last = key;
    if (text !== "") drafts.at(-1)!.paragraphs.push(text);
  });
  return { drafts, complaints: decoded.complaints };
}

/** The chat's name stands after the words that the app puts before it, in the phone's language. */
function titleOfChat(path: string): string | null {
  const name = stemOf(path.slice(path.lastIndexOf("/") + 1))
    .replace(/[\u200E\u200F\u202A-\u202E]/g, "")
    .trim();
  const behind = /^(.+?) ile WhatsApp Sohbeti$/iu.exec(name)?.[1];
  if (behind !== undefined) return behind;
  const match =
    /^(?:WhatsApp[ -]?Chat|محادثة واتساب|Czat WhatsApp|Chat WhatsApp|Chat(?: de| do| di)? WhatsApp|Conversa do WhatsApp|Discussion WhatsApp|Conversaci[oó]n de WhatsApp|Чат WhatsApp|WhatsApp-keskustelu|WhatsApp-chatt?)(?: with| mit| met| مع| z użytkownikiem| cu| con| com| avec| с| med| -)? *[-:]? *(.+)$/iu.exec(
      name,
    );
  return match?.[1]?.replace(/^- /, "").trim() || null;
}
