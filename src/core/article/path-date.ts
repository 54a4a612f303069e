import { isRealDay, isoDay } from "./calendar.ts";
import { readBoundLine } from "./date-bound.ts";
import { dateOf, readDate } from "./date-value.ts";
import { stemOf } from "./file-name.ts";
import { findFolderDate, isPlausible, withoutUnit } from "./folder-date.ts";
import { describeDate, type Issue } from "./issue.ts";
import { readStamp } from "./stamp.ts";
import type { DateReading } from "./date-reading.ts";

/** What a seed's path says about its date; `issue` says why a date that stands there cannot be used. */
export interface PathDate {
  readonly date: string | null;
  readonly time: string | null;
  /** The words of the path that were read. */
  readonly written: string;
  readonly issue: Issue | null;
}

/** `Y2023-M11-D06` and `2023y11m06d`. */
const withUnits =
  /(?<![\p{L}\p{N}])(?:y(?=\d{4}[ _-]?m)|(?=\d{4}y))(\d{4})(?:y[ _-]?|[ _-]?m)(\d{1,2})(?:m[ _-]?|[ _-]?d)(\d{1,2})d?(?![\p{L}\p{N}])/iu;

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
  const folders = parts
    .slice(0, -1)
    .map((folder) => (/^\p{L}{1,5}[ _-]?\d{4}$/u.test(folder) ? withoutUnit(folder) : folder));
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

function findNested(parts: readonly string[]): PathDate | null {
  const found = findFolderDate(parts);
  if (found === null) return null;
  const { reading, written } = found;
  return { date: dateOf(reading), time: null, written, issue: describeInName(reading, written) };
}

/** A day, or what was meant to be one. */
function isDay({ date, issue }: PathDate): boolean {
  return issue !== null || (date !== null && /^\d{4}-\d\d-\d\d(?:\/|$)/u.test(date));
}

function findInName(name: string): PathDate | null {
  // `_` and spaces part as dashes do; `+` and `%20` come from addresses.
  const plain = name
    .replaceAll("%20", " ")
    .replace(/[_+]/gu, (sign) => (sign === "_" ? "_" : " "))
    .replace(withUnits, (_, ...[year, month, day]: string[]) => `${year}-${month}-${day}`);
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
    // "v2023.11" is a version.
    if (/^\d{4}\.\d{1,2}(?![.\d])/u.test(rest) && /(?<!\p{L})v$/iu.test(name.slice(0, index))) continue;
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
  const numbers = readRangeInName(rest) ?? readNumbers(rest) ?? (isFirst ? readPlainNumber(rest) : null);
  if (numbers !== null) return numbers;
  // Signs that part words in names part them in dates: `6_November_2023`, `6-november-2023`.
  const loose = rest.replace(/(?<=\p{L})[-_.](?=[\p{L}\p{N}])|(?<=\p{N})[-_.](?=\p{L})/gu, " ").replaceAll("_", "-");
  const reading = longer(
    longer(readDate(rest), readDate(loose)),
    isFirst && isWhole ? (readBoundLine(loose)?.reading ?? null) : null,
  );
  if (reading === null) return null;
  const written = rest.slice(0, reading.length);
  if (isVague(reading)) return readVague(rest, isFirst, isWhole, reading);
  const isYearOnly = reading.kind === "interval" && /^\d{2}[\dX]{2}[~?%]?$/u.test(reading.edtf);
  if (
    isYearOnly &&
    !(isWhole && isFirst && reading.length === rest.length && (isPlausible(written) || /\p{L}/u.test(written)))
  )
    return null;
  if (
    reading.kind === "interval" &&
    /^\d{4}-\d\d$/u.test(written) &&
    reading.edtf.includes("/") &&
    !(isFirst && isWhole)
  )
    return null; // "box 1850-60"
  // "May 12" in a name may be anything, and so may "1.2.3"; "06-11-23" may not.
  if (reading.kind === "partial" && (reading.missing !== "century" || !/^\d\d\D\d\d\D\d\d$|\p{L}/u.test(written)))
    return null;
  // "v1.2.2019" is a version; "83030214_1905" begins with a number of a catalogue.
  if (!isFirst && /^\d{1,2}[/.]\d{4}$/u.test(written)) return null;
  if (reading.kind === "impossible" && /^\d{8}\D/u.test(written) && !isPlausible(written.slice(0, 4))) return null;
  // Eight digits that are no real day, or one of no year that people write in, are just a number.
  if (/^\d{8}$/u.test(written) && (reading.kind === "impossible" || !isPlausible(written.slice(0, 4)))) return null;
  return { kind: reading.kind, reading, date: dateOf(reading), time: null, written };
}

