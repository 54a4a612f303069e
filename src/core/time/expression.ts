import type { Item } from "./lexeme.ts";
import type { Rule } from "./rules.ts";
import type { ToldModifier } from "./told-time.ts";

/** The parts of one expression as its words give them, before anything is reckoned. Null: not said. */
export interface Expression {
  readonly rule: Rule;
  /** Its items: the half-open range of their indexes. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Its kinds. */
  readonly kinds: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly ordinal: number | null;
  readonly season: number | null;
  readonly decade: number | null;
  readonly holiday: string | null;
  /** "last", "this", "next", "previous" … : the kind of the word (`lexeme.ts`); the last of several. */
  readonly pointer: string | null;
  readonly unit: string | null;
  /** How many; null where no number is said, NaN for "several". */
  readonly amount: number | null;
  readonly part: string | null;
  readonly clock: string | null;
  readonly reference: string | null;
  readonly mod: ToldModifier | null;
  readonly isBeforeChrist: boolean;
  /** Whether "ended" or "ending" follows: a fiscal year that is no year of the calendar. */
  readonly isEnded: boolean;
  /** "and a half" */
  readonly hasHalf: boolean;
}

type Draft = { -readonly [Field in keyof Expression]: Expression[Field] };

/** Gather what the items of a match say. */
export function readExpression(
  rule: Rule,
  items: readonly Item[],
  kinds: string,
  from: number,
  to: number,
): Expression {
  const draft: Draft = {
    rule,
    from,
    to,
    start: items[from]!.start,
    end: items[to - 1]!.end,
    kinds: kinds.slice(from, to),
    year: null,
    month: null,
    day: null,
    weekday: null,
    ordinal: null,
    season: null,
    decade: null,
    holiday: null,
    pointer: null,
    unit: null,
    amount: null,
    part: null,
    clock: null,
    reference: null,
    mod: null,
    isBeforeChrist: false,
    hasHalf: false,
    isEnded: kinds[to] === "V",
  };
  for (let i = from; i < to; i++) gather(draft, items[i]!, i + 1 < to ? items[i + 1]!.kind : "");
  const minutes = draft.kinds.search(/p[d#]/);
  if (minutes >= 0 && draft.clock !== null)
    draft.clock = `${draft.clock.slice(0, 2)}:${String(items[from + minutes + 1]!.number).padStart(2, "0")}`;
  if (rule.form === "clock" && draft.clock === null) draft.clock = wordClock(items.slice(from, to));
  return draft;
}

/** Tell what one word adds; a number before "a.m." is an hour. */
function gather(draft: Draft, item: Item, next: string): void {
  const { kind, code, number } = item;
  if (kind === "p") draft.clock = clockOf(draft, code);
  else if ("lxtzrRiLgv".includes(kind)) draft.pointer = kind;
  else if (kind === "A") draft.amount ??= 1;
  else if (kind === "n" || kind === "#") {
    draft.amount ??= number;
    if (next === "B") draft.year = number;
    if (next === "p" && code !== "") draft.clock = code;
  } else if (kind === "X") draft.amount ??= Number.NaN;
  else if (kind === "d" || kind === "s") {
    draft.day ??= number;
    draft.amount ??= number;
    draft.ordinal ??= number;
    if (next === "B") draft.year = number;
  } else if (kind === "Y") {
    draft.year = number;
    draft.amount ??= number;
  } else if (kind === "o") {
    draft.ordinal = number;
    draft.day ??= number;
  } else if (kind === "M") draft.month = number;
  else if (kind === "W") draft.weekday = number;
  else if (kind === "S") draft.season = number;
  else if (kind === "K") draft.decade = number;
  else if (kind === "H") draft.holiday = code;
  else if (kind === "½") draft.hasHalf = true;
  else if (kind === "c") draft.unit = "C";
  else if (kind === "E") draft.unit = "WE";
  else if ("UuQj".includes(kind)) draft.unit = draft.unit === null || kind === "Q" ? code : draft.unit;
  else if (kind === "P") draft.part = code;
  else if (kind === "h") draft.clock = code;
  else if (kind === "N" || kind === "k") draft.reference = code;
  else if (kind === "~" || kind === "C" || kind === "m") draft.mod = code as ToldModifier;
  else if (kind === "B") {
    draft.isBeforeChrist = code === "BC";
    draft.year ??= draft.amount;
  }
  if (kind === "f" || kind === "e") draft.pointer = kind;
}

/** "à 18 heures", "las 8.15": the hour is the number. */
function wordClock(items: readonly Item[]): string {
  const hour = items.find(({ kind }) => "nd#".includes(kind));
  if (hour === undefined) return "00:00";
  return hour.code.includes(":") ? hour.code : `${String(hour.number).padStart(2, "0")}:00`;
}

function clockOf(draft: Draft, half: string): string {
  const hour = draft.clock === null ? (draft.amount ?? 0) : Number(draft.clock.slice(0, 2));
  const minutes = draft.clock === null ? "00" : draft.clock.slice(3);
  const hours = half === "pm" ? (hour % 12) + 12 : half === "am" ? hour % 12 : hour;
  return `${String(hours).padStart(2, "0")}:${minutes}`;
}
