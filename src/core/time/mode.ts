import type { Expression } from "./expression.ts";

/** How a text tells: news reckons from its own date, a narrative from what it told last. */
export type Mode = "news" | "narrative";

/** So many years that are not its own show a narrative, if twice the words of news do not stand against them. */
const many = 9;
/** Fewer do where no word of news stands in the text at all. */
const few = 5;

/**
 * Tell news from narrative by the expressions themselves: a narrative names years that are not its own far oftener than it says
 * "yesterday", "Friday" or "last week". Without a date a text can only be read as a narrative.
 */
export function findMode(expressions: readonly Expression[], articleYear: number | null): Mode {
  if (articleYear === null) return "narrative";
  let told = 0;
  let near = 0;
  for (const expression of expressions) {
    if (isOtherYear(expression, articleYear)) told++;
    else near += newsWeight(expression);
  }
  return (told >= many && told > 2 * near) || (told >= few && near === 0) ? "narrative" : "news";
}

function isOtherYear({ rule, year }: Expression, articleYear: number): boolean {
  return year !== null && year !== articleYear && (rule.form === "date" || rule.form === "year");
}

/** "yesterday" shows news more surely than "Friday" or "last week". */
function newsWeight({ rule, reference, kinds, month, unit, year }: Expression): number {
  if (year !== null) return 0;
  if (rule.form === "reference") return reference?.startsWith("D") ? 2 : 0;
  if (rule.form === "weekday" || (rule.form === "unit" && unit !== "D" && /[tlx]/.test(kinds))) return 1;
  return month === null && rule.form === "quarter" ? 1 : 0;
}
