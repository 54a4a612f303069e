import type { Mode } from "./mode.ts";
import type { Point } from "./point.ts";
import type { ToldAnchor, ToldModifier, ToldType } from "./told-time.ts";

/** What an expression is reckoned against: it changes as the text goes on. */
export interface TimeContext {
  readonly mode: Mode;
  /** The article's day; null where it has none. */
  readonly article: Point | null;
  /** What was told last. */
  readonly said: Point | null;
  /** The day told last, for a time of day that names none. */
  readonly saidDay: Point | null;
  /** The quarter told last: what a report of earnings compares. */
  readonly quarter: Point | null;
  /** Which way the words around look. */
  readonly direction: -1 | 0 | 1;
}

/** What an expression comes to. */
export interface Resolution {
  readonly type: ToldType;
  readonly value: string;
  readonly mod: ToldModifier | null;
  /** The stretch of the calendar it means, to reckon from; null where it means none. */
  readonly point: Point | null;
  readonly anchor: ToldAnchor | null;
}

/** What most expressions come to: a point, and from where it was reckoned. Null: no time after all. */
export type Placed = { readonly point: Point; readonly from: Point | null } | { readonly value: string } | null;

/** What a text reckons from: its own date in news, what it told last in a narrative. */
export function baseOf({ mode, article, said }: TimeContext): Point | null {
  return mode === "news" ? (article ?? said) : (said ?? article);
}
