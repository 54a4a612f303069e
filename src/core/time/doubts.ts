import type { Expression } from "./expression.ts";
import type { Item } from "./lexeme.ts";
import type { LexedText } from "./lexer.ts";

/** The kinds of the words beside a match, empty at the ends of the text. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
  readonly last: Item;
  /** The code of the word behind. */
  readonly next: string;
}

/** Say whether a match is how old somebody is: "6-year-old", "Martin, 53 ans,", "Jorge, de 49 años,". */
export function isAge({ kinds, unit, from, to, rule }: Expression, all: string): boolean {
  if (rule.form === "age") return true;
  if (rule.form !== "duration" || unit !== "Y" || !/^[dn#]u$/.test(kinds)) return false;
  const before = all[from - 1] ?? ";";
  return (
    (before === "," && ",;".includes(all[to] ?? ";")) ||
    (before === "O" && ",J".includes(all[from - 2] ?? ";")) ||
    before === "J"
  );
}

/** A part of day that is a whole phrase is told by itself: "in the morning" is, while "morning" is of a paper too. */
const inTheMorning = "in the morning".length;

/** Say whether a match is a time in its surroundings: "1990" after a price is not, nor "may" before a verb. */
export function isLikely(expression: Expression, { items, kinds }: LexedText): boolean {
  const { from, to, rule } = expression;
  if (isAddress(expression, { items, kinds })) return false;
  const beside = {
    before: kinds[from - 1] ?? ";",
    after: kinds[to] ?? ";",
    last: items[to - 1]!,
    next: items[to]?.code ?? "",
  };
  switch (rule.form) {
    case "year":
      return isYear(expression, beside);
    case "decade":
      if (expression.kinds === "K" && isShillings(beside)) return false;
      if (beside.last.kind === "K" && isTemperature(beside.last, kinds, to)) return false;
      // "in her early 40s" is how old she is.
      if (items.slice(Math.max(0, from - 1), to).some(({ kind, code }) => kind === "D" && code === "own")) return false;
      return expression.decade !== null || ("YE".includes(expression.unit ?? " ") && isTens(expression.amount));
    case "season":
      return isSeason(expression, beside);
    case "date":
      if (expression.kinds.includes("U") && expression.month === null) return expression.unit === "D";
      if (/[so]UOM/.test(expression.kinds)) return expression.unit === "D";
      if (expression.month === null && expression.weekday === null) return true;
      return isDate(expression, items, kinds, beside);
    case "quarter":
      return isQuarter(expression);
    case "reference":
      return expression.kinds !== "Dl" || beside.last.code === "past";
    case "definite":
      return isDefinite(expression, beside);
    case "unit":
      return expression.unit !== "HALF";
    case "duration":
      return isLength(expression, beside);
    case "shift":
      return !(beside.after === "O" && "ef".includes(expression.pointer ?? " "));
    case "clock":
      return isClock(expression, beside, items.slice(from, to));
    case "part":
      return (
        expression.kinds !== "P" ||
        beside.last.code.includes(":") ||
        beside.last.end - beside.last.start >= inTheMorning ||
        "ITWNMds".includes(beside.before) ||
        "WNM".includes(beside.after)
      );
    default:
      return true;
  }
}

/** "wrapped up 40s. in paper" is money: the decade stands alone, with a full stop before more of the sentence. */
function isShillings({ before, after, next }: Neighbours): boolean {
  return after === ";" && next === "" && !"IDmeF&T-,".includes(before);
}

/** "at 1914 Harbour Road" and "in May Street" are; "the 1929 Wall Street crash" and "in 1929 Wall Street" are not. */
function isAddress({ from, to, kinds }: Expression, text: Pick<LexedText, "items" | "kinds">): boolean {
  if (!/^[YMWS]$/.test(kinds)) return false;
  const last = kinds === "Y" ? to + mostWordsOfStreet : to;
  let at = to;
  while (at < last && text.kinds[at] === "Z") at++;
  if (text.items[at]?.code !== "street" || text.items[at]?.kind !== "+") return false;
  const before = text.items[from - 1];
  return kinds !== "Y" || before?.code === "at" || !"DI".includes(before?.kind ?? ";");
}

/** "Martin Luther King" Boulevard. */
const mostWordsOfStreet = 3;

/** "in the 30s and 40s every morning" is how warm it was. */
function isTemperature({ start, end }: Item, kinds: string, to: number): boolean {
  return end - start === "30s".length && /^[^;,]{0,4}P/.test(kinds.slice(to, to + 5));
}

function isYear({ kinds, year }: Expression, { before, after, next }: Neighbours): boolean {
  // "a force of 1500 men", "some 1500 men"; "in 1848 people" is a year.
  if (kinds.endsWith("Y") && next === "count" && before !== "I") return false;
  if (kinds !== "Y") return true;
  if ("b#n".includes(before) || ("%UuQcn".includes(after) && next !== "PER")) return false;
  if (after === "Z" && before === "Z") return false;
  if (year! >= 1900 && year! < 2050) return true;
  return "IefTFO&<,m".includes(before);
}

/** "spring" and "fall" are verbs too, and "the fall of Atlanta" is no season. */
function isSeason({ kinds, year }: Expression, { before, after, last, next }: Neighbours): boolean {
  // "Long jump: 1. Summer Hayes", "Winter beat Sun", "beat Winter": names.
  if (kinds === "S" && before === "+") return false;
  if (kinds === "S" && (after === "Z" || next === "beat") && before === ";") return false;
  if (!last.code.endsWith("!")) return true;
  if (year === null && after === "O") return false;
  return kinds !== "S" || "I&mO".includes(before);
}

/** "Theresa May" and "Jan Kavan" are no months, nor is the "Long March". */
function isDate(
  { kinds, from, to, month }: Expression,
  items: readonly Item[],
  all: string,
  { before, after, next }: Neighbours,
): boolean {
  if (kinds.startsWith("M") && isScore(items, from + 1)) return false;
  if (kinds !== "M") return true;
  // "3. March 10.31", "May 61" and "May beat" are names in a table of results.
  if (before === ";" && (after === "#" || next === "beat")) return false;
  const item = items[from]!;
  const isName = "Zwj".includes(before) && all[from - 2] !== ";" && item.start - items[from - 1]!.end < 2;
  if (isName) return false;
  const isBesideName = after === "Z" && items[to]!.start - item.end < 2;
  if (isBesideName && !"IOml".includes(before)) return false;
  return !(month === 3 && (after === "O" || before === "D"));
}

/** "Mar 6-0": days that run backwards are points. */
function isScore(items: readonly Item[], at: number): boolean {
  const [first, dash, second] = items.slice(at, at + 3);
  if (first === undefined || dash?.code !== "-" || second === undefined || !"d#".includes(second.kind)) return false;
  return dash.start === first.end && second.start === dash.end && second.number <= first.number;
}

/** "the day before he came" and "the half of it" tell no time of their own. */
function isDefinite({ unit, kinds, mod }: Expression, { after }: Neighbours): boolean {
  if (unit === "HALF") return false;
  if (kinds.includes("U") && unit === "D") return mod !== null || ";,".includes(after);
  return true;
}

/** "a quarter of the crop" is no time, nor "the second half" of a match. */
function isQuarter({ ordinal, year, pointer, unit, kinds }: Expression): boolean {
  if (unit === "HALF") return year !== null || kinds.includes("U");
  return ordinal !== null || year !== null || pointer !== null;
}

/** "18 heures" is an hour only after "à", "dos horas" never; a number with a full stop only with "las" or "Uhr". */
function isClock({ kinds, unit }: Expression, { before }: Neighbours, items: readonly Item[]): boolean {
  const hasMinutes = items.some(({ code }) => code.includes(":"));
  if (/[uU]/.test(kinds))
    return unit === "H" && (hasMinutes || (!kinds.includes("n") && (kinds.startsWith("D") || "ITD~".includes(before))));
  return hasMinutes || !/^D?[n#]G?$/.test(kinds);
}

function isTens(amount: number | null): boolean {
  return amount !== null && amount >= 10 && amount < 100 && amount % 10 === 0;
}

/** "$5 a year" and "358,000 a month" are rates; "one day" is no length. */
function isLength({ kinds, unit, amount }: Expression, { before }: Neighbours): boolean {
  if (unit === "PER" || unit === "HALF") return false;
  if (kinds === "AU" && "#nd%uYX".includes(before)) return false;
  return !(kinds === "nU" && unit === "D" && amount === 1);
}
