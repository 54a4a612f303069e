import { sayYear } from "./section-words.ts";
import { longDate, monthLabel, plainDate, rangeLabel, shortDate, shortMonthLabel } from "./calendar.ts";
import {
  type EdtfOpen,
  type EdtfPoint,
  type EdtfRange,
  isRange,
  knownDaysOfDate,
  orderKey,
  parseEdtf,
} from "./edtf.ts";
import { sectionOf, isPlainDay } from "./date-key.ts";

/** Say a date in words: "9 May 1819", "May 1819", "9–11 May 1819", "about 1850", "1850, uncertain", "1850s". What is no date stays as it is. */
export function dateInWords(date: string): string {
  return say(date, { day: plainDate, month: monthLabel });
}

/** Say a date in few words: as `dateInWords`, with months cut to three letters. */
export function dateInShort(date: string): string {
  return say(date, { day: shortDate, month: shortMonthLabel });
}

/** Say a date at its fullest: "Thursday 9 May 1819"; what is no certain day as `dateInWords` does. */
export function dateInFull(date: string): string {
  return isPlainDay(date) ? longDate(date) : dateInWords(date);
}

/** Say a date behind a verb: "on 9 May 1819", "in May 1819", "in 1850, uncertain", "about 1850", "from 1985 on". */
export function dateInSentence(date: string): string {
  const said = dateInWords(date);
  if (/^(?:about|from|until) /.test(said)) return said;
  const inside = said.replace(/^(?:Spring|Summer|Autumn|Winter)/, (season) => season.toLowerCase());
  return /^(?:a day|\d{1,2}(?:–| ))/.test(said) ? `on ${inside}` : `in ${inside}`;
}

/** Say from when to when a list's dates go, as exactly as they do: "May 1819", "Jan 2021 – Jun 2024", "1850 – May 1861". */
export function stretchInWords(oldest: string, newest: string): string {
  if (isPlainDay(oldest) && isPlainDay(newest)) return rangeLabel(oldest, newest);
  if (oldest === newest) return dateInWords(oldest);
  const [from, to] = [shortSection(sectionOf(orderKey(oldest))), shortSection(sectionOf(orderKey(endOf(newest))))];
  return from === to ? from : `${from} – ${to}`;
}

/** The later of the dates in a range that has two; else the date itself. */
function endOf(date: string): string {
  const end = date.slice(date.indexOf("/") + 1);
  return date.includes("/") && end !== "" && end !== ".." ? end : date;
}

function shortSection(section: string): string {
  return section.length === 7 ? shortMonthLabel(section) : sayYear(section.padEnd(4, "X"));
}

/**
 * The value of `<time datetime>` for a date and a time of day, which HTML has for days, months and years alone: of a range its beginning,
 * of a season its first month, of a decade its first year.
 */
export function machineDate(date: string, time: string | null = null): string {
  if (isPlainDay(date)) return time === null ? date : `${date}T${time}`;
  const section = sectionOf(orderKey(date));
  const { first } = knownDaysOfDate(date);
  const parsed = parseEdtf(date);
  const start = parsed !== null && isRange(parsed) ? parsed.start : parsed;
  const hasDay = start !== null && typeof start !== "string" && start.day !== null && start.day !== "XX";
  return hasDay ? first : first.slice(0, section.length === 7 ? 7 : 4);
}

interface Words {
  readonly day: (date: string) => string;
  readonly month: (date: string) => string;
}

const seasons: Readonly<Record<string, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

function say(date: string, words: Words): string {
  const parsed = parseEdtf(date);
  if (parsed === null) return date;
  const said = isRange(parsed) ? sayRange(parsed, words) : qualify(sayPoint(parsed, words), parsed.qualifier);
  return seasonFirst.test(said) ? said.slice(0, 1).toUpperCase() + said.slice(1) : said;
}

const seasonFirst = /^(?:spring|summer|autumn|winter)\b/;

function qualify(said: string, qualifier: EdtfPoint["qualifier"]): string {
  const about = qualifier === "~" || qualifier === "%" ? "about " : "";
  return `${about}${said}${qualifier === "?" || qualifier === "%" ? ", uncertain" : ""}`;
}

/** A date without its doubts. */
function sayPoint({ year, month, day }: EdtfPoint, words: Words): string {
  const inYear = String(Number(year)); // 476, not 0476
  if (month === null) return sayYear(year);
  if (month === "XX") return day === null ? `a month in ${inYear}` : `a day in ${inYear}`;
  const season = seasons[month];
  if (season !== undefined)
    return `${season} ${month === "24" && year !== "9999" ? `${inYear}/${winterEnd(year)}` : inYear}`;
  const monthWords = words.month(`${year}-${month}`);
  if (day === null) return monthWords;
  return day === "XX" ? `a day in ${monthWords}` : words.day(`${year}-${month}-${day}`);
}

/** The year in which a winter ends, as people write it behind the first: 1819/20, 1899/1900. */
function winterEnd(year: string): string {
  const next = String(Number(year) + 1);
  return next.endsWith("00") || next.length < 4 ? next : next.slice(2);
}

function sayRange({ start, end }: EdtfRange, words: Words): string {
  if (typeof start === "string") return typeof end === "string" ? "" : sayUntil(start, end, words);
  if (typeof end === "string") return `from ${saySide(start, words)}${end === "" ? ", end unknown" : " on"}`;
  if (start.qualifier !== end.qualifier) return `${saySide(start, words)} – ${saySide(end, words)}`;
  return qualify(sayPlainRange(start, end, words), start.qualifier);
}

function sayUntil(start: EdtfOpen, end: EdtfPoint, words: Words): string {
  return `until ${saySide(end, words)}${start === "" ? ", beginning unknown" : ""}`;
}

/** A date inside a range, where a comma would part what belongs together. */
function saySide(point: EdtfPoint, words: Words): string {
  return qualify(sayPoint(point, words), point.qualifier).replace(", uncertain", " (uncertain)");
}

/** A range with what its two dates share said once: "9–11 May 1819", "9 May – 2 June 1819", "May–July 1819", "1819–1825". */
function sayPlainRange(start: EdtfPoint, end: EdtfPoint, words: Words): string {
  const [from, to] = [sayPoint(start, words), sayPoint(end, words)];
  if (from === to) return from;
  const isOfDays = [start, end].every(({ day }) => day !== null && day !== "XX");
  const isOfMonths = [start, end].every(({ month, day }) => month !== null && month <= "12" && day === null);
  const isOfYears = [start, end].every(({ month }) => month === null);
  if (isOfYears && !/\D/.test(from + to)) return `${from}–${to}`;
  if (start.year !== end.year || !(isOfDays || isOfMonths)) return `${from} – ${to}`;
  if (isOfMonths) return `${from.slice(0, from.lastIndexOf(" "))}–${to}`;
  if (start.month === end.month) return `${Number(start.day)}–${to}`;
  return `${from.slice(0, from.lastIndexOf(" "))} – ${to}`;
}
