import { dayNumber } from "../date/calendar.ts";
import { findTokenEdges, type TokenEdges } from "../text/tokens.ts";
import { chooseLanguage } from "./choose-language.ts";
import type { TimeContext, Resolution } from "./context.ts";
import { directionAround } from "./direction.ts";
import type { Expression } from "./expression.ts";
import { joinTimesOfDay } from "./join-time-of-day.ts";
import { lexTimes } from "./lexer.ts";
import { lexiconOf } from "./lexicons.ts";
import { matchExpressions } from "./match.ts";
import { findMode } from "./mode.ts";
import { resolveExpression } from "./resolve.ts";
import { shareParts } from "./share-parts.ts";
import type { ToldTime } from "./told-time.ts";
import { findWebAddresses } from "./web-addresses.ts";

/** What is known of a text beside its words. */
export interface ToldOptions {
  /** The article's date, `YYYY-MM-DD`; null where it has none. */
  readonly date: string | null;
  /** BCP 47 tag of the language; null has it told from the text. */
  readonly language: string | null;
  /** Its tokens, where they are known already. */
  readonly edges?: TokenEdges;
  /** A part to leave out, so that what it is worth can be measured: what the text told before, its mode, or which way verbs look. */
  readonly without?: "anaphora" | "mode" | "direction";
}

/**
 * Find the times that a text tells, in order, none overlapping, each with what it means reckoned from the article's date and from what the
 * text told before.
 *
 * A language without tables is read by those of English, which still know dates in digits. Takes linear time on any string.
 */
export function findToldTimes(text: string, { date, language, edges, without }: ToldOptions): readonly ToldTime[] {
  const tokens = edges ?? findTokenEdges(text);
  const { lexicon, isDayFirst } = lexiconOf(language ?? chooseLanguage(text));
  const lexed = lexTimes(text, tokens, lexicon, isDayFirst);
  const matched = withoutAddresses(matchExpressions(lexed), findWebAddresses(text));
  const expressions = joinTimesOfDay(shareParts(matched, lexed), lexed);
  const article = date === null ? null : ({ grain: "day", index: dayNumber(date) } as const);
  const mode = without === "mode" ? "news" : findMode(expressions, date === null ? null : Number(date.slice(0, 4)));
  const found: ToldTime[] = [];
  let context: TimeContext = {
    mode,
    article,
    said: null,
    saidDay: null,
    quarter: null,
    direction: 0,
  };
  for (const expression of expressions) {
    if (without !== "direction")
      context = { ...context, direction: directionAround(lexed, expression.from, expression.to) };
    const resolution = resolveExpression(expression, context);
    if (resolution === null) continue;
    found.push(toldTime(expression, resolution));
    if (without !== "anaphora") context = remember(context, expression, resolution);
  }
  return found;
}

/** Those that begin in no address of the web, whose starts and ends are given; both in order. */
function withoutAddresses(expressions: readonly Expression[], edges: readonly number[]): readonly Expression[] {
  if (edges.length === 0) return expressions;
  let at = 0;
  return expressions.filter(({ start }) => {
    while (at < edges.length && edges[at + 1]! <= start) at += 2;
    return at >= edges.length || start < edges[at]!;
  });
}

function toldTime({ start, end, rule }: Expression, { type, value, mod, anchor }: Resolution): ToldTime {
  return { start, end, type, value, mod, rule: rule.name, anchor };
}

/** A quarter of another year that the text compares with is not the one it reports on. */
function isOwnQuarter(form: string, kinds: string): boolean {
  return form !== "compared" && form !== "shift" && !/[YULge]/.test(kinds.replace("L", ""));
}

/** What comes after is reckoned from this. */
function remember(context: TimeContext, { rule, kinds }: Expression, { point }: Resolution): TimeContext {
  if (point === null) return context;
  return {
    ...context,
    said: point,
    saidDay: point.grain === "day" ? point : context.saidDay,
    quarter: point.grain === "quarter" && isOwnQuarter(rule.form, kinds) ? point : context.quarter,
  };
}
