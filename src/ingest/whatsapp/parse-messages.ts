import { readDate } from "../../core/article/date-value.ts";
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

/** A date in numbers, as most phones write it; in brackets on iOS. Bulgarian and Hungarian put a stop or "г." behind the year. */
const numericDate = /^(\[?)(\d{1,4})([-/.])\s?(\d{1,2})[-/.]\s?(\d{1,4})\.?(?:\s?г\.)?(?=[,\s])/u;

/** What stands between date and time ("à", "klo"), the time, and the half of the day, which East Asia writes before it. */
const time =
  /^,?\s(?:\p{L}{1,6}\.?\s)?(上午|下午|凌晨|清晨|早上|中午|晚上|午前|午後|오전|오후)?\s?(\d{1,2})[:.](\d{2})([:.]\d{2})?(?:\s?(?:[aApP]\.?\s?[mM]\.?|ص|م|[\p{L}]{1,4}\.?(?:\s?\p{L}{1,3}\.)?))?/u;

/** What ends the stamp: a bracket on iOS, a dash on Android; a colon in iOS before 2016, a comma in old Korean exports. */
const ending = /^(?:\]\s?|\s[-–]\s)/u;

interface Stamp {
  readonly date: MessageDate;
  readonly length: number;
  readonly hasComma: boolean;
  /** A phone writes all its messages in one form; a line in another was pasted into one of them. */
  readonly form: string;
}

/** Read what a message begins with; null for a line that begins none. */
function readStamp(line: string): Stamp | null {
  const head = plainDigits(line.slice(0, 80));
  const date = readNumericDate(head) ?? readWordDate(head);
  if (date === null) return null;
  const clock = time.exec(head.slice(date.length));
  if (clock === null) return null;
  const behind = date.length + clock[0].length;
  const rest = head.slice(behind);
  const end =
    ending.exec(rest) ??
    (clock[4] !== undefined ? /^:\s(?=\S)/u.exec(rest) : null) ??
    (clock[1] !== undefined ? /^,\s(?=[^:]{1,60} :)/u.exec(rest) : null);
  if (end === null || end[0].startsWith("]") !== date.isBracketed) return null;
  const length = behind + end[0].length;
  return {
    date: date.date,
    length,
    hasComma: head.slice(0, length).includes(","),
    form: `${date.isBracketed} ${date.form}`,
  };
}

interface ReadDate {
  readonly date: MessageDate;
  readonly length: number;
  readonly isBracketed: boolean;
  readonly form: string;
}

function readNumericDate(head: string): ReadDate | null {
  const match = numericDate.exec(head);
  if (match === null) return null;
  const [whole, bracket, front, separator, second, third] = match as unknown as readonly string[] as [
    string,
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
  return { date, length: whole.length, isBracketed: bracket !== "", form: `${separator} ${front.length === 4}` };
}

/** Some phones and other apps write the month in words: "6 Nov 2023, 21:12 - ", "2023년 11월 6일 오후 9:12, ". */
function readWordDate(head: string): ReadDate | null {
  const isBracketed = head.startsWith("[");
  const from = isBracketed ? 1 : 0;
  const reading = /^[\p{L}\d]/u.test(head.slice(from)) ? readDate(head.slice(from)) : null;
  if (reading?.kind !== "exact" || /^\d+(?:[-/.]\s?\d+)*$/.test(head.slice(from, from + reading.length))) return null;
  const { year, month, day } = reading.day;
  const written = head.slice(from, from + reading.length);
  const date: MessageDate = { numbers: [year, month, day], digits: [4, 2], separator: "-", written };
  return { date, length: from + reading.length, isBracketed, form: "words" };
}

/** List a chat's messages: a line that does not begin as one belongs to the message before it, blank ones too. */
export function parseMessages(text: string): Message[] {
  const messages: { readonly date: MessageDate; text: string; readonly line: number; readonly hasComma: boolean }[] =
    [];
  const further: string[][] = [];
  let first = "";
  linesOf(text).forEach((raw, i) => {
    const line = raw.replace(marks, "");
    const stamp = readStamp(line);
    if (stamp === null || (messages.length > 0 && stamp.form !== first)) {
      further.at(-1)?.push(line);
      return;
    }
    if (messages.length === 0) first = stamp.form;
    messages.push({ date: stamp.date, text: line.slice(stamp.length), line: i + 1, hasComma: stamp.hasComma });
    further.push([]);
  });
  return messages.map((message, i) => ({
    ...message,
    text: [message.text, ...further[i]!].filter((line) => line.trim() !== "").join("\n"),
  }));
}

/** Arabic phones write their own digits and comma; every replacement is one character, so that offsets stay. */
function plainDigits(line: string): string {
  return line
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u060C/g, ",")
    .replace(/[\u00A0\u202F]/g, " ");
}
