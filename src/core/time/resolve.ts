import type { TimeContext, Placed, Resolution } from "./context.ts";
import { printDuration } from "./duration.ts";
import type { Expression } from "./expression.ts";
import { holidayPoint } from "./holidays.ts";
import { placeDate, placeInYear } from "./place-date.ts";
import { placeReference, placeTime, placeWeekday } from "./place-day.ts";
import { placeQuarter } from "./place-quarter.ts";
import { compareYears, shiftPoint } from "./place-shift.ts";
import { placeDefinite, placeUnit } from "./place-unit.ts";
import { dayPoint, monthPoint, printPoint, seasonPoint, type Point } from "./point.ts";
import { repeatedValue } from "./repeated.ts";
import type { ToldAnchor } from "./told-time.ts";

/** Reckon what an expression means in its context; null where it turns out to be no time (31 February). */
export function resolveExpression(expression: Expression, context: TimeContext): Resolution | null {
  const { rule, amount, unit, mod } = expression;
  switch (rule.form) {
    case "duration":
    case "bare":
      return lasting(printDuration(amount, unit ?? "", expression.hasHalf), mod);
    case "units":
      return resolveUnits(expression);
    case "set":
      return { type: "SET", value: repeatedValue(expression), mod, point: null, anchor: null };
    default:
  }
  const placed = place(expression, context);
  if (placed === null) return null;
  if ("value" in placed) {
    const type = placed.value.startsWith("P") && !placed.value.includes("_") ? "DURATION" : "DATE";
    return { type, value: placed.value, mod, point: null, anchor: null };
  }
  return withTimeOfDay(expression, context, placed.point, placed.from);
}

function place(expression: Expression, context: TimeContext): Placed {
  switch (expression.rule.form) {
    case "date":
      return placeDate(expression, context);
    case "numeric":
      return placeNumeric(expression.reference ?? "");
    case "year":
      return fixed({ grain: "year", index: signed(expression, expression.year ?? expression.amount ?? 0) });
    case "decade":
      return fixed({ grain: "decade", index: signed(expression, decadeOf(expression)) });
    case "century":
      return fixed({ grain: "century", index: signed(expression, (expression.ordinal ?? 1) - 1) });
    case "weekday":
      return placeWeekday(expression, context);
    case "quarter":
      return placeQuarter(expression, context);
    case "season":
      return placeInYear(expression, context, "season", (year) => seasonPoint(year, expression.season ?? 0));
    case "holiday":
      return placeInYear(expression, context, "day", (year) => holidayPoint(expression.holiday ?? "", year));
    case "unit":
      return placeUnit(expression, context);
    case "definite":
      return placeDefinite(expression, context);
    case "compared":
      return compareYears(expression, context);
    case "shift":
      return shiftPoint(expression, context);
    case "reference":
      return placeReference(expression, context);
    case "clock":
    case "part":
      return placeTime(expression, context);
    default:
      return null;
  }
}

/** "los años 80" says no century: that of newspapers. */
function decadeOf({ decade, amount }: Expression): number {
  return decade ?? 190 + Math.floor((amount ?? 0) / 10);
}

function signed({ isBeforeChrist }: Expression, index: number): number {
  return isBeforeChrist ? -index : index;
}

function fixed(point: Point): Placed {
  return { point, from: null };
}

/** "the past two months" are a length; "recent years" and "coming weeks", without a number, the vague past and future. */
function resolveUnits({ amount, unit, pointer, mod, kinds }: Expression): Resolution {
  if (amount === null && /^[^u]*[vlxR]u$/.test(kinds) && pointer !== null && !/[Dt]/.test(kinds))
    return { type: "DATE", value: "vl".includes(pointer) ? "PAST_REF" : "FUTURE_REF", mod, point: null, anchor: null };
  return lasting(printDuration(amount, unit ?? ""), mod);
}

function lasting(value: string, mod: Resolution["mod"]): Resolution {
  return { type: "DURATION", value, mod, point: null, anchor: null };
}

function placeNumeric(form: string): Placed {
  const [year, month, day] = form.split("-").map(Number);
  const point = day === undefined ? monthPoint(year!, month!) : dayPoint(year!, month!, day);
  return point === null ? null : fixed(point);
}

function withTimeOfDay(expression: Expression, { article }: TimeContext, point: Point, from: Point | null): Resolution {
  const { part, clock, reference, mod } = expression;
  const time = clock !== null ? `T${clock}` : (part ?? reference?.match(/^D-?\d+(T.*)$/)?.[1] ?? "");
  const anchor: ToldAnchor | null =
    from === null ? null : { kind: from === article ? "article" : "told", value: printPoint(from) };
  const isTime = time !== "" && point.grain === "day";
  return { type: isTime ? "TIME" : "DATE", value: printPoint(point) + (isTime ? time : ""), mod, point, anchor };
}