/** A decade, a century, or a year that is only about right. */
function isVague(reading: DateReading): boolean {
  return reading.kind === "interval" && /^\d{2}[\dX]{2}[~?%]?$/u.test(reading.edtf) && /[X~?%]/u.test(reading.edtf);
}

/**
 * `1850s`, `early-1890s` and `AD 79` are dates where they are the whole name; `ca-1850`, "circa 1850" and "1850?" anywhere, `c1850` where it
 * begins or ends the name: in the midst it may be the number of something.
 */
function readVague(rest: string, isFirst: boolean, isWhole: boolean, reading: DateReading): NameReading | null {
  const { length } = reading;
  const edtf = dateOf(reading)!;
  const written = rest.slice(0, length);
  const isEnd = length === rest.length;
  const isSaid = /^\p{L}{2,}/u.test(written) || /[?)]$/u.test(written) || /^c\./iu.test(written);
  const isTight = /^ca?\d/iu.test(written);
  const mayBe = edtf.includes("X") ? isWhole && isEnd : isTight ? isFirst || isEnd : isSaid;
  return mayBe && isPlausible(edtf.slice(0, 4).replaceAll("X", "0"))
    ? { kind: "interval", reading, date: edtf, time: null, written }
    : null;
}

function longer(a: DateReading | null, b: DateReading | null): DateReading | null {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

/** `1905-08-30 to 1905-09-02`: two whole dates and what joins them. */
function readRangeInName(rest: string): NameReading | null {
  if (!/^\d{4}.{1,20}\d{4}/u.test(rest)) return null;
  const reading = readDate(rest);
  if (reading?.kind !== "interval" || !/^\d{4}-\d\d.*\/\d{4}/u.test(reading.edtf)) return null;
  const written = rest.slice(0, reading.length);
  return /\d{4}.+\d{4}/u.test(written) ? { kind: "interval", reading, date: reading.edtf, time: null, written } : null;
}

/** `13062019`, and `190613`, whose century is open, where a name begins with nothing but such a number. */
function readPlainNumber(rest: string): NameReading | null {
  const written = /^(?:\d{8}|\d{6})(?=$|[ _-])/u.exec(rest)?.[0];
  if (written === undefined) return null;
  const [first, two] = [Number(written.slice(0, 2)), Number(written.slice(2, 4))];
  const length = written.length;
  if (length === 6) {
    const three = Number(written.slice(4));
    const isReal = [
      { year: 2000 + first, month: two, day: three },
      { year: 2000 + three, month: two, day: first },
    ].some(isRealDay);
    if (!isReal) return null;
    return {
      kind: "partial",
      reading: { kind: "partial", missing: "century", length },
      date: null,
      time: null,
      written,
    };
  }
  const year = Number(written.slice(4));
  const yearFirst = {
    year: Number(written.slice(0, 4)),
    month: Number(written.slice(4, 6)),
    day: Number(written.slice(6)),
  };
  if (isPlausible(written.slice(0, 4)) && isRealDay(yearFirst)) return null;
  const days = [
    { year, month: two, day: first },
    { year, month: first, day: two },
  ].filter(isRealDay);
  if (days.length === 0 || !isPlausible(String(year))) return null;
  const isOne = days.length === 1 || first === two;
  const reading: DateReading = isOne
    ? { kind: "exact", day: days[0]!, weekday: null, time: null, length }
    : { kind: "ambiguous", choices: days, length };
  return { kind: reading.kind, reading, date: dateOf(reading), time: null, written };
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
