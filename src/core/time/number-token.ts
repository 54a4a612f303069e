import type { Item } from "./lexeme.ts";

/** With seconds it is the result of a race. */
const clock = /^([01]?\d|2[0-4]):([0-5]\d)$/;
/** Only before "p.m." or "Uhr", since prices look alike. */
const clockWithStop = /^([01]?\d|2[0-4])\.([0-5]\d)$/;
const isoDay = /^(\d{4})-(\d\d?)-(\d\d?)$/;
const isoMonth = /^(\d{4})-(0[1-9]|1[0-2])$/;
const slashed = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)$/;
const range = /^(\d{1,4})-(\d{1,4})$/;
/** The season or the school year that two years share. */
const twoYears = /^(\d{4})\/(\d{4}|\d\d)$/;
const half = /^1\/2$/;
const ordinal = /^(\d{1,2})(?:st|nd|rd|th|º|ª|er|ème|e|º)$/;
const decade = /^(?:(\d{2,3})0|(\d)0)(?:s|er)$/;
const clockHalf = /^(\d{1,2})(am|pm)$/;
const hourSign = /^(\d{1,2})h(\d\d)?$/;

/**
 * Read a token that begins with a digit as the items of a grammar of time: a day of the month, a year, a clock time, a whole date,
 * a decade, or for "1914-1918" three items. Other numbers are kind `#`.
 *
 * `isDayFirst` says how the language reads 11/02/1989. A date that cannot be real is a plain number.
 */
export function readNumberToken(form: string, start: number, isDayFirst: boolean): readonly Item[] {
  const end = start + form.length;
  const item = (kind: string, number: number, code = "") => [{ kind, code, number, start, end }];
  if (form.length <= 2 && isDigits(form)) return item(isDayOfMonth(form) ? "d" : "#", Number(form));
  if (form.length === 4 && isDigits(form)) {
    const year = Number(form);
    return year >= 1000 && year < 2200 ? item("Y", year) : item("#", year, militaryTime(form));
  }
  if (isDigits(form)) return item("#", form.length > 12 ? 0 : Number(form));
  return readMarked(form, start, isDayFirst) ?? item("#", plainNumber(form, isDayFirst));
}

/** "0735" before "GMT" is 07:35. */
function militaryTime(form: string): string {
  return form < "2400" && form.slice(2) < "60" ? `${form.slice(0, 2)}:${form.slice(2)}` : "";
}

/** "1,000" and "3.5" in English, "1.000" and "3,5" elsewhere; 0 where it is no number. */
function plainNumber(form: string, isDayFirst: boolean): number {
  const plain = isDayFirst ? form.replace(/\./g, "").replace(",", ".") : form.replace(/,/g, "");
  return Number(plain) || 0;
}

/** Numbers with marks or letters in them. */
function readMarked(form: string, start: number, isDayFirst: boolean): readonly Item[] | null {
  if (form.length > 12) return null;
  const end = start + form.length;
  const item = (kind: string, number: number, code = "") => [{ kind, code, number, start, end }];
  let match: RegExpExecArray | null;
  if ((match = clock.exec(form)) !== null)
    return item("h", Number(match[1]), `${match[1]!.padStart(2, "0")}:${match[2]}`);
  if ((match = clockWithStop.exec(form)) !== null)
    return item("#", Number(form), `${match[1]!.padStart(2, "0")}:${match[2]}`);
  if ((match = ordinal.exec(form)) !== null) return item("s", Number(match[1]));
  if ((match = decade.exec(form)) !== null)
    return item("K", match[1] === undefined ? 190 + Number(match[2]) : Number(match[1]));
  if ((match = isoDay.exec(form)) !== null) return dateItem(item, match[1]!, match[2]!, match[3]!);
  if (half.test(form)) return item("½", 0);
  if ((match = isoMonth.exec(form)) !== null && Number(match[2]) !== (Number(match[1]) + 1) % 100)
    return item("k", 0, form);
  if ((match = slashed.exec(form)) !== null) {
    const isDay = isDayFirst ? Number(match[2]) <= 12 : Number(match[1]) > 12;
    return dateItem(item, fullYear(match[3]!), isDay ? match[2]! : match[1]!, isDay ? match[1]! : match[2]!);
  }
  if ((match = clockHalf.exec(form)) !== null)
    return item("h", Number(match[1]), hourCode(Number(match[1]), match[2]!));
  if ((match = hourSign.exec(form)) !== null)
    return item("h", Number(match[1]), `${match[1]!.padStart(2, "0")}:${match[2] ?? "00"}`);
  if ((match = twoYears.exec(form)) !== null && isNextYear(match[1]!, match[2]!))
    return rangeItems(match[1]!, match[2]!, start, isDayFirst);
  if ((match = range.exec(form)) !== null) return rangeItems(match[1]!, match[2]!, start, isDayFirst);
  return null;
}

function isNextYear(first: string, second: string): boolean {
  return Number(second) === (Number(first) + 1) % 10 ** second.length;
}

function rangeItems(first: string, last: string, start: number, isDayFirst: boolean): readonly Item[] | null {
  const isYears =
    (first.length === 4 && (last.length === 4 || last.length === 2)) || (first.length === 3 && last.length === 3);
  if (!isYears && (first.length > 2 || last.length > 2)) return null;
  const whole = isYears && last.length === 2 ? first.slice(0, 2) + last : last;
  if (first.length === 4 && isYears && Number(whole) < Number(first)) return null;
  const dash = start + first.length;
  const ends = readNumberToken(whole, dash + 1, isDayFirst).map((item) => ({ ...item, end: dash + 1 + last.length }));
  return [
    ...readNumberToken(first, start, isDayFirst),
    { kind: "T", code: "-", number: 0, start: dash, end: dash + 1 },
    ...ends,
  ];
}

function dateItem(
  item: (kind: string, number: number, code: string) => readonly Item[],
  year: string,
  month: string,
  day: string,
): readonly Item[] | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return item("k", 0, `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** "4" and "pm" are 16:00. */
export function hourCode(hour: number, half: string, minutes = "00"): string {
  const hours = half === "pm" ? (hour % 12) + 12 : half === "am" ? hour % 12 : hour;
  return `${String(hours).padStart(2, "0")}:${minutes}`;
}

/** Two digits of a year mean the century that newspapers are of: 30 and less is 20xx. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) <= 30 ? `20${year}` : `19${year}`;
}

function isDayOfMonth(form: string): boolean {
  const number = Number(form);
  return number >= 1 && number <= 31;
}

function isDigits(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) < 48 || form.charCodeAt(i) > 57) return false;
  return true;
}
