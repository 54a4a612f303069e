import { shortMonthLabel } from "./calendar.ts";
import { type EdtfPoint, isRange, parseEdtf } from "./edtf.ts";

/** A date in the margin of a list, where a day has its numeral and its weekday: a word or two set large, and one set small. */
export interface MarginDate {
  readonly lead: string;
  /** May be empty. */
  readonly rest: string;
}

/**
 * Say a date that is no certain day in the margin of a list whose header names the month or the year it begins in.
 *
 *     9–11        30 –        May        1850        1850s       1819 –      Until
 *                 2 Jun                  about                   1825        1985
 *
 * What is no date gives empty words.
 */
export function dateInMargin(date: string): MarginDate {
  const parsed = parseEdtf(date);
  if (parsed === null) return { lead: "", rest: "" };
  if (!isRange(parsed)) {
    const season = seasons[parsed.month ?? ""];
    // A season's name is too wide for large letters, and what is not sure of it stands in the article.
    if (season !== undefined) return { lead: "", rest: season };
    return { lead: leadOf(parsed), rest: doubts[parsed.qualifier] };
  }
  const { start, end } = parsed;
  if (typeof start === "string") return { lead: "until", rest: typeof end === "string" ? "" : restOf(end, null) };
  if (typeof end === "string") return { lead: leadOf(start), rest: end === "" ? "to ?" : "on" };
  const isWithinMonth = hasDay(start) && hasDay(end) && start.year === end.year && start.month === end.month;
  if (isWithinMonth) {
    const days = start.day === end.day ? String(Number(start.day)) : `${Number(start.day)}–${Number(end.day)}`;
    return { lead: days, rest: doubts[start.qualifier || end.qualifier] };
  }
  return { lead: `${leadOf(start)} –`, rest: restOf(end, start) };
}

const doubts: Readonly<Record<EdtfPoint["qualifier"], string>> = {
  "": "",
  "~": "about",
  "?": "unsure",
  "%": "about ?",
};

const seasons: Readonly<Record<string, string>> = { 21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter" };

function hasDay({ day }: EdtfPoint): boolean {
  return day !== null && day !== "XX";
}

/** The day where there is one, else the month, else the year: what stands above it says the rest. */
function leadOf(point: EdtfPoint): string {
  const { year, month, day } = point;
  if (hasDay(point)) return String(Number(day));
  if (month === null || month === "XX") return yearOf(year);
  return seasons[month] ?? monthOf(year, month);
}

/** The other end of a range, with its year where that is another. */
function restOf(point: EdtfPoint, start: EdtfPoint | null): string {
  const { year, month, day } = point;
  if (month === null || month === "XX") return yearOf(year);
  const named = seasons[month] ?? monthOf(year, month);
  const said = hasDay(point) ? `${Number(day)} ${named}` : named;
  return start !== null && start.year === year ? said : `${said} ${yearOf(year)}`;
}

function monthOf(year: string, month: string): string {
  return shortMonthLabel(`${year}-${month}`).slice(0, 3);
}

function yearOf(year: string): string {
  return year.endsWith("X") ? `${Number(year.replaceAll("X", "0"))}s` : String(Number(year));
}
