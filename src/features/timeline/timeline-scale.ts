import { parseDay, shortDate, shortMonthLabel } from "../../core/date/calendar.ts";
import type { Bucket, Buckets } from "../../core/timeline/buckets.ts";

/** The bucket that holds a date; before the first or after the last, the nearest one. */
export function bucketOf(buckets: readonly Bucket[], date: string, edge: "from" | "to"): number {
  const at = edge === "from" ? buckets.findIndex(({ last }) => last >= date) : buckets.findLastIndex(({ first }) => first <= date);
  if (at !== -1) return at;
  return edge === "from" ? buckets.length - 1 : 0;
}

/** Labels under the axis, at most five, at bucket starts. */
export function axisLabels({ unit, buckets }: Buckets): readonly { readonly at: number; readonly text: string }[] {
  const most = 4;
  const step = Math.max(1, Math.ceil(buckets.length / most));
  const starts = buckets.map(({ first }, at) => ({ at, first }));
  const wanted = unit === "quarter" || unit === "month" ? evenYears(starts, buckets.length) : starts.filter(({ at }) => at % step === 0);
  return wanted.map(({ at, first }) => ({ at, text: textOf(unit, first) }));
}

/** Where bars are months or quarters, labels stand at the turn of a year; at every year, every second, every fifth … */
function evenYears(starts: readonly { readonly at: number; readonly first: string }[], count: number) {
  const turns = starts.filter(({ first }) => first.slice(5) === "01-01");
  if (turns.length < 2) return starts.filter(({ at }) => at % Math.max(1, Math.ceil(count / 4)) === 0);
  const step = [1, 2, 4, 5, 10].find((years) => turns.length / years <= 5) ?? 10;
  return turns.filter((_, at) => at % step === 0);
}

function textOf(unit: Buckets["unit"], first: string): string {
  if (unit === "day" || unit === "week") return shortDate(first).replace(/ \d+$/, "");
  if (unit === "month" || unit === "quarter") return first.slice(5) === "01-01" ? String(parseDay(first).year) : shortMonthLabel(first);
  return String(parseDay(first).year);
}
