import { isRealDay, isoDay } from "./calendar.ts";
import { dateOf, readDate, type DateReading } from "./date-value.ts";
import { stemOf } from "./file-name.ts";
import { describeDate, type Issue } from "./issue.ts";
import { readStamp } from "./stamp.ts";

/** What a seed's path says about its date; `issue` says why a date that stands there cannot be used. */
export interface PathDate {
  readonly date: string | null;
  readonly time: string | null;
  /** The words of the path that were read. */
  readonly written: string;
  readonly issue: Issue | null;
}

/** A name with more dates than this is looked at no further. */
const mostPlaces = 40;

/**
 * Find the date in a seed's path: in its file name in any form that texts have it, with dashes, dots, underscores or spaces
 * (`2023-11-06-name`, `talks-20231106`, `Sep 6th, 2022`, `1998 11 28 gate`, `202311061015`, Jekyll's `2023-1-6-x`); in the folders
 * (`2023-11-06/x`, `2023/11/06.md`, `2023/11/06-gate.md`). A whole day goes before a month or a year. Null when there is none;
 * two different days are a problem. Eight digits that are no real day are just a number; a year is a date only as the whole name.
 */
export function findPathDate(path: string): PathDate | null {
  const parts = path.split("/");
  const name = stemOf(parts.at(-1) ?? "");
  const folders = parts.slice(0, -1);
  const inName = findInName(name);
  if (inName !== null && isDay(inName)) return inName;
  const nested = findNested([...folders, name]);
  if (nested !== null && isDay(nested)) return nested;
  for (const folder of folders.toReversed()) {
    const inFolder = findInName(folder);
    if (inFolder !== null && isDay(inFolder)) return inFolder;
  }
  return (
    inName ??
    nested ??
    folders.toReversed().reduce<PathDate | null>((found, folder) => found ?? findInName(folder), null)
  );
}

/** A day, or what was meant to be one. */
function isDay({ date, issue }: PathDate): boolean {
  return issue !== null || (date !== null && /^\d{4}-\d\d-\d\d(?:\/|$)/u.test(date));
}

function findInName(name: string): PathDate | null {
  // `_` and spaces part as dashes do; `+` and `%20` come from addresses.
  const plain = name.replaceAll("%20", " ").replace(/[_+]/gu, (sign) => (sign === "_" ? "_" : " "));
  const readings = findReadings(plain);
  const whole = readings.filter(({ kind }) => kind === "exact");
  const days = new Set(whole.map(({ date }) => date));
  if (days.size > 1) return twoDates([...days].map(String));
  const chosen = whole[0] ?? readings.find(({ kind }) => kind !== "interval") ?? readings[0];
  if (chosen === undefined) return null;
  const { date, time, written, reading } = chosen;
  return { date, time, written, issue: describeInName(reading, written) };
}

function twoDates([first, second]: readonly string[]): PathDate {
  const message = `The file's name holds two dates, ${first} and ${second}.`;
  const advice =
    "The article is listed under Undated. Write a line such as “date 2023-11-06” at the start of the text.";
  return { date: null, time: null, written: `${first}`, issue: { kind: "date-unread", message, advice, at: null } };
}

interface NameReading {
  readonly kind: DateReading["kind"];
  readonly reading: DateReading;
  readonly date: string | null;
  readonly time: string | null;
  readonly written: string;
}

function findReadings(name: string): NameReading[] {
  const found: NameReading[] = [];
  let from = 0;
  let places = 0;
  for (const { index } of name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|(?<=[\p{L}])\d(?=\d{3})/gu)) {
    if (index < from || places++ > mostPlaces) continue;
    const rest = name.slice(index);
    const reading = readInName(rest, index === 0, rest.length === name.length);
    if (reading === null) continue;
    found.push(reading);
    from = index + reading.written.length;
  }
  return found;
}

