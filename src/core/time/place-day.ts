import { baseOf, type TimeContext, type Placed } from "./context.ts";
import type { Expression } from "./expression.ts";
import { firstDayOf, regrain, yearOf } from "./point.ts";
import { grainOf } from "./unit-grain.ts";

/** A bare weekday is the latest on or before the article's day, unless the words around look ahead. */
export function placeWeekday({ weekday, pointer }: Expression, context: TimeContext): Placed {
  const base = pointer !== null && "rRz".includes(pointer) ? (context.said ?? context.article) : baseOf(context);
  if (base === null) return { value: `XXXX-WXX-${weekday}` };
  const day = firstDayOf(base);
  const back = (((day + 3 - (weekday! - 1)) % 7) + 7) % 7;
  const isAhead =
    pointer === "x" ||
    pointer === "R" ||
    (pointer === null && context.direction > 0) ||
    (pointer === "t" && context.direction >= 0 && back > 0);
  const isBefore = pointer === "l" || pointer === "r";
  const ahead = (7 - back) % 7;
  const shift = isAhead ? (ahead === 0 && pointer !== null ? 7 : ahead) : isBefore && back === 0 ? -7 : -back;
  return { point: { grain: "day", index: day + shift }, from: base };
}

/** "today", "yesterday", "now", "recently". */
export function placeReference({ reference, kinds, pointer, unit }: Expression, context: TimeContext): Placed {
  const grain = grainOf(unit);
  if (grain !== null && pointer !== null) {
    const base = pointer === "z" ? (context.said ?? context.article) : context.article;
    return base === null ? null : { point: regrain(base, grain), from: base };
  }
  if (kinds === "i") return { value: "PRESENT_REF" };
  if (kinds === "v" || kinds === "Dl") return { value: "PAST_REF" };
  const year = /^Y(-?\d+)$/.exec(reference ?? "");
  if (year !== null) {
    const base = baseOf(context);
    return base === null ? null : { point: { grain: "year", index: yearOf(base) + Number(year[1]) }, from: base };
  }
  const day = /^D(-?\d+)/.exec(reference ?? "");
  if (day === null) return { value: reference ?? "PRESENT_REF" };
  const base = context.mode === "narrative" ? null : context.article;
  if (base === null) return { value: "PRESENT_REF" };
  return { point: { grain: "day", index: firstDayOf(base) + Number(day[1]) }, from: base };
}

/** A clock time without a day is of the day told last; "the morning" in news of the article's own. */
export function placeTime({ rule, pointer, kinds }: Expression, context: TimeContext): Placed {
  const isSaid =
    rule.form === "clock" || context.mode === "narrative" || (pointer !== null && "rRzx".includes(pointer));
  const base = (isSaid ? (context.saidDay ?? context.article) : context.article) ?? context.saidDay;
  if (base === null) return { value: "XXXX-XX-XX" };
  const shift = kinds.includes("l") || pointer === "r" ? -1 : pointer === "x" || pointer === "R" ? 1 : 0;
  return { point: { grain: "day", index: firstDayOf(base) + shift }, from: base };
}
