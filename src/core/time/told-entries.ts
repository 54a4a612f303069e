import { dayNumber } from "../date/calendar.ts";
import type { Span } from "../text/span.ts";
import { daysOfTold } from "./told-days.ts";
import { correctedRule } from "./told-reason.ts";
import type { ToldModifier, ToldTime } from "./told-time.ts";

/** A told time that means days of the calendar, as a library lists it. */
export interface ToldEntry extends Span {
  /** The first and the last day it means, counted from 1970-01-01, both of them in it. */
  readonly first: number;
  readonly last: number;
  readonly mod: ToldModifier | null;
  /** The day, or the month, inside these is not said: `1943-07-XX`. */
  readonly isVague: boolean;
}

/** The modifiers in the order of their codes, 0 for none: more may be added at the end, since files hold these numbers. */
const modifiers: readonly (ToldModifier | null)[] = [
  null,
  "START",
  "MID",
  "END",
  "APPROX",
  "BEFORE",
  "AFTER",
  "MORE_THAN",
  "LESS_THAN",
  "EQUAL_OR_MORE",
  "EQUAL_OR_LESS",
];
const vagueCode = 16;

/** Write the modifier of an entry, and whether it is vague, as one number below 32. */
export function codeOf({ mod, isVague }: Pick<ToldEntry, "mod" | "isVague">): number {
  return modifiers.indexOf(mod) + (isVague ? vagueCode : 0);
}

/** The inverse of `codeOf`; what a newer build may write reads as no modifier. */
export function readCode(code: number): Pick<ToldEntry, "mod" | "isVague"> {
  return { mod: modifiers[code % vagueCode] ?? null, isVague: code >= vagueCode };
}

/** Modifiers that leave the days as they are said; all others leave it open which they are. */
const exact: readonly (ToldModifier | null)[] = [null, "START", "MID", "END"];

/** Whether the days are told only roughly: some day of a month, about a day, before or after it. */
export function isRough({ mod, isVague }: Pick<ToldEntry, "mod" | "isVague">): boolean {
  return isVague || !exact.includes(mod);
}

/** Of told times, in order, those that mean days of the calendar: not lengths, repetitions, nor "recently". */
export function toEntries(times: readonly ToldTime[]): readonly ToldEntry[] {
  return times.flatMap(({ start, end, type, value, mod }) => {
    const days = type === "DATE" || type === "TIME" ? daysOfTold(value) : null;
    if (days === null) return [];
    return [
      { start, end, first: dayNumber(days.first), last: dayNumber(days.last), mod, isVague: value.includes("X") },
    ];
  });
}

/** Make the entry of words that mean a value; null where that names no days. */
export function entryOf({ start, end }: Span, value: string): ToldEntry | null {
  return toEntries([{ start, end, type: "DATE", value, mod: null, rule: correctedRule, anchor: null }])[0] ?? null;
}
