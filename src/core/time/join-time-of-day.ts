import type { Expression } from "./expression.ts";
import type { LexedText } from "./lexer.ts";

/** What may stand between a day and a time of day: "10 p.m. on Friday", "Friday at 10", "the night of Oct. 6". */
const between = /^[IOD,]{0,3}$/;
const days = new Set(["date", "weekday", "reference", "numeric", "holiday", "unit", "shift", "definite"]);

/** Join a time of day to the day beside it: "Friday" "morning" is one expression. Longer stretches than a day take none. */
export function joinTimesOfDay(expressions: readonly Expression[], lexed: LexedText): readonly Expression[] {
  const joined: Expression[] = [];
  for (const next of expressions) {
    const last = joined.at(-1);
    const gap = last === undefined ? "" : lexed.kinds.slice(last.to, next.from);
    const isBeside = last !== undefined && between.test(gap) && !isApart(next, gap);
    if (isBeside && isTime(next) && isDay(last)) joined[joined.length - 1] = join(last, next, last);
    else if (isBeside && isTime(last) && isDay(next)) joined[joined.length - 1] = join(last, next, next);
    else if (isBeside && isTime(last) && isTime(next) && (last.clock === null) !== (next.clock === null))
      joined[joined.length - 1] = join(last, next, last.clock === null ? next : last);
    else joined.push(next);
  }
  return joined;
}

/** "Friday, at 10 p.m." and "hier vers 18 h" are two times: the hour is of the day told last. */
function isApart({ rule, kinds }: Expression, gap: string): boolean {
  return rule.form === "clock" && (gap.includes(",") || kinds.startsWith("~"));
}

function isTime({ rule }: Expression): boolean {
  return rule.form === "clock" || rule.form === "part";
}

function isDay({ rule, clock, part, day, weekday, reference, unit }: Expression): boolean {
  if (!days.has(rule.form) || clock !== null) return false;
  if (rule.form === "date") return day !== null || weekday !== null;
  if (rule.form === "reference") return reference !== null && reference.startsWith("D") && part === null;
  return rule.form === "unit" || rule.form === "shift" || rule.form === "definite" ? unit === "D" : true;
}

function join(first: Expression, second: Expression, day: Expression): Expression {
  return {
    ...day,
    from: first.from,
    to: second.to,
    start: first.start,
    end: second.end,
    kinds: first.kinds + second.kinds,
    part: day.part ?? first.part ?? second.part,
    clock: first.clock ?? second.clock,
    mod: first.mod ?? second.mod,
  };
}
