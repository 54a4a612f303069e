import type { Span } from "../text/span.ts";
import type { Day } from "./calendar.ts";
import type { NamedWeekday } from "./date-names.ts";
import type { YearlessDays } from "./date-span.ts";
import type { TimeReading } from "./time-of-day.ts";

/** What the start of a text says about a date. Offsets are into that text; `length` is how much of it the date takes. */
export type DateReading = { readonly length: number } & (
  | {
      readonly kind: "exact";
      readonly day: Day;
      /** The weekday as written, and its number; null when none is. */
      readonly weekday: NamedWeekday | null;
      /** The time inside the date (`Mon Nov 6 08:30:00 2023`), else null. */
      readonly time: string | null;
    }
  /** A month, a year, a season, a range, an approximate date: EDTF level 1. */
  | { readonly kind: "interval"; readonly edtf: string }
  | { readonly kind: "impossible"; readonly fault: Span }
  | { readonly kind: "ambiguous"; readonly choices: readonly Day[] }
  /** A day without its year; it can be read once the year is known. */
  | { readonly kind: "partial"; readonly missing: "year"; readonly days: YearlessDays }
  | { readonly kind: "partial"; readonly missing: "century" }
  /** A day of a month that was not said, and words that head an entry without saying a day: only in diaries. */
  | {
      readonly kind: "partial";
      readonly missing: "month";
      readonly day: number;
      /** The last of several days ("9th to 11th"); null for one day. */
      readonly to: number | null;
      readonly weekday: NamedWeekday | null;
    }
  | { readonly kind: "partial"; readonly missing: "date" }
);

/** A date and perhaps a time as they stand in a text, with the brackets, emphasis and words around them. */
export interface WhenReading {
  readonly reading: DateReading;
  readonly time: TimeReading | null;
  /** Where the date itself stands, without what is around it. */
  readonly at: Span;
  /** Where the time, if any, ends; equal to `at.end` without one. */
  readonly timeEnd: number;
  /** How much of the text all of it takes. */
  readonly length: number;
  /** Brackets or emphasis stood around it. */
  readonly isWrapped: boolean;
}
