import { dayOf, daysInMonth } from "../../date/calendar.ts";
import type { ToldEntry } from "../../time/told-entries.ts";

/** A sentence that tells of days, as a chronology is exported. */
export interface ChronologyEvent {
  /** The days, `YYYY-MM-DD`, both in it. */
  readonly first: string;
  readonly last: string;
  /** The same as EDTF level 1 (ISO 8601-2:2019) writes them, Wikidata's and libraries' form. */
  readonly edtf: string;
  /** The days are told only roughly: some day of a month, about, before or after. */
  readonly isRough: boolean;
  /** The words that tell them. */
  readonly words: string;
  readonly sentence: string;
  readonly article: string;
  readonly title: string;
  readonly source: string | null;
  /** The article's date, as EDTF writes it. */
  readonly printed: string | null;
  /** Where the words begin in the article's text, in UTF-16 units. */
  readonly start: number;
}

/** Write told days as EDTF: a day, a month, a year, a decade, a century, or an interval; "some day of July" as `1943-07-XX`. */
export function edtfOfEntry({
  first,
  last,
  mod,
  isVague,
}: Pick<ToldEntry, "first" | "last" | "mod" | "isVague">): string {
  const [from, to] = [dayOf(first), dayOf(last)];
  if (mod === "BEFORE") return `../${from}`;
  if (mod === "AFTER") return `${to}/..`;
  const whole = wholeOf(from, to, isVague);
  const isAbout = mod !== null && !["START", "MID", "END"].includes(mod);
  if (whole !== null) return isAbout && !whole.includes("X") ? `${whole}~` : whole;
  return isAbout ? `${from}~/${to}~` : `${from}/${to}`;
}

/** A stretch that the calendar has a name for; null for any other. */
function wholeOf(from: string, to: string, isVague: boolean): string | null {
  if (from === to) return from;
  const year = from.slice(0, 4);
  if (from.slice(8) === "01" && from.slice(0, 7) === to.slice(0, 7) && isMonthEnd(to))
    return `${from.slice(0, 7)}${isVague ? "-XX" : ""}`;
  if (!from.endsWith("-01-01") || !to.endsWith("-12-31")) return null;
  const until = to.slice(0, 4);
  if (year === until) return isVague ? `${year}-XX-XX` : year;
  if (year.endsWith("0") && until === `${year.slice(0, 3)}9`) return `${year.slice(0, 3)}X`;
  return year.endsWith("00") && until === `${year.slice(0, 2)}99` ? `${year.slice(0, 2)}XX` : null;
}

function isMonthEnd(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return date === daysInMonth(year, month);
}
