import { fold } from "../text/fold.ts";
import { isBlank, lineAt, skipSpace } from "../text/lines.ts";
import { readBound } from "./date-bound.ts";
import { titleOfFileName } from "./file-name.ts";
import { cutBefore } from "./visible-text.ts";
import { readWhen } from "./date-time.ts";
import { isFeast } from "./day-names.ts";
import type { Issue } from "./issue.ts";
import { meaningOfKey } from "./key-names.ts";
import type { DateReading } from "./date-reading.ts";
import type { Span } from "../text/span.ts";
import { findYearOutside, outsideAdvice, sayYearOutside } from "./year-outside.ts";

/** Lines with something on them that are looked at, and how much of each. */
const lookedLines = 10;
const lookedLength = 200;
/** A longer line is the prose of a paragraph, not a title, a name or a date. */
const longestLabel = 60;
/** Letters that may stand around a date in a line that is one: "Fog on the islands, 6 November 2023". */
const mostAround = 70;

/**
 * Find, in an undated text, the line of its first ten that reads like a date, and say so: an article must not stay undated in silence.
 * Null when there is none. A date in the midst of a sentence is prose.
 */
export function findUnreadDate(text: string): Issue | null {
  let line = lineAt(text, 0);
  let isInProse = false;
  for (let count = 0; count < lookedLines && line.start < text.length; line = lineAt(text, line.next)) {
    const before: boolean = isInProse;
    isInProse = !isBlank(text, line) && (before || line.end - line.start > longestLabel);
    if (isBlank(text, line)) continue;
    count += 1;
    if (before && !isBlank(text, lineAt(text, line.next))) continue; // a line in the midst of a paragraph
    const start = skipSpace(text, line.start, line.end);
    const said = text.slice(start, Math.min(line.end, start + lookedLength)).trimEnd();
    const outside = findYearOutside(said);
    if (outside !== null && isMostOf(said, outside)) return describeYearOutside(said, outside, start);
    const found = line.end - start <= lookedLength ? (findDateIn(said) ?? findVague(said)) : null;
    if (found === null) continue;
    return {
      kind: "date-unread",
      message: `The article has no date, though a line reads like one: “${said.length > 80 ? `${said.slice(0, 80)}…` : said}”.`,
      advice:
        "It is listed under Undated. If that is its date, write “date 2023-11-06” on a line of its own before it.",
      at: { start: start + found.start, end: start + found.end },
    };
  }
  return null;
}

/** Say, of the name of a file, that its year cannot be listed; null when it holds none such. */
export function findNameOutside(name: string): Issue | null {
  const outside = findYearOutside(name);
  return outside === null || !isMostOf(name, outside)
    ? null
    : { ...describeYearOutside(name, outside, 0), at: { start: 0, end: 0 } };
}

/** A year in a name, "c." before it or "s" behind; a camera's numbers are none. */
const yearInName = /(?<![\p{L}\p{N}])(?:ca?[ ._-]?)?(?:1[5-9]\d\d|20[0-3]\d)s?(?![\p{L}\p{N}])/iu;
const number = /^(?:\p{Lu}{2,5}[ _-]?)?\d+$/u;

/** Say, of a seed's path that gave no date, that its name or its folder holds a year; null when they hold none. */
export function findNameYear(path: string): Issue | null {
  const parts = path.split("/");
  const names = [titleOfFileName(path), ...parts.slice(0, -1).toReversed()];
  const at = names.findIndex((name) => yearInName.test(name) && !number.test(name));
  const whose = at === 0 ? "its file’s" : "its folder’s";
  return at < 0
    ? null
    : {
        kind: "date-unread",
        message: `The article has no date, though ${whose} name holds a year: “${names[at]!.slice(0, cutBefore(names[at]!, 80))}”.`,
        advice: "It is listed under Undated. If that is its date, write “date 2023” on a line of its own before it.",
        at: { start: 0, end: 0 },
      };
}

function describeYearOutside(said: string, { start, end }: Span, from: number): Issue {
  return {
    kind: "date-outside",
    message: sayYearOutside(said.slice(start, end)),
    advice: outsideAdvice,
    at: { start: from + start, end: from + end },
  };
}

/** A line or name that is a date, and perhaps two words. */
function isMostOf(said: string, { start, end }: Span): boolean {
  const around = `${said.slice(0, start)} ${said.slice(end)}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  return around.length <= 2;
}

/** Find a date in a line that says little else; null when the line is prose or a key of another thing. */
function findDateIn(said: string): { start: number; end: number } | null {
  const isSentence = /[.!?。]["'”’)\]]*$/u.test(said);
  for (const { index } of said.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}*_[(<]/gu)) {
    const when = readWhen(said.slice(index));
    const isAll = when !== null && !/\p{L}|\p{N}/u.test(said.slice(0, index) + said.slice(index + when.length));
    if (when === null || !(isTelling(when.reading) || (isAll && when.reading.kind === "interval" && said.length > 4)))
      continue;
    const around = `${said.slice(0, index)} ${said.slice(index + when.length)}`.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const words = around === "" ? 0 : around.split(" ").length;
    const isKeyed =
      meaningOfKey(/^([^:]{1,30}):/u.exec(said)?.[1] ?? "")?.kind === "date" || /\b(?:updated|modified)\b/iu.test(said);
    const isLine =
      isKeyed || words <= 2 || isCitation(around) || (!isSentence && around.length <= mostAround && words <= 10);
    return isLine ? { start: index + when.at.start, end: index + when.at.end } : null;
  }
  return null;
}

/** "Before 1850", which is a title too, and "Easter 1916", alone on a line. */
function findVague(said: string): { start: number; end: number } | null {
  const plain = said.replace(/[.:]+$/u, "");
  const bound = readBound(plain);
  const words = fold(plain).split(" ");
  const isFeastOfYear = /^(?:1\d|20)\d\d$/u.test(words.at(-1)!) && isFeast(words.slice(0, -1));
  return (bound !== null && bound.length === plain.length) || isFeastOfYear ? { start: 0, end: plain.length } : null;
}

/** Names, numbers and the small words between them: "Nora Vell. The Quay Gazette; Ostend [Ostend]. 12 Oct 2017: A.3." */
function isCitation(around: string): boolean {
  const words = around.split(" ");
  return (
    words.length <= 16 &&
    words.every(
      (word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:pp?|vol|no|nr|col|page|of|the|and|de|la|le|der|die)$/u.test(word),
    )
  );
}

/** A year or "May 12" in a line says nothing; a day, a month of a year, a range of days do, and so do dates with a fault. */
function isTelling(reading: DateReading): boolean {
  if (reading.kind === "interval") return /^\d{4}-\d\d/u.test(reading.edtf);
  if (reading.kind === "partial") return reading.missing === "century";
  return true;
}
