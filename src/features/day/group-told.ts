import { type DayRange, daysOfKey } from "../../core/date/date-key.ts";
import { orderKey } from "../../core/date/edtf.ts";
import type { Span } from "../../core/text/span.ts";
import type { ToldPlace } from "../../data/day.ts";

/** The told times of one article. */
export interface ToldGroup {
  readonly place: number;
  readonly date: string | null;
  readonly spans: readonly Span[];
}

/** When they were printed, against the days that they tell of. */
export const printings = ["before", "on", "after", "undated"] as const;
export type Printing = (typeof printings)[number];

/** Group told times, in the order in which they are listed, by when their article was printed and then by article. */
export function groupTold(
  times: readonly ToldPlace[],
  days: DayRange,
): Readonly<Record<Printing, readonly ToldGroup[]>> {
  const groups: Record<Printing, { place: number; date: string | null; spans: Span[] }[]> = {
    before: [],
    on: [],
    after: [],
    undated: [],
  };
  for (const { place, date, start, end } of times) {
    const printed = groups[printingOf(date, days)];
    const last = printed.at(-1);
    if (last?.place === place) last.spans.push({ start, end });
    else printed.push({ place, date, spans: [{ start, end }] });
  }
  return groups;
}

function printingOf(date: string | null, { first, last }: DayRange): Printing {
  if (date === null) return "undated";
  const printed = daysOfKey(orderKey(date));
  return printed.last < first ? "before" : printed.first > last ? "after" : "on";
}
