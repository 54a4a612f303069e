import type { Expression } from "./expression.ts";
import type { LexedText } from "./lexer.ts";

/** What stands between the parts of one date: "April 13-15", "the spring and early summer of 1943", "480-479 BC". */
const between = /^(?:[T&,/-]|,&)?[IFDT]?D?$/;
const dated = new Set(["date", "season", "year"]);

/** Give a date that stands beside another what that one says for both: its year, its month, "BC". */
export function shareParts(expressions: readonly Expression[], lexed: LexedText): readonly Expression[] {
  const shared = [...expressions];
  for (let i = shared.length - 1; i > 0; i--) {
    const first = shared[i - 1]!;
    const next = shared[i]!;
    if (isPair(first, next, lexed)) shared[i - 1] = shareBack(first, next);
  }
  return shared;
}

function isPair(first: Expression, next: Expression, { kinds }: LexedText): boolean {
  if (!dated.has(first.rule.form) || !dated.has(next.rule.form)) return false;
  const gap = kinds.slice(first.to, next.from);
  return gap !== "" && gap.length < 4 && between.test(gap);
}

/** What stands last in a pair often says the year or the month of both. */
function shareBack(first: Expression, next: Expression): Expression {
  if (first.rule.form === "year") return next.isBeforeChrist ? { ...first, isBeforeChrist: true } : first;
  if (next.rule.form === "year") return first;
  const year = first.year ?? next.year;
  const month = first.rule.form === "date" ? (first.month ?? next.month) : first.month;
  const isSaid = first.kinds.includes("U");
  if (isSaid || (year === first.year && month === first.month)) return first;
  return { ...first, year, month, isBeforeChrist: first.isBeforeChrist || next.isBeforeChrist };
}
