import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { AttachedFile, Complaint, Draft, Drafts } from "../document.ts";
import { attachmentsOf } from "./mail-attachments.ts";
import { readMailText } from "./mail-text.ts";
import { decodeWords } from "./mime-headers.ts";
import { bytesAsText, parseMime } from "./parse-mime.ts";
import { decodeFile } from "../text/decode-file.ts";

const headLines = /^(?:[!-9;-~]{1,70}:[^\n]*\n(?:[ \t][^\n]*\n)*)+/;

/** Say whether a text is a mail: header lines, From and Date or Subject among them, and one that only mail has, or its ending. */
export function tellsMail({ head, ending }: FileView): boolean {
  const lines = headLines.exec(head.replace(/\r\n?/g, "\n"))?.[0] ?? "";
  if (!/^from:/im.test(lines) || !/^(?:date|subject):/im.test(lines)) return false;
  return ending === "eml" || /^(?:mime-version|message-id|received|content-type|return-path|x-[\w-]+):/im.test(lines);
}

/** Apple Mail writes the mail's length on a line before it (`.emlx`), and a property list behind it. */
const appleLength = /^(\d{1,10})[ \t]*\r?\n/;

/** Say whether a text is a mail out of Apple Mail's folders. */
export function tellsEmlx(view: FileView): boolean {
  const length = appleLength.exec(view.head);
  return (
    view.ending === "emlx" &&
    length !== null &&
    tellsMail({ ...view, ending: "eml", head: view.head.slice(length[0].length) })
  );
}

/** Read a mail out of Apple Mail's folders. */
export async function readEmlx({ bytes }: FileView): Promise<Drafts> {
  const text = bytesAsText(bytes);
  const length = appleLength.exec(text)!;
  const start = length[0].length;
  return readMails([{ text: text.slice(start, start + Number(length[1])), line: 2 }]);
}

/** Say whether a text is a box of mails. */
export function tellsMbox({ head, ending }: FileView): boolean {
  const match = /^(?:From [^\n]{3,200}\n)((?:>?[!-9;-~]{1,70}:[^\n]*\n)|$)/.exec(head.replace(/\r\n?/g, "\n"));
  return match !== null && (match[1] !== "" || ending === "mbox");
}

/** Read a mail: one article. */
export async function readMail({ bytes }: FileView): Promise<Drafts> {
  return readMails([{ text: bytesAsText(bytes), line: 1 }]);
}

/** Read a box of mails, parted by `From ` lines after a blank one; `>From` is unquoted by one. */
export async function readMbox({ bytes }: FileView): Promise<Drafts> {
  return readMails(splitBox(bytesAsText(bytes)));
}

/** A mail as it stands in its file, its bytes as characters. */
interface RawMail {
  readonly text: string;
  readonly line: number;
}

/** One article a mail. That letters had to be guessed is said once a file. */
async function readMails(mails: readonly RawMail[]): Promise<Drafts> {
  const drafts: Draft[] = [];
  const complaints = new Map<string, Complaint>();
  const attached: AttachedFile[] = [];
  for (const { text, line } of mails) {
    const { headers, parts } = parseMime(text);
    const header = (name: string) => decodeWords(rawText(headers.get(name) ?? ""));
    const date = headers.get("date") ?? headers.get("delivery-date") ?? "";
    const body = await readMailText(parts);
    for (const complaint of body.complaints)
      if (!complaints.has(complaint.kind)) complaints.set(complaint.kind, complaint);
    for (const file of attachmentsOf(parts)) attached.push({ ...file, draft: drafts.length });
    drafts.push({
      day: date === "" ? noDay : readDay(date.slice(0, 200).replace(/\([^)]*\)/g, " ")),
      rule: "sent",
      title: header("subject"),
      author: senderOf(headers.get("from") ?? ""),
      paragraphs: body.paragraphs,
      line,
    });
  }
  return { drafts, complaints: [...complaints.values()], attached };
}

/** Headers with letters that no encoding names are read as files are. */
function rawText(header: string): string {
  if (!/[\x80-\xFF]/.test(header)) return header;
  return decodeFile(Uint8Array.from(header, (letter) => letter.charCodeAt(0))).text;
}

/** Longer ones are lists of thousands, or a trap. */
const longestSender = 2000;

/** The name before the address, or the address. */
function senderOf(header: string): string {
  const from = header.slice(0, longestSender);
  const name = decodeWords(rawText(/^([^<]*)</.exec(from)?.[1] ?? ""))
    .replace(/^\s*"|"\s*$/g, "")
    .replaceAll('\\"', '"')
    .trim();
  // Before RFC 2822 the name stood in brackets behind the address: "mira@example.org (Mira Holt)".
  const behind = /^[^<\s()]+@[^<\s()]+[ \t]+\(([^()]+)\)[ \t]*$/.exec(from)?.[1];
  if (behind !== undefined) return decodeWords(rawText(behind)).trim();
  return name || (/<([^>]*)>/.exec(from)?.[1] ?? rawText(from)).trim();
}

/** "From now on" begins a paragraph: a mail begins at a line with a year or a time, and header lines below. */
function isSeparator(line: string, below: string): boolean {
  return /^From \S.*(?:\d{4}|\d{2}:\d{2})/.test(line) && /^>?[!-9;-~]{1,70}:|^>From /.test(below);
}

function splitBox(box: string): RawMail[] {
  const mails: RawMail[] = [];
  let lines: string[] = [];
  let [start, isAfterBlank] = [1, true];
  const all = box.split(/\r\n|\n|\r/);
  all.forEach((line, i) => {
    if (isAfterBlank && isSeparator(line, all[i + 1] ?? "")) {
      if (lines.some((each) => each !== "")) mails.push({ text: lines.join("\n"), line: start });
      lines = [];
      start = i + 1;
    } else lines.push(/^>+From /.test(line) ? line.slice(1) : line);
    isAfterBlank = line === "";
  });
  if (lines.some((each) => each !== "")) mails.push({ text: lines.join("\n"), line: start });
  return mails;
}
