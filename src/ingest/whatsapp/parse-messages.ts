import { linesOf } from "../text/plain-paragraphs.ts";

/** The date of a message as numbers in the order in which they stand. */
export interface MessageDate {
  readonly numbers: readonly [number, number, number];
  /** How many digits the first number and the last have: four mean a year. */
  readonly digits: readonly [number, number];
  readonly separator: string;
  readonly written: string;
}

/** One message of a chat. */
export interface Message {
  readonly date: MessageDate;
  /** `Name: words`, or what the app itself says; further lines kept. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** A comma stands between date and time, as most phones have it. */
  readonly hasComma: boolean;
}

const marks = /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Date, comma or space, time with or without seconds and half of the day; in brackets (iOS) or before a dash (Android). */
const start =
  /^\[?(\d{1,4})([-/.])\s?(\d{1,2})[-/.]\s?(\d{1,4})\.?,?\s(?:\p{L}{2,6}\.?\s)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:\s?(?:[aApP]\.?\s?[mM]\.?|ص|م|[\p{L}]{1,4}\.?(?:\s?\p{L}{1,3}\.)?))?(?:\]\s?|\s[-–]\s)/u;

/** List a chat's messages: a line that does not begin as one belongs to the message before it, blank ones too. */
export function parseMessages(text: string): Message[] {
  const messages: { readonly date: MessageDate; text: string; readonly line: number; readonly hasComma: boolean }[] =
    [];
  const further: string[][] = [];
  let first = "";
  linesOf(text).forEach((raw, i) => {
    const line = raw.replace(marks, "");
    const match = start.exec(plainDigits(line.slice(0, 80)));
    const form = match === null ? "" : formOf(match);
    if (match === null || (messages.length > 0 && form !== first)) {
      further.at(-1)?.push(line);
      return;
    }
    if (messages.length === 0) first = form;
    const [whole, front, separator, second, third] = match as unknown as readonly [
      string,
      string,
      string,
      string,
      string,
    ];
    const date: MessageDate = {
      numbers: [Number(front), Number(second), Number(third)],
      digits: [front.length, third.length],
      separator,
      written: `${front}${separator}${second}${separator}${third}`,
    };
    messages.push({ date, text: line.slice(whole.length), line: i + 1, hasComma: whole.includes(",") });
    further.push([]);
  });
  return messages.map((message, i) => ({
    ...message,
    text: [message.text, ...further[i]!].filter((line) => line.trim() !== "").join("\n"),
  }));
}

/** A phone writes all its messages in one form; a line in another was pasted into one of them. */
function formOf(match: RegExpExecArray): string {
  return `${match[0].startsWith("[")} ${match[2]} ${match[1]!.length === 4}`;
}

/** Arabic phones write their own digits and comma; every replacement is one character, so that offsets stay. */
function plainDigits(line: string): string {
  return line
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u060C/g, ",")
    .replace(/[\u00A0\u202F]/g, " ");
}
