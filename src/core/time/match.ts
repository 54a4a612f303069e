import { isAge, isLikely } from "./doubts.ts";
import { readExpression, type Expression } from "./expression.ts";
import type { LexedText } from "./lexer.ts";
import { rules, type Rule } from "./rules.ts";

/** Kinds without which nothing tells a time. */
const core = new Set("UuQcEMWPSHKhpNjYikvlsoBd".split(""));
/** Kinds that end a stretch in which rules are tried. */
const outside = new Set("_Z;=%bV".split(""));

/**
 * Find the expressions of a text in order, none overlapping: at each item the longest match of all rules.
 *
 * Only stretches of words of time that hold a telling one are looked at, and every pattern is bounded, so the time is linear.
 */
export function matchExpressions(lexed: LexedText): readonly Expression[] {
  const { kinds } = lexed;
  const found: Expression[] = [];
  let at = 0;
  while (at < kinds.length) {
    if (outside.has(kinds[at]!)) {
      at++;
      continue;
    }
    let end = at;
    let isTelling = false;
    while (end < kinds.length && !outside.has(kinds[end]!)) {
      isTelling ||= core.has(kinds[end]!);
      end++;
    }
    if (isTelling) matchStretch(lexed, at, end, found);
    at = end;
  }
  return found;
}

function matchStretch(lexed: LexedText, from: number, to: number, found: Expression[]): void {
  let at = from;
  while (at < to) {
    const expression = matchAt(lexed, at);
    if (expression === null) at++;
    else {
      found.push(expression);
      at = expression.to;
      const again = dayAgain(lexed, expression);
      if (again !== null) {
        found.push(again);
        at = again.to;
      }
    }
  }
}

const again = /[T&-][ds](?:,?O?(Y))?(?![:UuQMPp%n#d-])/y;

/** The second day of "April 13-15": it has the month and the year of the first. */
function dayAgain({ items, kinds }: LexedText, first: Expression): Expression | null {
  if (first.rule.form !== "date" || first.day === null || first.month === null) return null;
  again.lastIndex = first.to;
  const match = again.exec(kinds);
  if (match === null) return null;
  const to = first.to + match[0].length;
  const day = items[first.to + 1]!;
  return {
    ...first,
    from: first.to + 1,
    to,
    start: day.start,
    end: items[to - 1]!.end,
    kinds: match[0].slice(1),
    year: match[1] === undefined ? first.year : items[to - 1]!.number,
    day: day.number,
    weekday: null,
    mod: null,
  };
}

function matchAt(lexed: LexedText, at: number): Expression | null {
  const lengths: { readonly rule: Rule; readonly to: number }[] = [];
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(lexed.kinds);
    if (match !== null && match[0].length > 0) lengths.push({ rule, to: at + match[0].length });
  }
  // Sorting keeps the order of rules among equals.
  lengths.sort((a, b) => b.to - a.to);
  for (const { rule, to } of lengths) {
    const expression = readExpression(rule, lexed.items, lexed.kinds, at, to);
    // An age is read, so that no part of it is taken for a length, and told by nobody.
    if (isAge(expression, lexed.kinds)) return { ...expression, rule: { ...rule, name: "age", form: "age" } };
    if (isLikely(expression, lexed)) return expression;
  }
  return null;
}
