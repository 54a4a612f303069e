import { parseDay, shortDate, shortMonthLabel } from "../date/calendar.ts";
import type { Buckets } from "./buckets.ts";

/** A word under the axis of a timeline, at the start of the bucket `at`. */
export interface AxisLabel {
  readonly at: number;
  readonly text: string;
}

/** Labels under the axis, at most about `most` and one, at bucket starts; where bars are months or quarters, at the turn of years. */
export function axisLabels({ unit, buckets }: Buckets, most = 4): readonly AxisLabel[] {
  const step = Math.max(1, Math.ceil(buckets.length / most));
  const starts = buckets.map(({ first }, at) => ({ at, first }));
  const wanted =
    unit === "year"
      ? roundYears(starts, step)
      : unit === "quarter" || unit === "month"
        ? evenYears(starts, most)
        : starts.filter(({ at }) => at % step === 0);
  // A word that begins at the very end would be cut there.
  const room = wanted.filter(({ at }) => at <= buckets.length * lastShare);
  return room.map(({ at, first }) => ({ at, text: textOf(unit, first) }));
}

/** Years in tens, twenties …: where there are fewer than two, at even steps. */
function roundYears<Start extends { readonly at: number; readonly first: string }>(
  starts: readonly Start[],
  step: number,
): readonly Start[] {
  const round = [1, 2, 5, 10, 20, 25, 50].find((years) => years >= step) ?? 100;
  const years = starts.filter(({ first }) => parseDay(first).year % round === 0);
  return years.length < 2 ? starts.filter(({ at }) => at % step === 0) : years;
}

/** Up to here on the axis there is room for a year. */
const lastShare = 0.94;

/** At every year, every second, every fourth …; where there are fewer than two turns, at even steps. */
function evenYears(starts: readonly { readonly at: number; readonly first: string }[], most: number) {
  const turns = starts.filter(({ first }) => first.slice(5) === "01-01");
  if (turns.length < 2) return starts.filter(({ at }) => at % Math.max(1, Math.ceil(starts.length / most)) === 0);
  const step = [1, 2, 4, 5, 10].find((years) => turns.length / years <= most + 1) ?? 10;
  return turns.filter((_, at) => at % step === 0);
}

function textOf(unit: Buckets["unit"], first: string): string {
  if (unit === "day" || unit === "week") return shortDate(first).replace(/ \d+$/, "");
  if (unit === "month" || unit === "quarter")
    return first.slice(5) === "01-01" ? String(parseDay(first).year) : shortMonthLabel(first);
  return String(parseDay(first).year);
}
