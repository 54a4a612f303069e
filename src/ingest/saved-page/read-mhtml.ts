import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { decodePart } from "../mail/mail-text.ts";
import { decodeWords } from "../mail/mime-headers.ts";
import { bytesAsText, parseMime } from "../mail/parse-mime.ts";
import { readPage } from "./read-page.ts";

/** Say whether a text is MHTML: a page and what belongs to it, as parts of a mail. */
export function tellsMhtml({ head, ending }: FileView): boolean {
  if (/^(?:snapshot-content-location):/im.test(head.slice(0, 4000))) return true;
  return (ending === "mht" || ending === "mhtml") && /^content-type:\s*(?:multipart\/related|text\/html)/im.test(head);
}

/** Read the page of an MHTML file: its first part of HTML, else dated by the day of saving. */
export async function readMhtml({ bytes }: FileView): Promise<Drafts> {
  const { headers, parts } = parseMime(bytesAsText(bytes));
  const page = parts.find(({ type }) => type.value === "text/html");
  if (page === undefined) return { drafts: [], complaints: [noPage] };
  const location = headers.get("snapshot-content-location") ?? page.headers.get("content-location") ?? "";
  const date = headers.get("date") ?? "";
  const decoded = decodePart(page);
  const draft = await readPage(decoded.text, {
    saved: date === "" ? noDay : readDay(date),
    url: /^https?:/i.test(location) ? location : null,
    title: decodeWords(headers.get("subject") ?? ""),
  });
  return { drafts: [draft], complaints: decoded.complaints };
}

const noPage = {
  kind: "page-missing",
  message: "The saved page holds no HTML.",
  advice: "It is not listed. Open it in a browser and save it again.",
};
