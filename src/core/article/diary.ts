import { isBlank, lineAt, skipSpace } from "../text/lines.ts";
import { knownDaysOfDate } from "../date/edtf.ts";
import { readChapterLine } from "./chapter-line.ts";
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
 * At least two paragraphs must begin with whole dates, or with days below the year of a chapter, in the same way, and their dates must
 * run forward: the dates of a list, or of letters quoted in a report, seldom do both. A date with nothing below it but the next, older
 * date is none of them: it signs the preface.
 */
export function findDiary(text: string, first: Header | null): HeadingKind | null {
  if (first !== null && first.hasDate && first.begins !== "file") return null;
  const found: Found[] = [];
  /** The year that a line of its own gave, as a chapter: "1837." above "Oct. 22." */
  let year: string | null = null;
  if (first?.hasDate === true) {
    if (first.date === null || first.headedBy === null) return null;
    found.push({ kind: first.headedBy, date: first.date, hasText: true });
  }
  /** A preface or a chapter stands before the first date. */
  let isBook = false;
  let isAfterBlank = true;
  let hasText = true;
  const start = first?.hasDate === true ? first.next : 0;
  for (let line = lineAt(text, start); line.start < text.length; line = lineAt(text, line.next)) {
    if (isBlank(text, line)) {
      isAfterBlank = true;
      continue;
    }
    const visible = skipSpace(text, line.start, line.end);
    const divider = isAfterBlank ? readChapterLine(text, line) : null;
    const chapter = divider?.when ?? null;
    isBook ||= divider !== null && found.length === 0;
    const heading = isAfterBlank && mayStartArticle(text, visible, "diary") ? readDateHeading(text, line) : null;
    isAfterBlank = false;
    const said = dateOf((chapter?.reading ?? heading?.when)?.reading ?? null);
    if (said !== null && isYear(said) && (chapter !== null || heading?.kind === "diary")) year = said.slice(0, 4);
    const date =
      heading === null
        ? null
        : heading.when.reading.kind === "exact"
          ? said
          : year === null
            ? null
            : dateInYear(heading.when.reading, year);
    if (heading === null || date === null) {
      hasText = true;
      continue;
    }
    const before = found.at(-1);
    if (before !== undefined && !hasText && !before.hasText && date < before.date) found.pop();
    hasText = heading.kind !== "diary";
    found.push({ kind: heading.kind, date, hasText });
  }
  return findKind(found, isBook);
}

interface Found {
  readonly kind: HeadingKind;
  readonly date: string;
  /** Text stands on the line of the date. */
  readonly hasText: boolean;
}

/** Letters are quoted in many a text, so they count only where a preface or a chapter stands before them. */
function findKind(found: readonly Found[], isBook: boolean): HeadingKind | null {
  for (const kind of ["diary", "run-on", "stamped", ...(isBook ? (["placed"] as const) : [])] as const) {
    const dates = found.filter((heading) => heading.kind === kind).map(({ date }) => date);
    if (dates.length >= fewestEntries && runsForward(dates)) return kind;
  }
  return null;
}

function isYear(date: string): boolean {
  return /^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/u.test(date);
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
