import { baseName } from "../../core/text/base-name.ts";
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
  const name = stemOf(baseName(path))
    .replace(/[\u200E\u200F\u202A-\u202E]/g, "")
    .trim();
  for (const form of chatNames) {
    const called = form.exec(name)?.[1]?.trim();
    if (called !== undefined && called !== "") return called;
  }
  return null;
}

/** What the app puts before the chat's name, after it or around it. */
const chatNames = [
  /^(?:WhatsApp[ -]?Chat|(?:محادثة|دردشة) واتساب|Czat WhatsApp|Chat(?:ul)? WhatsApp|Chat(?: de| do| di)? WhatsApp|Conversa do WhatsApp|Discussion WhatsApp|Conversaci[oó]n de WhatsApp|Xat de WhatsApp|Чат WhatsApp|WhatsApp-keskustelu|WhatsApp-chatt?|WhatsApp beszélgetés|Συνομιλία WhatsApp|צ'אט WhatsApp|گپ واتساپ|WhatsApp 聊天|WhatsAppチャット)(?: (?:with|mit|met|مع|z użytkownikiem|z|cu|con|com|avec|amb|med|dengan|s kontaktem|s|με|עם|با|с|з)(?=\s)| -)?(?: *[-:_,]+)? *(.+)$/iu,
  /^(.+?) (?:ile WhatsApp Sohbeti|के साथ WhatsApp चैट|님과(?:의)? WhatsApp 대화)$/iu,
  /^与\s?(.+?)\s?的\s?WhatsApp\s?(?:聊天|对话)(?:记录)?$/u,
  /^[「“](.+?)[」”]とのWhatsAppチャット$/u,
];