function readInName(rest: string, isFirst: boolean, isWhole: boolean): NameReading | null {
  const stamp = readStamp(rest);
  if (stamp !== null)
    return {
      kind: "exact",
      reading: stamp.reading,
      date: dateOf(stamp.reading),
      time: stamp.time?.time ?? null,
      written: rest.slice(0, stamp.length),
    };
  const numbers = readNumbers(rest);
  if (numbers !== null) return numbers;
  // Signs that part words in names part them in dates: `6_November_2023`, `6-november-2023`.
  const loose = rest.replace(/(?<=\p{L})[-_.](?=[\p{L}\p{N}])|(?<=\p{N})[-_.](?=\p{L})/gu, " ").replaceAll("_", "-");
  const reading = longer(readDate(rest), readDate(loose));
  if (reading === null) return null;
  const written = rest.slice(0, reading.length);
  const isYearOnly = reading.kind === "interval" && /^\d{2}[\dX]{2}[~?%]?$/u.test(reading.edtf);
  if (isYearOnly && !(isWhole && isFirst && reading.length === rest.length && isPlausible(written))) return null;
  // "May 12" in a name may be anything, and so may "1.2.3"; "06-11-23" may not.
  if (reading.kind === "partial" && (reading.missing !== "century" || !/^\d\d\D\d\d\D\d\d$|\p{L}/u.test(written)))
    return null;
  // Eight digits that are no real day, or one of no year that people write in, are just a number.
  if (/^\d{8}$/u.test(written) && (reading.kind === "impossible" || !isPlausible(written.slice(0, 4)))) return null;
  return { kind: reading.kind, reading, date: dateOf(reading), time: null, written };
}

function longer(a: DateReading | null, b: DateReading | null): DateReading | null {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

/** `1998 11 28`, `2023_11_06` and `2023-11-06-10-12-30`: year first, with any sign between, the same one. */
function readNumbers(rest: string): NameReading | null {
  const match = /^(\d{4})([-._ ])(\d{1,2})(\2|[-._ ])(\d{1,2})(?!\d)/.exec(rest);
  if (match === null || match[2] !== match[4]) return null;
  const day = { year: Number(match[1]), month: Number(match[3]), day: Number(match[5]) };
  const written = match[0];
  const reading: DateReading = isRealDay(day)
    ? { kind: "exact", day, weekday: null, time: null, length: written.length }
    : { kind: "impossible", fault: { start: 5, end: written.length }, length: written.length };
  return { kind: reading.kind, reading, date: isRealDay(day) ? isoDay(day) : null, time: null, written };
}

/** Folders of a year, a month and a day: `2023/11/06.md`, `2023/11/06-gate.md`, `2023/2023-11/x`. */
function findNested(parts: readonly string[]): PathDate | null {
  const at = parts.findIndex(
    (part, i) => /^\d{4}$/u.test(part) && isPlausible(part) && /^\d{1,2}(?:\D|$)/u.test(parts[i + 1] ?? ""),
  );
  if (at < 0) return null;
  const month = Number(/^\d{1,2}/u.exec(parts[at + 1]!)![0]);
  if (month < 1 || month > 12) return null;
  const yearMonth = `${parts[at]}-${String(month).padStart(2, "0")}`;
  const dayOfMonth = /^(\d{1,2})(?:[^\p{N}]|$)/u.exec(parts[at + 2] ?? "")?.[1];
  const isFolder = at + 1 < parts.length - 1;
  if (!isFolder) return null;
  if (dayOfMonth === undefined)
    return { date: yearMonth, time: null, written: `${parts[at]}/${parts[at + 1]}`, issue: null };
  const day = { year: Number(parts[at]), month, day: Number(dayOfMonth) };
  if (!isRealDay(day)) return { date: yearMonth, time: null, written: `${parts[at]}/${parts[at + 1]}`, issue: null };
  return { date: isoDay(day), time: null, written: `${parts[at]}/${parts[at + 1]}/${dayOfMonth}`, issue: null };
}

function isPlausible(year: string): boolean {
  return Number(year) >= 1000 && Number(year) <= 2100;
}

function describeInName(reading: DateReading, written: string): Issue | null {
  const issue = describeDate(reading, written, { start: 0, end: written.length });
  if (issue === null) return null;
  const { message } = issue;
  const inName =
    issue.kind === "date-impossible"
      ? `The date ${written} in the file's name does not exist.`
      : message.replace(written, `${written}, in the file's name,`);
  const advice =
    issue.kind === "date-impossible"
      ? "The article is listed under Undated. Correct the file's name, or write a line such as “date 2023-11-06” at the start of the text."
      : issue.advice;
  return { ...issue, message: inName, advice, at: null };
}
