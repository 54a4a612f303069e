import { isBlank, lineAt, skipSpace } from "../text/lines.ts";
import { knownDaysOfDate } from "../date/edtf.ts";
import { readDateHeading } from "./date-heading.ts";
import type { DateReading } from "./date-reading.ts";
import { dateOf } from "./date-value.ts";
import { mayStartArticle } from "./may-start-article.ts";
import type { Header, HeadingKind } from "./parsed-header.ts";

/** As many dates at the head of paragraphs make a diary of a text that does not begin with one. */
const fewestEntries = 2;

/**
 * Say how the entries of a diary begin that a title, a preface or a chapter line stands before; null when the seed is no diary of
 * that kind, and also when its first header says by itself what it is.
 *
 * At least two paragraphs must begin with whole dates, or with days below a year on a line of its own, in the same way, and their dates must run forward: the dates of a list, or of
 * letters quoted in a report, seldom do both.
 */
export function findDiary(text: string, first: Header | null): HeadingKind | null {
  if (first !== null && first.hasDate && first.begins !== "file") return null;
  const dates = new Map<HeadingKind, string[]>();
  const add = (kind: HeadingKind, date: string) => {
    const known = dates.get(kind);
    if (known === undefined) dates.set(kind, [date]);
    else known.push(date);
  };
  let line = lineAt(text, first?.hasDate === true ? first.next : 0);
  let isAfterBlank = true;
  /** The year that a line of its own gave, as a chapter: "1837." above "Oct. 22." */
  let year: string | null = null;
  if (first?.hasDate === true) {
    if (first.date === null || first.headedBy === null) return null;
    add(first.headedBy, first.date);
  }
  for (; line.start < text.length; line = lineAt(text, line.next)) {
    if (isBlank(text, line)) isAfterBlank = true;
    else {
      const visible = skipSpace(text, line.start, line.end);
      const heading = isAfterBlank && mayStartArticle(text, visible, "diary") ? readDateHeading(text, line) : null;
      const date = dateOf(heading?.when.reading ?? null);
      if (heading !== null && date !== null && heading.when.reading.kind === "exact") add(heading.kind, date);
      if (heading?.kind === "diary" && date !== null && /^\d{4}$/u.test(date)) year = date;
      const inYear = heading === null || year === null ? null : dateInYear(heading.when.reading, year);
      if (heading !== null && inYear !== null) add(heading.kind, inYear);
      isAfterBlank = false;
    }
  }
  for (const kind of ["diary", "run-on", "stamped"] as const) {
    const found = dates.get(kind) ?? [];
    if (found.length >= fewestEntries && runsForward(found)) return kind;
  }
  return null;
}

/** A day and month without a year, in the year that heads them. */
function dateInYear(reading: DateReading, year: string): string | null {
  if (reading.kind !== "partial" || reading.missing !== "year") return null;
  const { month, day } = reading.days.from;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function runsForward(dates: readonly string[]): boolean {
  const days = dates.map((date) => knownDaysOfDate(date).first);
  return days.every((day, i) => i === 0 || day >= days[i - 1]!) && days[0]! < days.at(-1)!;
}
