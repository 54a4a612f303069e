import type { Span } from "../text/span.ts";

/** What kind of time an expression tells (TIMEX3): a day or a longer stretch, a time of day, a length of time, something that repeats. */
export type ToldType = "DATE" | "TIME" | "DURATION" | "SET";

/** How a value is to be read (TIMEX3 `mod`): "early May" is 2024-05 with START. */
export type ToldModifier =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "BEFORE"
  | "AFTER"
  | "MORE_THAN"
  | "LESS_THAN"
  | "EQUAL_OR_MORE"
  | "EQUAL_OR_LESS";

/** Against what a value was reckoned: the article's date, or the time that the text told of before. */
export interface ToldAnchor {
  readonly kind: "article" | "told";
  /** The TIMEX3 value reckoned from. */
  readonly value: string;
}

/** A stretch of text that tells a time, and which. */
export interface ToldTime extends Span {
  readonly type: ToldType;
  /** The TIMEX3 value: `2023-10-31`, `1914-W27`, `P3D`, `PAST_REF`. Unknown places are `X`. */
  readonly value: string;
  readonly mod: ToldModifier | null;
  /** Name of the rule that read it (`rules.ts`): says with `anchor` why the value came out so. */
  readonly rule: string;
  /** Null where the words alone say the value. */
  readonly anchor: ToldAnchor | null;
}
