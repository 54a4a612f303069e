import { dayNumber, dayOf } from "../../core/date/calendar.ts";
import { daysOfDate, knownDaysOfDate } from "../../core/date/edtf.ts";
import { undatedDay } from "./schema.ts";

/**
 * When the articles of a library are dated, by number: days since 1970-01-01, or `undatedDay` in every column.
 *
 * Where no article has a date longer than a day the columns are one and the same array, so that such a library pays nothing for them.
 */
export interface ArticleDates {
  /** The day on which the date begins, as far as it is known: what articles are ordered by. */
  readonly days: Int32Array;
  /** The day on which it ends, as far as it is known. */
  readonly ends: Int32Array;
  /** The same with open sides reaching to the ends of time: what filters ask. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** The dates that are no plain day, as EDTF writes them, by number. */
  readonly written: ReadonlyMap<number, string>;
}

/** What a segment says of the dates of its articles, by row. */
export interface SegmentDates {
  readonly days: Int32Array;
  readonly written: ReadonlyMap<number, string>;
}

/** Put the dates of segments side by side; `base` is the number of a segment's first article, `total` the number of all. */
export function placeDates(
  segments: readonly { readonly segment: SegmentDates; readonly base: number }[],
  total: number,
): ArticleDates {
  const days = new Int32Array(total);
  const written = new Map<number, string>();
  for (const { segment, base } of segments) {
    days.set(segment.days, base);
    segment.written.forEach((date, row) => written.set(base + row, date));
  }
  return expand(days, written);
}

/** The date of an article as EDTF writes it; null for the undated. */
export function dateAt({ days, written }: Pick<ArticleDates, "days" | "written">, number: number): string | null {
  const day = days[number] ?? undatedDay;
  return day === undatedDay ? null : (written.get(number) ?? dayOf(day));
}

/** 1 for each article of whose date a day lies between two days, both included; the undated are never among them. */
export function datedWithin({ firsts, lasts }: ArticleDates, from: number | null, to: number | null): Uint8Array {
  const first = from ?? undatedDay + 1;
  const last = to ?? Infinity;
  return Uint8Array.from(firsts, (begins, number) =>
    begins <= last && (lasts[number] ?? undatedDay) >= first ? 1 : 0,
  );
}

/** 1 for each article all of whose days lie on a day or before it; the undated are never among them. */
export function datedBy({ days, lasts }: ArticleDates, day: number): Uint8Array {
  return Uint8Array.from(lasts, (last, number) => (days[number] !== undatedDay && last <= day ? 1 : 0));
}

function expand(days: Int32Array, written: ReadonlyMap<number, string>): ArticleDates {
  if (written.size === 0) return { days, ends: days, firsts: days, lasts: days, written };
  const [ends, firsts, lasts] = [days.slice(), days.slice(), days.slice()];
  // Few dates stand in many articles: each is read once.
  const spans = new Map<string, readonly [end: number, first: number, last: number]>();
  written.forEach((date, number) => {
    const read = spans.get(date) ?? readDays(date);
    spans.set(date, read);
    [ends[number], firsts[number], lasts[number]] = read;
  });
  return { days, ends, firsts, lasts, written };
}

function readDays(date: string): readonly [number, number, number] {
  const { first, last } = daysOfDate(date);
  return [dayNumber(knownDaysOfDate(date).last), dayNumber(first), dayNumber(last)];
}
