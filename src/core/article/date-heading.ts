import { isBlank, lineAround, lineAt, skipSpace, type Line } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { readWhen } from "./date-time.ts";
import { readBoundLine } from "./date-bound.ts";
import { readBylineDate } from "./byline-date.ts";
import type { HeaderDraft } from "./header-draft.ts";
import { meaningOfKey } from "./key-names.ts";
import { isUpdateNote } from "./update-note.ts";
import type { WhenReading } from "./date-reading.ts";
import type { HeadingKind } from "./parsed-header.ts";

/** A line that begins with a date. */
export interface DateHeading {
  readonly kind: HeadingKind;
  readonly when: WhenReading;
  /** Where `when` begins. */
  readonly start: number;
  /** The time behind the date where a title follows it, else null. */
  readonly time: string | null;
  readonly title: (Span & { readonly text: string }) | null;
  /** Who wrote, where the line says so; absent otherwise. */
  readonly author?: Span & { readonly text: string };
  /** Where the text goes on. */
  readonly end: number;
}

/** A longer line is prose, whatever it starts with. */
const longestHeading = 200;
const longestTitle = 110;
/** "Marlow Quay," or "At the Sign of the Anchor, Hallow,". */
const longestPlace = 60;

const marker = /^(?:#{1,6}|\*{1,6}|[-–—+•=~]{1,3}|>)[ \t]+/u;
/** What some sites print behind a date, and what a citation has there. */
const sideNote =
  /^[ \t]*(?:[|•·–—-][ \t]*\d{1,3}[ -]?min(?:ute)?s?(?:[ -]+read)?|,[ \t]*(?:pp?|page|pages|S|Seite)\.?[ \t]*[A-Z]?\d[\d–-]*(?:,[ \t]*col(?:umn)?s?\.?[ \t]*\d+)?)[ \t]*\.?[ \t]*$/iu;
const ending = /^[ \t]*[.,:;]?[ \t]*(?:[#*=~_–—-]+[ \t]*)?$/u;
const placeName =
  /^(?:\d{1,4}\p{L}?[ ,]+|г\.[ ]*)?\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|\(\p{Lu}[\p{L}\p{M}.'’ -]*\)|of|the|on|at|in|off|near|sea|board|camp|de|des|du|la|le|en|am|an|der|im|bei|upon|sur|dne|dnia|den)){0,7}$/u;
/** Words of a place that a date follows without a comma: "V Praze dne 12. června 2019". */
const mostWordsBare = 3;

/**
 * Read a line as a heading that begins with a date; null when it is none.
 *
 *     6 November 2023 · ## 2023-11-06 · _Oct. 22._ · [2019-09-02 09:00]     alone: a diary's
 *     January 1, 1860. Walked to the mill.                                  run on: the text follows on the line
 *     [2019-09-02 09:00] Kids · 2020-11-03 08:15 Gate tests                 stamped: a title follows, the text stands below
 *     Marlow Quay, 13 October 2017                                          placed: a letter's
 */
export function readDateHeading(text: string, line: Line): DateHeading | null {
  if (isRule(text, line)) {
    const below = lineAt(text, line.next);
    const framed = isRule(text, below) ? null : readDateHeading(text, below);
    return framed?.kind === "diary" ? framed : null;
  }
  return readPlainHeading(text, line) ?? readLabelled(text, line);
}

/** A row of signs that frames a heading. */
export function isRule(text: string, line: Line): boolean {
  const first = skipSpace(text, line.start, line.end);
  // Most lines begin with a letter, and are told from rules by that.
  return /[=*_~#+-]/.test(text[first] ?? "") && line.end - line.start <= 200 && rule.test(text.slice(first, line.end));
}

const rule = /^[ \t]*(?:={3,}|-{3,}|\*{3,}|_{3,}|~{3,}|#{3,}|\+{3,})[ \t]*$/u;

/** "Day 1 - 6 November 2023", "Letter 12. 6 May 1871": what is counted stands before the date, and is the title. */
const label =
  /^(?:day|entry|letter|night|watch|tag|nacht|brief|jour|lettre|d[íi]a|carta|giorno|lettera|dzień|день|письмо)[ \t]+(?:no\.?[ \t]*)?(?:\d{1,4}|[IVXLC]{1,7})[ \t]*(?:[-–—:.,|(]|--)[ \t]*/iu;

function readLabelled(text: string, line: Line): DateHeading | null {
  const from = skipSpace(text, line.start, line.end);
  const mark = marker.exec(text.slice(from, from + 10))?.[0] ?? "";
  const start = from + mark.length;
  const words = label.exec(text.slice(start, Math.min(line.end, start + 60)))?.[0];
  if (words === undefined) return null;
  const heading = readPlainHeading(text, { ...line, start: start + words.length });
  if (heading === null || (heading.kind !== "diary" && heading.kind !== "run-on") || heading.title !== null)
    return null;
  const said = words.replace(/[\s\-–—:.,|(]+$/u, "");
  return { ...heading, title: { start, end: start + said.length, text: said } };
}

function readPlainHeading(text: string, line: Line): DateHeading | null {
  let start = skipSpace(text, line.start, line.end);
  const mark = marker.exec(text.slice(start, start + 10))?.[0] ?? "";
  start += mark.length;
  const value = text.slice(start, Math.min(line.end, start + longestHeading));
  const when = readWhen(value);
  const isShort = line.end - start <= longestHeading;
  const bound = when === null && isShort ? readBoundLine(value) : null;
  if (bound !== null)
    return { kind: "diary", when: bound, start, time: null, title: null, end: skipUnderline(text, line) };
  if (when === null) return isShort ? (readAuthored(text, line, start) ?? readPlaced(line, start, value)) : null;
  const rest = value.slice(when.length);
  if (isNoHeading(when, value, ending.test(rest))) return null;
  if (isShort && (ending.test(rest) || isUpdateNote(rest) || sideNote.test(rest)))
    return { kind: "diary", when, start, time: null, title: null, end: skipUnderline(text, line) };
  // "_Nov. 6, 1871._--Painted."
  if (when.time === null && /^[.:;]?(?:--|—)\S/u.test(rest)) return readRunOn(line, when, start, value);
  return (
    (isShort
      ? readStamped(text, line, { when, start, rest, isMarked: mark.startsWith("#") || when.isWrapped })
      : null) ??
    readAuthored(text, line, start) ??
    readRunOn(line, when, start, value)
  );
}

/** Take a heading into the draft. */
export function takeHeading(text: string, heading: DateHeading, draft: HeaderDraft): void {
  const { when, start, title, kind, time } = heading;
  const timed = time === null ? when : { ...when, time: { time, length: 0 }, timeEnd: when.at.end };
  draft.beginsAt(kind);
  draft.datedBy(kind);
  draft.takeDate(timed, text.slice(start, start + longestHeading), start);
  if (title !== null) draft.set("title", title.text, title);
  if (heading.author !== undefined) draft.set("author", heading.author.text, heading.author);
  if (kind === "placed") draft.keep(lineAround(text, start).start, heading.end);
  if (kind === "diary") draft.headsChapter();
  draft.allowRepeatedDate(false);
}

/** "12" or "May" alone is no date, and a year alone is one only where it can be a year of writing. */
function isNoHeading({ reading, at, isWrapped }: WhenReading, value: string, isAlone: boolean): boolean {
  const said = value.slice(at.start, at.end);
  if (reading.kind === "interval" && /^\d{4}$/u.test(said))
    // In brackets a number is a page's or a note's, unless it is alone and as high as few books have pages.
    return Number(said) < (isWrapped ? 1500 : 1000) || Number(said) > 2100 || (isWrapped && !isAlone);
  return (
    reading.kind === "interval" &&
    !(isAlone && isSaid(said)) &&
    /^\d{4}s?\b/u.test(said) &&
    !/\p{L}{3}|^\d{4}-\d\d(?!\d)|\d\/[\d.]|[–-]/u.test(said)
  );
}

/** "1850s", "1850?", "1066 AD" and "1890 or 1891" are no numbers of anything else. */
function isSaid(said: string): boolean {
  return /^(?:1\d|20)\d\d(?:\?|['’]?s|[ -]*\p{L}.*| \(.+)$/u.test(said);
}

interface Found {
  readonly when: WhenReading;
  readonly start: number;
  readonly rest: string;
  readonly isMarked: boolean;
}

function readStamped(text: string, line: Line, { when, start, rest, isMarked }: Found): DateHeading | null {
  if (when.reading.kind === "partial" || when.reading.kind === "interval") return null;
  const clock = /^[ \t]*(?:[-–—,][ \t]*)?(\d{1,2}):(\d\d)(:\d\d)?[ \t]+/u.exec(rest);
  const isStamp = when.time !== null || (clock !== null && Number(clock[1]) < 24 && Number(clock[2]) < 60);
  const isIso = /^\d{4}-\d\d-\d\d$/u.test(text.slice(start, start + when.length));
  if (!isMarked && !isStamp && !(isIso && isLabel(rest))) return null;
  const behind = clock === null || when.time !== null ? 0 : clock[0].length;
  const lead = /^[ \t]*(?:[-–—:|][ \t]+)?/u.exec(rest.slice(behind))![0].length;
  const titleStart = start + when.length + behind + lead;
  const title = text
    .slice(titleStart, line.end)
    .trim()
    .replace(/[ \t]+#+$/u, "");
  const time =
    clock === null || when.time !== null ? null : `${clock[1]!.padStart(2, "0")}:${clock[2]}${clock[3] ?? ""}`;
  if (title === "" || title.length > longestTitle) return null;
  const shared = { kind: "stamped", when, start, time } as const;
  // Where nothing stands right below, what follows the stamp is the entry itself.
  const below = lineAt(text, line.next);
  const isTitle =
    line.next < text.length && (!isBlank(text, below) || (isMarked && !when.isWrapped) || (isIso && !isStamp));
  if (!isTitle) return { ...shared, title: null, end: titleStart };
  return { ...shared, title: { text: title, start: titleStart, end: titleStart + title.length }, end: line.next };
}

/** A title goes without the stop of a sentence. */
function isLabel(rest: string): boolean {
  return /^[ \t]+[\p{Lu}\p{N}\p{Lo}“"‘'][^.!?…]*$/u.test(rest.trimEnd());
}

function readRunOn(line: Line, when: WhenReading, start: number, value: string): DateHeading | null {
  const rest = value.slice(when.length);
  const said = value.slice(when.at.start, when.at.end);
  if (when.reading.kind === "interval" && !/\//u.test(when.reading.edtf)) return null;
  const stop =
    /^(?:[.:;]|[ \t]*(?:[-–—]|--))[ \t]+(?=\S)/u.exec(rest) ??
    /^[.:;]?[ \t]*(?:--|—)[ \t]*(?=\S)/u.exec(rest) ??
    // "7 Nov. Rain.": the stop is the month's and the date's.
    (said.endsWith(".") ? /^[ \t]+(?=\p{Lu})/u.exec(rest) : null) ??
    // "Jan. 1st (Lord's day). This morning I rose."
    /^[ \t]*\([^()\n\r]{1,40}\)[.:;]?[ \t]+(?=\S)/u.exec(rest) ??
    (when.isWrapped ? /^[.:,]?[ \t]+(?=\S)/u.exec(rest) : null);
  if (stop === null) return null;
  const end = start + when.length + stop[0].length;
  return end >= line.end ? null : { kind: "run-on", when, start, time: null, title: null, end };
}

/** "By Nora Vell | 12 October 2017" */
function readAuthored(text: string, line: Line, start: number): DateHeading | null {
  const found = readBylineDate(text.slice(start, line.end).trimEnd());
  if (found === null) return null;
  const author = { start: start + found.at.start, end: start + found.at.end, text: found.author };
  return {
    kind: "diary",
    when: found.when,
    start: start + found.start,
    time: null,
    title: null,
    author,
    end: line.next,
  };
}

/** The place may hold commas itself; its words are capitals', but for the small ones between them. */
function readPlaced(line: Line, start: number, whole: string): DateHeading | null {
  // "[Clark, May 14, 1804]"
  const value = whole.replace(/^\[([^\][]*)\][ \t]*$/u, " $1");
  for (const { index, 0: comma } of value.slice(0, longestPlace).matchAll(/[,.][ \t]+|[ \t]+(?=\d)/gu)) {
    const place = value.slice(0, index).trimStart();
    const isBare = comma.trim() === "";
    if (!placeName.test(place)) {
      if (isBare || comma.startsWith(".")) continue;
      return null;
    }
    const from = index + comma.length;
    const when = readWhen(value.slice(from));
    if (when === null || when.reading.kind === "interval") continue;
    if (isBare && (when.reading.kind !== "exact" || place.split(/[ ,]+/u).length > mostWordsBare)) continue;
    if (isBare && meaningOfKey(place) !== null) return null; // "Date 6 November 2023"
    const rest = value.slice(from + when.length);
    if (!ending.test(rest) && !sideNote.test(rest)) return null;
    return { kind: "placed", when, start: start + from, time: null, title: null, end: line.next };
  }
  return null;
}

/** A row of signs under a heading belongs to it, as Markdown has it with `=` and `-`. */
function skipUnderline(text: string, line: Line): number {
  const below = lineAt(text, line.next);
  return isRule(text, below) ? below.next : line.next;
}
