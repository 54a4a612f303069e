import type { Span } from "../text/span.ts";
import { isoDay, weekdayNumber, weekdayOf } from "./calendar.ts";
import { readBound } from "./date-bound.ts";
import { readWhen } from "./date-time.ts";
import { dateInChapter, openDateOf, type OpenDate } from "./carry-date.ts";
import { dateOf } from "./date-value.ts";
import { describeDate, type Issue } from "./issue.ts";
import { readStamp } from "./stamp.ts";
import { isUpdateNote } from "./update-note.ts";
import type { DateReading, WhenReading } from "./date-reading.ts";
import type { Begins, Field, Header, HeadingKind } from "./parsed-header.ts";
import { isDottedDateKey } from "./key-names.ts";
import { writtenForm } from "./written-date.ts";
import { findYearOutside, outsideAdvice, sayYearOutside } from "./year-outside.ts";

/** More lines that divide a book, one below the other, are its table of contents. */
const mostChapters = 6;

/** A header while it is being read: takes each statement once, and turns what is wrong into issues. */
export class HeaderDraft {
  readonly #fields: Partial<Record<Field, string>> = {};
  readonly #issues: Issue[] = [];
  #dateIssues: Issue[] = [];
  #writtenDate: string | null = null;
  #date: string | null = null;
  #time: string | null = null;
  #isDotted = false;
  #language: string | null = null;
  #open: OpenDate | null = null;
  #isDayFirst: boolean | null = null;
  #begins: Begins = "file";
  #mayRepeatDate = false;
  #isChapter = false;
  #keptFrom: number | null = null;
  #titleFrom = 0;
  #headedBy: HeadingKind | null = null;
  #heading: HeadingKind | null = null;
  readonly #chapters: string[] = [];

  get begins(): Begins {
    return this.#begins;
  }

  get hasDate(): boolean {
    return this.#writtenDate !== null;
  }

  /** True while all that is known is the year or month that heads a chapter. */
  get isChapter(): boolean {
    return this.#isChapter;
  }

  /** True while all that is known is the month that heads a chapter. */
  get isMonth(): boolean {
    return this.#isChapter && this.#date !== null && this.#date.length > 4;
  }

  /** False once a date is stated; front matter may be followed by one more, and so may a year or a month that heads a chapter. */
  get mayTakeDate(): boolean {
    return !this.hasDate || this.#mayRepeatDate || this.#isChapter;
  }

  has(field: Field): boolean {
    return this.#fields[field] !== undefined;
  }

  get title(): string | null {
    return this.#fields.title ?? null;
  }

  /** Put the words that head a form ("Memorandum") before the title that its keys give, so that nothing is lost. */
  extendTitle(before: string): void {
    this.#fields.title = `${before} – ${this.#fields.title}`;
  }

