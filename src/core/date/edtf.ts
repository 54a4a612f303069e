import { daysInMonth } from "./calendar.ts";
import { type DateKey, type DayRange, forever, isPlainDay } from "./date-key.ts";

/**
 * Dates as EDTF level 1 writes them (Library of Congress, 2019; part of ISO 8601-2:2019), which is how an article has its own:
 *
 *     1819-05-09   1819-05   1819        a day, a month, a year
 *     1819-21 … 1819-24                  spring, summer, autumn, winter
 *     1850~   1850?   1850%              about, uncertain, both; the same of months, days and seasons
 *     185X   18XX   1819-XX   1819-05-XX   1819-XX-XX     digits that nobody gave
 *     1819-05-09/1819-05-11              a range between any two of these
 *     1819/..   ../1819                  without an end, without a beginning
 *     1819/     /1819                    of unknown end, of unknown beginning
 *
 * Years are 0001 to 9999 of the Gregorian calendar, carried backwards as ISO 8601 does; the years before and the `Y` years of level 1
 * are no dates here. Times and zones are kept beside a date, never in it.
 */
export interface EdtfPoint {
  /** Four digits; the last, or the last two, may be `X`. */
  readonly year: string;
  /** `01` to `12`, `21` to `24` for a season, `XX` where it was not given, null for a whole year. */
  readonly month: string | null;
  /** `01` to `31`, `XX` where it was not given, null for a whole month, season or year. */
  readonly day: string | null;
  /** `~` about, `?` uncertain, `%` both, or the empty string. */
  readonly qualifier: "" | "~" | "?" | "%";
}

/** A side of a range that is no date: `..` goes on for ever, the empty string is unknown. */
export type EdtfOpen = ".." | "";

/** A stretch between two dates; at least one of them is a date. */
export interface EdtfRange {
  readonly start: EdtfPoint | EdtfOpen;
  readonly end: EdtfPoint | EdtfOpen;
}

/** A parsed date. */
export type Edtf = EdtfPoint | EdtfRange;

/** Parse a date; null when it is no date of the kind above, does not exist, or ends before it begins. */
export function parseEdtf(text: string): Edtf | null {
  const slash = text.indexOf("/");
  if (slash < 0) return parsePoint(text);
  const start = parseSide(text.slice(0, slash));
  const end = parseSide(text.slice(slash + 1));
  if (start === null || end === null) return null;
  if (typeof start === "string" || typeof end === "string")
    return typeof start === "string" && typeof end === "string" ? null : { start, end };
  return daysOfPoint(start).first <= daysOfPoint(end).last ? { start, end } : null;
}

/** Write a date as EDTF; the inverse of `parseEdtf`. */
export function printEdtf(date: Edtf): string {
  if (isRange(date)) return `${printSide(date.start)}/${printSide(date.end)}`;
  const { year, month, day, qualifier } = date;
  return `${year}${month === null ? "" : `-${month}`}${day === null ? "" : `-${day}`}${qualifier}`;
}

/** Whether a parsed date is a range. */
export function isRange(date: Edtf): date is EdtfRange {
  return "start" in date;
}

/**
 * The first and the last day of a date. Throws a RangeError on what is none, since dates are checked where they are parsed.
 *
 * An approximate or uncertain date is as long as its words are: nobody said how far off it may be. An unknown side adds nothing, an
 * open one reaches to the end of time (`forever`). Seasons are the quarters that begin in March of the north, winter going on into
 * the next year.
 */
export function daysOfDate(date: string): DayRange {
  if (isPlainDay(date)) return { first: date, last: date };
  const parsed = demandEdtf(date);
  if (!isRange(parsed)) return daysOfPoint(parsed);
  const sides = knownSides(parsed);
  return {
    first: parsed.start === ".." ? forever.first : sides.first,
    last: parsed.end === ".." ? forever.last : sides.last,
  };
}

/** The first and the last day of a date that anybody named: as `daysOfDate`, but an open side ends where the other does. Throws as it does. */
export function knownDaysOfDate(date: string): DayRange {
  if (isPlainDay(date)) return { first: date, last: date };
  const parsed = demandEdtf(date);
  return isRange(parsed) ? knownSides(parsed) : daysOfPoint(parsed);
}

/** Whether any day of a date lies between two days, both included; null leaves that side open. Throws as `daysOfDate` does. */
export function overlapsDays(date: string, from: string | null, to: string | null): boolean {
  const { first, last } = daysOfDate(date);
  return (from === null || last >= from) && (to === null || first <= to);
}

