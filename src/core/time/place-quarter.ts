import { baseOf, type TimeContext, type Placed } from "./context.ts";
import type { Expression } from "./expression.ts";
import { yearAsked } from "./place-date.ts";
import { regrain, yearOf } from "./point.ts";

export function placeQuarter(expression: Expression, context: TimeContext): Placed {
  const { unit, kinds } = expression;
  const grain = unit === "HY" || unit === "HALF" ? "half" : "quarter";
  // "the last half of 1989" is its second.
  const ordinal = expression.ordinal ?? (grain === "half" && /^[^YUK]*l/.test(kinds) ? 2 : null);
  const count = grain === "half" ? 2 : 4;
  if (/U-[eg]/.test(kinds) || /AU[ge]$/.test(kinds)) {
    const base = context.quarter ?? (context.article === null ? null : regrain(context.article, "quarter"));
    if (base === null) return null;
    const index = ordinal === null ? base.index - 4 : (yearOf(base) - 1) * 4 + ordinal - 1;
    return { point: { grain: "quarter", index }, from: base };
  }
  const asked = yearAsked(expression, context);
  if (ordinal !== null && ordinal > count) return null;
  if (ordinal !== null) {
    if (asked !== null) return { point: { grain, index: asked.year * count + ordinal - 1 }, from: asked.from };
    const base = baseOf(context);
    if (base === null) return { value: `XXXX-Q${ordinal}` };
    const now = regrain(base, grain).index;
    const back = (((now - (ordinal - 1)) % count) + count) % count;
    const isAhead = context.direction > 0 && back > count / 2 && context.mode === "news";
    return { point: { grain, index: now - back + (isAhead ? count : 0) }, from: base };
  }
  const base = context.article;
  if (base === null) return null;
  const now = regrain(base, grain);
  const { pointer } = expression;
  if (asked !== null) {
    const quarter = context.quarter ?? now;
    return { point: { grain, index: asked.year * count + (((quarter.index % count) + count) % count) }, from: quarter };
  }
  if (pointer === "L" || kinds.includes("l")) return { point: { grain, index: now.index - 1 }, from: base };
  if (pointer === "r")
    return { point: { grain, index: (context.quarter ?? now).index - 1 }, from: context.quarter ?? base };
  if (pointer === "z") {
    const said = context.said?.grain === "quarter" ? context.said : (context.quarter ?? now);
    return { point: said, from: said };
  }
  const shift = pointer === "x" ? 1 : 0;
  return { point: { grain, index: now.index + shift }, from: base };
}
