import { dayNumber, dayOf } from "../date/calendar.ts";

/** How fine a point in time is told. */
export type Grain =
  "day" | "week" | "weekend" | "month" | "quarter" | "half" | "season" | "year" | "decade" | "century";

/**
 * A stretch of the calendar: the `index`-th day, week, month… counted from a fixed one, so that "two months later" is an addition.
 *
 * Days count from 1970-01-01; weeks and weekends from the week of 1970-01-05, a Monday; months, quarters, halves, seasons, decades
 * and centuries from the year 0. Seasons of a year stand in the order of the calendar: spring, summer, autumn, winter.
 */
export interface Point {
  readonly grain: Grain;
  readonly index: number;
}

/** How many of a grain a year has, for those that part a year evenly. */
const perYear = { month: 12, quarter: 4, half: 2, season: 4 } as const;
const yearsOf = { year: 1, decade: 10, century: 100 } as const;
const seasonCodes = ["SP", "SU", "FA", "WI"] as const;
/** The month, from 0, in which each season begins as newspapers reckon it. */
const seasonMonths = [2, 5, 8, 11] as const;
/** 1970-01-05, a Monday, in days from 1970-01-01. */
const firstMonday = 4;

/** Find the stretch of a grain that holds a day, which is counted from 1970-01-01. */
export function pointAt(grain: Grain, day: number): Point {
  if (grain === "day") return { grain, index: day };
  if (grain === "week" || grain === "weekend") return { grain, index: Math.floor((day - firstMonday) / 7) };
  const date = dayOf(day);
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1;
  if (grain === "season") return { grain, index: Math.floor((year * 12 + month - 2) / 3) };
  if (grain === "month" || grain === "quarter" || grain === "half")
    return { grain, index: year * perYear[grain] + Math.floor((month * perYear[grain]) / 12) };
  return { grain, index: Math.floor(year / yearsOf[grain]) };
}

/** The first day of a point, counted from 1970-01-01. Points before the year 1 give the year 1: the calendar ends there. */
export function firstDayOf({ grain, index }: Point): number {
  if (grain === "day") return index;
  if (grain === "week") return index * 7 + firstMonday;
  if (grain === "weekend") return index * 7 + firstMonday + 5;
  if (grain === "season") return firstOfMonth(Math.floor(index / 4), seasonMonths[mod(index, 4)]!);
  if (grain === "month" || grain === "quarter" || grain === "half") {
    const parts = perYear[grain];
    return firstOfMonth(Math.floor(index / parts), (mod(index, parts) * 12) / parts);
  }
  return firstOfMonth(index * yearsOf[grain], 0);
}

/** Name the same time more coarsely or, by its first day, more finely. */
export function regrain(point: Point, grain: Grain): Point {
  if (point.grain === grain) return point;
  if (grain === "year" || grain === "decade" || grain === "century")
    return { grain, index: Math.floor(yearOf(point) / yearsOf[grain]) };
  return pointAt(grain, firstDayOf(point));
}

/** The year of a point: of its first day, and of its Thursday for a week, as ISO 8601 counts. */
export function yearOf({ grain, index }: Point): number {
  if (grain === "year" || grain === "decade" || grain === "century") return index * yearsOf[grain];
  if (grain === "month" || grain === "quarter" || grain === "half" || grain === "season")
    return Math.floor(index / perYear[grain]);
  const day = grain === "day" ? index : index * 7 + firstMonday + 3;
  return Number(dayOf(day).slice(0, 4));
}

/** The month of a point, 1 to 12, by its first day; null where it is coarser than a month. */
export function monthOf(point: Point): number | null {
  if (point.grain === "month") return mod(point.index, 12) + 1;
  if (point.grain === "day" || point.grain === "week" || point.grain === "weekend")
    return Number(dayOf(firstDayOf(point)).slice(5, 7));
  return null;
}

/** Print a point as TIMEX3 does: `1989-10-27`, `1989-W43`, `1989-W43-WE`, `1989-10`, `1989-Q3`, `1989-H2`, `1989-SU`, `1989`, `198`, `19`, `BC0490`. */
export function printPoint(point: Point): string {
  const { grain, index } = point;
  if (grain === "day") return dayOf(index);
  const year = yearOf(point);
  if (year < 0) return printBeforeChrist(point);
  switch (grain) {
    case "week":
    case "weekend": {
      const firstThursday = pointAt("week", dayNumber(`${pad(year, 4)}-01-04`)).index;
      const week = `${pad(year, 4)}-W${pad(index - firstThursday + 1, 2)}`;
      return grain === "week" ? week : `${week}-WE`;
    }
    case "month":
      return `${pad(year, 4)}-${pad(mod(index, 12) + 1, 2)}`;
    case "quarter":
      return `${pad(year, 4)}-Q${mod(index, 4) + 1}`;
    case "half":
      return `${pad(year, 4)}-H${mod(index, 2) + 1}`;
    case "season":
      return `${pad(year, 4)}-${seasonCodes[mod(index, 4)]}`;
    case "year":
      return pad(year, 4);
    case "decade":
      return pad(index, 3);
    case "century":
      return pad(index, 2);
  }
}

/** TIMEX3 writes a year before Christ as `BC0490`, its decade `BC049`, its century `BC04`; a month or season of it follows. */
function printBeforeChrist({ grain, index }: Point): string {
  if (grain === "year") return `BC${pad(-index, 4)}`;
  if (grain === "decade") return `BC${pad(-index, 3)}`;
  if (grain === "century") return `BC${pad(-index, 2)}`;
  const year = Math.floor(index / perYear[grain as keyof typeof perYear]);
  const part = printPoint({ grain, index: index - year * perYear[grain as keyof typeof perYear] });
  return `BC${pad(-year, 4)}${part.slice(4)}`;
}

/** Count a season of a year: 0 spring, 1 summer, 2 autumn, 3 winter. */
export function seasonPoint(year: number, season: number): Point {
  return { grain: "season", index: year * 4 + season };
}

/** Count a month of a year, 1 to 12. */
export function monthPoint(year: number, month: number): Point {
  return { grain: "month", index: year * 12 + month - 1 };
}

/** Count a day of the calendar; null where the month has no such day, or the year is before 1 or after 9999. */
export function dayPoint(year: number, month: number, day: number): Point | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const index = dayNumber(date);
  return dayOf(index) === date ? { grain: "day", index } : null;
}

function firstOfMonth(year: number, month: number): number {
  return dayNumber(`${pad(Math.min(Math.max(year, 1), 9999), 4)}-${pad(month + 1, 2)}-01`);
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

function mod(number: number, by: number): number {
  return ((number % by) + by) % by;
}