/**
 * A key that sorts dates as strings: by their beginning, and what is said less exactly before what it holds; then by their end.
 *
 *     185X, 1850, 1850-01, 1850-01-01, 1850-01-01/1850-01-03, 1850-01-02
 *
 * A day is its own key. A beginning of fewer signs is a prefix of those inside it, so that it comes first by itself; what follows it is
 * parted by a space, which is less than any sign of a date. A date without a known beginning stands where its end begins.
 * Dates of the same key have the same days. Throws as `daysOfDate` does.
 */
export function orderKey(date: string): DateKey {
  if (isPlainDay(date)) return date;
  const parsed = demandEdtf(date);
  const { last } = daysOfDate(date);
  if (!isRange(parsed)) return joinKey(keyOfPoint(parsed), last);
  const begins = keyOfPoint(pointOf(parsed.start, parsed.end));
  return parsed.start === ".." ? `${begins} ${last} ..` : joinKey(begins, last);
}

/** Compare two dates by their `orderKey`, earlier first. Throws as `daysOfDate` does. */
export function compareDates(a: string, b: string): number {
  const [first, other] = isPlainDay(a) && isPlainDay(b) ? [a, b] : [orderKey(a), orderKey(b)];
  return first < other ? -1 : first > other ? 1 : 0;
}

function joinKey(begins: string, last: string): string {
  return begins === last ? begins : `${begins} ${last}`;
}

function demandEdtf(date: string): Edtf {
  const parsed = parseEdtf(date);
  if (parsed === null) throw new RangeError(`Not a date of EDTF level 1: ${date}`);
  return parsed;
}

const pointPattern = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)$/;

function parsePoint(text: string): EdtfPoint | null {
  const match = pointPattern.exec(text);
  if (match === null) return null;
  const [, year = "", month = null, day = null, qualifier = ""] = match;
  // Level 1 leaves digits out from the right only: nothing follows what was not given but what was not given either.
  if (year === "0000" || (year.endsWith("X") && month !== null)) return null;
  if (month === "XX" ? day !== null && day !== "XX" : !isRealMonth(month, day !== null)) return null;
  if (day !== null && day !== "XX" && (day === "00" || Number(day) > daysInMonth(Number(year), Number(month))))
    return null;
  return { year, month, day, qualifier: qualifier as EdtfPoint["qualifier"] };
}

function isRealMonth(month: string | null, hasDay: boolean): boolean {
  if (month === null || (month >= "01" && month <= "12")) return true;
  return !hasDay && month >= "21" && month <= "24";
}

function parseSide(text: string): EdtfPoint | EdtfOpen | null {
  return text === "" || text === ".." ? text : parsePoint(text);
}

function printSide(side: EdtfPoint | EdtfOpen): string {
  return typeof side === "string" ? side : printEdtf(side);
}

/** The side that is a date, `side` if both are. */
function pointOf(side: EdtfPoint | EdtfOpen, other: EdtfPoint | EdtfOpen): EdtfPoint {
  if (typeof side !== "string") return side;
  if (typeof other !== "string") return other;
  throw new RangeError("A range has at least one date.");
}

function knownSides({ start, end }: EdtfRange): DayRange {
  return { first: daysOfPoint(pointOf(start, end)).first, last: daysOfPoint(pointOf(end, start)).last };
}

function daysOfPoint({ year, month, day }: EdtfPoint): DayRange {
  if (month === null || month === "XX") {
    const first = year.replaceAll("X", "0");
    return { first: `${first === "0000" ? "0001" : first}-01-01`, last: `${year.replaceAll("X", "9")}-12-31` };
  }
  if (month > "12") return daysOfSeason(Number(year), Number(month));
  if (day === null || day === "XX")
    return { first: `${year}-${month}-01`, last: `${year}-${month}-${daysInMonth(Number(year), Number(month))}` };
  const only = `${year}-${month}-${day}`;
  return { first: only, last: only };
}

function daysOfSeason(year: number, season: number): DayRange {
  const begins = (season - 20) * 3;
  const first = `${inFour(year)}-${String(begins).padStart(2, "0")}-01`;
  if (season === 24 && year === 9999) return { first, last: forever.last };
  const [endYear, ends] = season === 24 ? [year + 1, 2] : [year, begins + 2];
  return { first, last: `${inFour(endYear)}-${String(ends).padStart(2, "0")}-${daysInMonth(endYear, ends)}` };
}

function inFour(year: number): string {
  return String(year).padStart(4, "0");
}

/** What is known of a beginning, as far as it goes: `185` of `185X`, `1819-05` of `1819-05-XX`. */
function keyOfPoint(point: EdtfPoint): string {
  const { year, month, day } = point;
  if (month === null || month === "XX") return year.replaceAll("X", "");
  if (month > "12" || day === null || day === "XX") return daysOfPoint(point).first.slice(0, 7);
  return `${year}-${month}-${day}`;
}
