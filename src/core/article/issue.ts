import { countLines, lineAround } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { isoDay, spokenDay, type Day } from "./calendar.ts";
import type { Problem } from "./article.ts";
import type { DateReading } from "./date-reading.ts";

/** A problem before it is known where in the library it lies: words, and a span of the text being parsed. */
export interface Issue {
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
  /** What is at fault, or null when it is the file as a whole. */
  readonly at: Span | null;
  readonly choices?: readonly string[];
}

/** Where the text being parsed stands. */
export interface Place {
  readonly seed: string;
  /** The line of the seed on which the text's first visible character stands. */
  readonly line: number;
  readonly article: string | null;
}

/** Enough to recognise a line by, little enough to print. */
const longestExcerpt = 200;

/** Turn an issue in `text` into a problem of a seed, with its line and what stands there. */
export function toProblem(issue: Issue, text: string, place: Place): Problem {
  const { at, kind, message, advice } = issue;
  const choices = issue.choices === undefined ? {} : { choices: issue.choices };
  const shared = { kind, seed: place.seed, message, advice, article: place.article, ...choices };
  if (at === null) return { ...shared, line: 0, excerpt: null, fault: null };
  const first = /\S/u.exec(text)?.index ?? 0;
  return { ...shared, line: place.line + countLines(text, first, at.start), ...cutExcerpt(text, at) };
}

/** Cut the line around a fault to 200 characters; control characters in it become visible signs of the same length. */
function cutExcerpt(text: string, at: Span): { excerpt: string; fault: Span } {
  const line = lineAround(text, at.start);
  const fault = { start: at.start, end: Math.min(at.end, line.end) };
  const room = Math.max(0, longestExcerpt - (fault.end - fault.start));
  let start = Math.max(line.start, Math.min(fault.start - Math.floor(room / 2), line.end - longestExcerpt));
  while (start < fault.start && /\s/u.test(text[start] ?? "")) start++;
  if (isLowSurrogate(text, start)) start++;
  let end = Math.min(line.end, start + longestExcerpt);
  if (isLowSurrogate(text, end)) end--;
  const excerpt = text
    .slice(start, end)
    .trimEnd()
    .replace(/\p{Cc}/gu, showControl);
  const clamp = (offset: number) => Math.min(Math.max(offset - start, 0), excerpt.length);
  return { excerpt, fault: { start: clamp(fault.start), end: clamp(fault.end) } };
}

/** Tabs show as spaces, the other controls of ASCII as their signs (U+2400 …); the length stays. */
function showControl(control: string): string {
  const unit = control.charCodeAt(0);
  return unit === 0x09 ? " " : unit < 0x20 ? String.fromCharCode(0x2400 + unit) : "\uFFFD";
}

function isLowSurrogate(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

/** Say what keeps a date from being one; null for an exact one. `at` is where the date stands, `written` how. */
export function describeDate(reading: DateReading, written: string, at: Span): Issue | null {
  const listed = "The article is listed under Undated.";
  switch (reading.kind) {
    case "exact":
    case "interval":
      return null;
    case "impossible": {
      const fault = { start: at.start + reading.fault.start, end: at.start + reading.fault.end };
      return {
        kind: "date-impossible",
        message: `The date ${written} does not exist.`,
        advice: `${listed} Correct the date in the file.`,
        at: fault,
      };
    }
    case "ambiguous": {
      const [a, b] = reading.choices as readonly [Day, Day];
      const choices = [isoDay(a), isoDay(b)];
      return {
        kind: "date-ambiguous",
        message: `${written} can be ${spokenDay(a, false)} or ${spokenDay(b, false)}.`,
        advice: `${listed} Write ${choices[0]} for ${spokenDay(a, true)}, or ${choices[1]} for ${spokenDay(b, true)}.`,
        at,
        choices,
      };
    }
    case "partial":
      return { kind: "date-partial", ...partialWords[reading.missing](written, listed), at };
  }
}

type Words = Pick<Issue, "message" | "advice">;

const partialWords: Readonly<
  Record<"year" | "century" | "month" | "date", (written: string, listed: string) => Words>
> = {
  year: (written, listed) => ({
    message: `The date ${written} has no year.`,
    advice: `${listed} Write it in full, as 2023-11-06.`,
  }),
  century: (written, listed) => ({
    message: `The date ${written} leaves the century open.`,
    advice: `${listed} Write the year with four digits, as 2023-11-06.`,
  }),
  month: (written, listed) => ({
    message: `“${written}” has no month and no year.`,
    advice: `${listed} Write it in full, as 2023-11-06.`,
  }),
  date: (written, listed) => ({
    message: `“${written}” heads an entry and is not a date that can be read.`,
    advice: `${listed} Write the date as 2023-11-06.`,
  }),
};
