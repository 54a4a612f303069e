import type { Span } from "../text/span.ts";
import { isoDay, weekdayOf } from "./calendar.ts";
import { readDate, readTime, type DateReading } from "./date-value.ts";
import { describeDate, type Issue } from "./issue.ts";

/** What a header can state besides the date. */
export type Field = "title" | "source" | "author" | "url";

/**
 * Where a header may begin an article: `article` anywhere in a seed; `keyed` (`Date: …`, as memos quote it) and `diary` (a date alone)
 * in a seed whose first header is of that kind; `file` only at the start of a file, where it cannot be mistaken for prose.
 */
export type Begins = "article" | "keyed" | "diary" | "file";

/** A parsed header: `[start, end)` of the text, the body starting at `end`. */
export interface Header extends Span {
  readonly begins: Begins;
  /** True when a blank line parts header and body, so that the body's first line may itself begin an article. */
  readonly isBlankAfter: boolean;
  /** True when the header speaks of a date, even one that cannot be used. */
  readonly hasDate: boolean;
  readonly date: string | null;
  readonly time: string | null;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly issues: readonly Issue[];
}

/** A header while it is being read: takes each statement once, and turns what is wrong into issues. */
export class HeaderDraft {
  readonly #text: string;
  readonly #fields: Partial<Record<Field, string>> = {};
  readonly #issues: Issue[] = [];
  #writtenDate: string | null = null;
  #date: string | null = null;
  #time: string | null = null;
  #begins: Begins = "file";
  #mayRepeatDate = false;

  constructor(text: string) {
    this.#text = text;
  }

  get begins(): Begins {
    return this.#begins;
  }

  get hasDate(): boolean {
    return this.#writtenDate !== null;
  }

  /** False once a date is stated; front matter may be followed by one more. */
  get mayTakeDate(): boolean {
    return !this.hasDate || this.#mayRepeatDate;
  }

  has(field: Field): boolean {
    return this.#fields[field] !== undefined;
  }

  /** Say that the part just read can begin an article there; what was said before about this header gives way to it. */
  beginsAt(begins: Begins): void {
    if (this.#begins === "file") this.#begins = begins;
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

  /** State the date, `value` being all that the header says of it. */
  setDate(value: string, at: Span): void {
    const reading = readDate(value);
    const rest = reading === null ? "" : value.slice(reading.length);
    const time = readTime(rest);
    if (reading === null || !/^[.,]?\s*$/u.test(rest.slice(time?.length ?? 0))) this.#setUnreadableDate(value, at);
    else
      this.takeDate(reading, time, value.slice(0, reading.length), { start: at.start, end: at.start + reading.length });
  }

  /** State a date that is already read; `written` is how it stands at `at`. */
  takeDate(
    reading: DateReading,
    time: { readonly time: string | null; readonly length: number } | null,
    written: string,
    at: Span,
  ): void {
    const date = reading.kind === "exact" ? isoDay(reading.day) : null;
    if (this.#writtenDate !== null) {
      if (date === null || date !== this.#date) this.#reportSecond("dates", this.#writtenDate, written, at);
      return;
    }
    this.#writtenDate = written;
    this.#date = date;
    const issue = describeDate(reading, written, at);
    if (issue !== null) this.report(issue);
    if (reading.kind === "exact") this.#checkWeekday(reading, at);
    if (time === null) return;
    this.#time = date === null ? null : time.time;
    if (time.time !== null) return;
    const lead = /^(?:T|,?\s+(?:at\s+)?)/iu.exec(this.#text.slice(at.end, at.end + time.length))?.[0].length ?? 0;
    const span = { start: at.end + lead, end: at.end + time.length };
    const said = this.#text.slice(span.start, span.end);
    this.report({
      kind: "time-impossible",
      message: `The time ${said} does not exist.`,
      advice: "The article keeps its date and has no time. Correct the time in the file.",
      at: span,
    });
  }

  finish(start: number, end: number, isBlankAfter: boolean): Header {
    return {
      start,
      end,
      begins: this.#begins,
      isBlankAfter,
      hasDate: this.hasDate,
      date: this.#date,
      time: this.#time,
      fields: this.#fields,
      issues: this.#issues,
    };
  }

  #setUnreadableDate(value: string, at: Span): void {
    if (this.#writtenDate !== null) return this.#reportSecond("dates", this.#writtenDate, value, at);
    this.#writtenDate = value;
    const message =
      value === "" ? "The header says “date” and gives none." : `“${value}” is not a date that can be read.`;
    this.report({
      kind: "date-unreadable",
      message,
      advice: "The article is listed under Undated. Write the date as 2023-11-06.",
      at,
    });
  }

  #checkWeekday(reading: DateReading & { kind: "exact" }, at: Span): void {
    if (reading.weekday === null) return;
    const real = weekdayOf(reading.day);
    if (real.toLowerCase().startsWith(reading.weekday.toLowerCase().slice(0, 3))) return;
    const date = isoDay(reading.day);
    this.report({
      kind: "date-weekday",
      message: `${date} was a ${real}, not a ${reading.weekday}.`,
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
