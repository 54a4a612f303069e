import type { TimeContext, Placed } from "./context.ts";
import { printDuration } from "./duration.ts";
import type { Expression } from "./expression.ts";
import { regrain, type Point } from "./point.ts";
import { grainOf } from "./unit-grain.ts";

/** "two days ago" from the article's day, "two days later" from what was told last. */
export function shiftPoint(expression: Expression, context: TimeContext): Placed {
  const { amount, unit, pointer } = expression;
  const isAgo = pointer === "g";
  const isLater = pointer === "f" || pointer === "a";
  const base = isAgo ? (context.article ?? context.said) : (context.said ?? context.article);
  if (amount === null || Number.isNaN(amount))
    return { value: isAgo && unit !== "Y" ? printDuration(null, unit ?? "") : isLater ? "FUTURE_REF" : "PAST_REF" };
  if (!isLater && unit === "Y" && amount === 1) return compareYears(expression, context);
  const grain = grainOf(unit);
  if (grain === null || base === null || !Number.isInteger(amount)) return { value: printDuration(amount, unit ?? "") };
  const now = regrain(base, grain === "decade" || grain === "century" ? "year" : grain);
  const years = grain === "decade" ? 10 : grain === "century" ? 100 : 1;
  return { point: { grain: now.grain, index: now.index + (isLater ? 1 : -1) * amount * years }, from: base };
}

/** "a year earlier" takes the grain of what it is compared with: in a report of a quarter it is that quarter of the year before. */
export function compareYears({ pointer }: Expression, context: TimeContext): Placed {
  if (context.quarter !== null && context.mode === "news")
    return { point: { grain: "quarter", index: context.quarter.index - 4 }, from: context.quarter };
  const base: Point | null =
    pointer === "g" || context.mode === "news" ? (context.article ?? context.said) : (context.said ?? context.article);
  if (base === null) return null;
  const year = regrain(base, "year");
  return { point: { grain: "year", index: year.index - 1 }, from: base };
}