  /** Say that the part just read can begin an article there; what was said before about this header gives way to it. */
  beginsAt(begins: Begins): void {
    if (this.#begins === "file" || this.#isChapter) this.#begins = begins;
  }

  /** Say that the date stands below a title, and how. */
  headedAs(kind: HeadingKind): void {
    this.#headedBy = kind;
  }

  /** Say that a line by itself is about to state the date; a second date changes nothing. */
  datedBy(kind: HeadingKind): void {
    if (!this.hasDate || this.#isChapter) this.#heading = kind;
  }

  /** Say whether one more date part may follow. */
  allowRepeatedDate(isAllowed: boolean): void {
    this.#mayRepeatDate = isAllowed;
  }

  report(issue: Issue): void {
    this.#issues.push(issue);
  }

  /** State a field; empty values count as absent, a second, different value is an issue and the first one stays. */
  set(field: Field, value: string, at: Span): void {
    if (value === "") return;
    const before = this.#fields[field];
    if (before === undefined) this.#fields[field] = value;
    else if (before !== value)
      this.#reportSecond(field === "url" ? "addresses" : `${field}s`, `“${before}”`, `“${value}”`, at);
  }

  /** State the language of the text, a tag; the first one counts, and null says nothing. */
  setLanguage(tag: string | null): void {
    this.#language ??= tag;
  }

  /** Say under which key the dates stand that come next: its language may tell the order of their numbers. */
  datesUnder(key: string): void {
    this.#isDotted = isDottedDateKey(key);
  }

  /** State the date, `value` being all that the header says of it; what is not understood behind it is an issue, and the date counts. */
  setDate(value: string, at: Span): void {
    const stamp = readStamp(value);
    const when = stamp ?? readWhen(value) ?? readBound(value);
    const rest = when === null ? value : value.slice(when.length).replace(/^[.,;]?\s*(?:#.*)?$/u, "");
    const isUsable = when !== null && (when.reading.kind !== "partial" || rest === "");
    if (!isUsable) return this.#setUnreadableDate(value, at);
    this.takeDate(when, value, at.start);
    if (rest !== "" && !isUpdateNote(rest))
      this.reportRest(rest.trim(), at.start + value.length - rest.trimStart().length);
  }

  /** Say that something behind a date is not understood. */
  reportRest(rest: string, start: number): void {
    this.report({
      kind: "date-rest",
      message: `“${rest}” behind the date is not understood.`,
      advice: `${this.#date === null ? "The article is listed under Undated." : `The article is listed under ${this.#date}.`} Delete it, or put it on a line of its own.`,
      at: { start, end: start + rest.length },
    });
  }

  /** State a date that is already read out of `written`, which begins at `start`. */
  takeDate({ reading: alone, time, at, timeEnd }: WhenReading, written: string, start: number): void {
    const said = written.slice(at.start, at.end);
    const reading = this.#isDotted ? dayFirst(alone, said) : alone;
    const span = { start: start + at.start, end: start + at.end };
    const date = dateOf(reading) ?? (this.#isChapter ? dateInChapter(openDateOf(reading), this.#date) : null);
    if (this.#writtenDate !== null && !this.#isChapter) {
      if (date === null || date !== this.#date) this.#reportSecond("dates", this.#writtenDate, said, span);
      return;
    }
    this.#writtenDate = said;
    this.#date = date;
    this.#open = date === null ? openDateOf(reading) : null;
    this.#isDayFirst = orderOf(reading, said);
    const issue = date === null ? describeDate(reading, said, span) : null;
    this.#dateIssues = issue === null ? [] : [issue];
    this.#isChapter = false;
    if (reading.kind === "exact") this.#checkWeekday(reading, span);
    this.#takeTime(time?.time ?? null, time !== null, written.slice(at.end, timeEnd), start + at.end);
    if (reading.kind === "exact" && reading.time !== null) this.#time = reading.time;
  }

  /** Take a line that divides a book: the title of what stands under it, or the beginning of its title. */
  takeChapter(said: string): void {
    if (this.#fields.title !== undefined) this.#chapters.push(this.#fields.title);
    delete this.#fields.title;
    this.#chapters.push(said);
  }

  get isEmpty(): boolean {
    return this.#begins === "file" && !this.hasDate && Object.keys(this.#fields).length === 0;
  }

  /** True while chapter lines are all that was read. */
  get isBareChapter(): boolean {
    return this.#chapters.length > 0 && this.#chapters.length < mostChapters && (this.#isChapter || !this.hasDate);
  }

  /** Say that the date just taken heads a chapter of a diary: the entry under it has a date of its own. */
  headsChapter(): void {
    this.#isChapter = this.#date !== null && /^\d{4}(?:-\d\d)?(?:\/|$)/u.test(this.#date);
  }

  /** Keep what stands from an offset on in the text, though the header read it; a title is looked for behind it. */
  keep(from: number, titleFrom: number): void {
    this.#keptFrom ??= from;
    this.#titleFrom = titleFrom;
  }

  finish(start: number, next: number, isBlankAfter: boolean): Header {
    const end = this.#keptFrom ?? next;
    const { title } = this.#fields;
    return {
      start,
      end,
      next,
      titleFrom: Math.max(end, this.#titleFrom),
      begins: this.#begins,
      isBlankAfter,
      headedBy: this.#headedBy,
      heading: this.#heading,
      hasDate: this.hasDate,
      date: this.#date,
      time: this.#time,
      written: writtenForm(this.#writtenDate ?? "", this.#date),
      open: this.#open,
      isDayFirst: this.#isDayFirst,
      language: this.#language,
      fields: this.#chapters.length === 0 ? this.#fields : { ...this.#fields, title: titleOf(this.#chapters, title) },
      issues: [...this.#dateIssues, ...this.#issues],
    };
  }

  #takeTime(time: string | null, hasTime: boolean, said: string, start: number): void {
    if (!hasTime) return;
    this.#time = this.#date === null ? null : time;
    if (time !== null) return;
    const lead = /^[\])>*_]*(?:T|,?\s+(?:at\s+)?)/iu.exec(said)?.[0].length ?? 0;
    this.report({
      kind: "time-impossible",
      message: `The time ${said.slice(lead)} does not exist.`,
      advice: "The article keeps its date and has no time. Correct the time in the file.",
      at: { start: start + lead, end: start + said.length },
    });
  }

  #setUnreadableDate(value: string, at: Span): void {
    if (this.#writtenDate !== null) return this.#reportSecond("dates", this.#writtenDate, value, at);
    this.#writtenDate = value;
    if (findYearOutside(value) !== null) {
      this.#dateIssues.push({ kind: "date-outside", message: sayYearOutside(value), advice: outsideAdvice, at });
      return;
    }
    const message =
      value === "" ? "The header says “date” and gives none." : `“${value}” is not a date that can be read.`;
    this.#dateIssues.push({
      kind: "date-unreadable",
      message,
      advice: "The article is listed under Undated. Write the date as 2023-11-06.",
      at,
    });
  }

  #checkWeekday({ weekday, day }: DateReading & { readonly kind: "exact" }, at: Span): void {
    if (weekday === null || weekday.nth === 0 || weekday.nth === weekdayNumber(day)) return;
    // The weekday of a day with a dual year is the Julian calendar's.
    if (writtenForm(this.#writtenDate ?? "", isoDay(day)) !== null) return;
    const date = isoDay(day);
    this.report({
      kind: "date-weekday",
      message: `${date} was a ${weekdayOf(day)}, not a ${weekday.written}.`,
      advice: `The article is listed under ${date}. Correct the day or the date in the file.`,
      at,
    });
  }

  #reportSecond(what: string, first: string, second: string, at: Span): void {
    this.report({
      kind: "header-repeated",
      message: `The header gives two ${what}: ${first} and ${second}.`,
      advice: "The first is used. Delete the one that is wrong.",
      at,
    });
  }
}

function titleOf(chapters: readonly string[], title = ""): string {
  return [...chapters, title].filter((said) => said !== "").join(" – ");
}

/** A date with stops between its numbers, read day first. */
function dayFirst(reading: DateReading, said: string): DateReading {
  const [day] = reading.kind === "ambiguous" && /^\d{1,2}\.[ \t]?\d{1,2}\./u.test(said) ? reading.choices : [];
  return day === undefined ? reading : { kind: "exact", day, weekday: null, time: null, length: reading.length };
}

/** Whether an exact date of day and month in digits was written day first; null for every other date, and for one such as 06/06. */
function orderOf(reading: DateReading, written: string): boolean | null {
  if (reading.kind !== "exact" || reading.weekday !== null) return null;
  const [, first, second] = /^(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/.]/u.exec(written) ?? [];
  if (first === undefined || Number(first) === Number(second)) return null;
  return Number(first) === reading.day.day;
}
