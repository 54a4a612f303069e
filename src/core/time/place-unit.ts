import { baseOf, type TimeContext, type Placed } from "./context.ts";
import type { Expression } from "./expression.ts";
import { firstDayOf, printPoint, regrain, type Point } from "./point.ts";
import { grainOf } from "./unit-grain.ts";

/** "last week", "this past year", "the following month", "that day". */
export function placeUnit({ pointer, unit, kinds }: Expression, context: TimeContext): Placed {
  if (unit === "PER") return placePeriod(pointer, context);
  const grain = grainOf(unit);
  if (grain === null) return null;
  const isSaid = pointer !== null && "rRz".includes(pointer);
  const isNextDay = pointer === "x" && grain === "day" && context.said !== null;
  const base = isSaid || isNextDay ? (context.said ?? context.article) : baseOf(context);
  if (base === null) return null;
  if (grain === "day" && isCoarse(base)) return unknownDayOf(base);
  const now = regrain(base, grain);
  const shift = kinds.includes("l") || pointer === "r" ? -1 : pointer === "x" || pointer === "R" ? 1 : 0;
  return { point: { grain, index: now.index + shift }, from: base };
}

/** "the year", "the quarter", "the end of the month". */
export function placeDefinite({ unit, isEnded, mod }: Expression, context: TimeContext): Placed {
  if (isEnded && unit === "Y" && mod === null) return { value: "P1Y" };
  if (unit === "Q") {
    const base = context.quarter ?? (context.article === null ? null : regrain(context.article, "quarter"));
    if (base === null) return null;
    return {
      point: context.quarter ?? { grain: "quarter", index: base.index - 1 },
      from: context.quarter ?? context.article,
    };
  }
  const grain = grainOf(unit);
  if (grain === null) return null;
  const base = grain === "day" ? (context.saidDay ?? context.article) : baseOf(context);
  if (base === null) return null;
  const now = regrain(base, grain);
  const isBegun = grain !== "weekend" || firstDayOf(now) <= firstDayOf(base) || context.direction > 0;
  return { point: { grain, index: now.index - (isBegun ? 0 : 1) }, from: base };
}

/** "the latest period" of a report is the quarter that it reports on. */
function placePeriod(pointer: string | null, { quarter, article, mode }: TimeContext): Placed {
  if (pointer !== "L" || article === null || mode === "narrative") return null;
  const last: Point = { grain: "quarter", index: regrain(article, "quarter").index - 1 };
  return { point: quarter ?? last, from: quarter ?? article };
}

function isCoarse({ grain }: Point): boolean {
  return grain === "month" || grain === "year";
}

/** "that day" after "in July 1943": a day of that month, not known which. */
function unknownDayOf(point: Point): Placed {
  return { value: `${printPoint(point)}${point.grain === "month" ? "-XX" : "-XX-XX"}` };
}
