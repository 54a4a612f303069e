import { baseOf, type TimeContext, type Placed } from "./context.ts";
import type { Expression } from "./expression.ts";
import { dayPoint, firstDayOf, monthOf, monthPoint, regrain, yearOf, type Grain, type Point } from "./point.ts";

/** From December to March the year turns; from December to May it is rather told back. */
const turnOfYear = 9;
/** Days ahead after which a date without a year is rather the one of last year; fewer with a verb of the past. */
const far = 130;
const farPast = 60;

/** Place a day or month: with its year where said, else nearest in news, in a narrative in the year told before. */
export function placeDate(expression: Expression, context: TimeContext): Placed {
  const { month, day, weekday } = expression;
  if (month === null) return placeDayOfMonth(day ?? 0, weekday, context);
  if (day === null) return placeInYear(expression, context, "month", (year) => monthPoint(year, month));
  return placeInYear(expression, context, "day", (year) => dayPoint(year, month, day));
}

/** The year that the expression itself says: "1984", "last year", "a year ago". Null where it says none. */
export function yearAsked(
  { year, kinds, isBeforeChrist }: Expression,
  context: TimeContext,
): { readonly year: number; readonly from: Point | null } | null {
  if (year !== null) return { year: isBeforeChrist ? -year : year, from: null };
  const pointed = /([tlxrRizge])?y?U(?:O|$)|AU([ge])$/.exec(kinds);
  if (pointed === null) return null;
  const pointer = pointed[1] ?? pointed[2] ?? "";
  const base = "rRz".includes(pointer) ? (context.said ?? context.article) : baseOf(context);
  if (base === null) return null;
  const shift = "lrge".includes(pointer) && pointer !== "" ? -1 : pointer !== "" && "xR".includes(pointer) ? 1 : 0;
  return { year: yearOf(base) + shift, from: base };
}

/** Place what comes once a year: `inYear` gives it for a year, null where that year has none. */
export function placeInYear(
  expression: Expression,
  context: TimeContext,
  grain: Grain,
  inYear: (year: number) => Point | null,
): Placed {
  const asked = yearAsked(expression, context);
  if (asked !== null) {
    const point = inYear(asked.year);
    return point === null ? null : { point, from: asked.from };
  }
  const base = baseOf(context);
  if (base === null) return unplaced(expression, inYear);
  const { pointer } = expression;
  const year = yearOf(base);
  const around = [year - 1, year, year + 1].map(inYear).filter((point) => point !== null);
  const now = regrain(base, grain).index;
  const before = around.findLast(({ index }) => index < now);
  const after = around.find(({ index }) => index > now);
  if ((pointer === "l" || pointer === "r") && before !== undefined) return { point: before, from: base };
  if ((pointer === "x" || pointer === "R") && after !== undefined) return { point: after, from: base };
  const point =
    pointer === "t"
      ? inYear(year)
      : context.mode === "narrative"
        ? following(base, inYear)
        : byDirection(base, inYear, context, expression.weekday);
  return point === null ? null : { point, from: base };
}

/** A narrative goes on: the year told before, or in its last months the next one. */
function following(base: Point, inYear: (year: number) => Point | null): Point | null {
  const year = yearOf(base);
  const same = inYear(year);
  const month = monthOf(base);
  const next = same === null ? null : monthOf(same);
  return month !== null && next !== null && month - next >= turnOfYear ? inYear(year + 1) : same;
}

/** In news the nearest; one that lies far ahead is rather past, and further still where the verb is past. */
function byDirection(
  base: Point,
  inYear: (year: number) => Point | null,
  { direction }: TimeContext,
  weekday: number | null,
): Point | null {
  const point = nearest(base, inYear);
  if (point === null) return null;
  if (weekday !== null) return onWeekday(point, inYear, weekday);
  const ahead = firstDayOf(point) - firstDayOf(base);
  if (direction > 0 || ahead <= (direction < 0 ? farPast : far)) return point;
  return inYear(yearOf(point) - 1);
}

/** "Monday, Oct. 26": the year in which that day is a Monday, if any near does. */
function onWeekday(point: Point, inYear: (year: number) => Point | null, weekday: number): Point {
  const year = yearOf(point);
  const fits = [year, year - 1, year + 1].map(inYear).find((day) => day?.grain === "day" && weekdayOf(day) === weekday);
  return fits ?? point;
}

function weekdayOf({ index }: Point): number {
  return ((((index + 3) % 7) + 7) % 7) + 1;
}

/** Of last year's, this year's and next year's the one nearest to `base`. */
export function nearest(base: Point, inYear: (year: number) => Point | null): Point | null {
  const year = yearOf(base);
  const day = firstDayOf(base);
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [year, year - 1, year + 1].map(inYear)) {
    if (candidate === null) continue;
    const distance = Math.abs(middleOf(candidate) - day);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function middleOf(point: Point): number {
  return (firstDayOf(point) + firstDayOf({ grain: point.grain, index: point.index + 1 }) - 1) / 2;
}

/** Without any year to reckon from, the year is unknown: `XXXX-10-06`. */
function unplaced(expression: Expression, inYear: (year: number) => Point | null): Placed {
  // A leap year, so that 29 February stands.
  const point = inYear(2000);
  if (point === null || expression.month === null) return null;
  const month = String(expression.month).padStart(2, "0");
  return {
    value: expression.day === null ? `XXXX-${month}` : `XXXX-${month}-${String(expression.day).padStart(2, "0")}`,
  };
}

/** "the 14th", "Friday the 13th": in the month told last or the article's, with a weekday in the nearest month where it fits. */
function placeDayOfMonth(day: number, weekday: number | null, context: TimeContext): Placed {
  const base = weekday === null ? (context.said ?? context.article) : baseOf(context);
  if (base === null) return null;
  const month = regrain(base, "month").index;
  const order = weekday === null ? [0] : [0, -1, 1, -2, 2];
  for (const shift of order) {
    const point = dayPoint(Math.floor((month + shift) / 12), ((((month + shift) % 12) + 12) % 12) + 1, day);
    if (point !== null && (weekday === null || weekdayOf(point) === weekday)) return { point, from: base };
  }
  return null;
}
