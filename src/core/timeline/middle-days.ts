import type { DateCount } from "../catalog/row.ts";
import { dayNumber } from "../date/calendar.ts";
import { formatCount } from "../text/count.ts";
import { type DayRange, daysOfKey, knownDaysOfKey } from "../date/date-key.ts";

/** What of the articles may lie far off at either end: with both, the middle is 99 %. */
const farShare = 0.005;
/** Of fewer articles nobody can say which of them are the many. */
const fewestArticles = 10;
/** Days that the middle is taken to last at least: of articles of one day, those of the next week are not far off. */
const shortestReach = 30;
/** What is left must be this much shorter than the whole, or the far ones squeeze nothing. */
const squeeze = 10;

/**
 * Find the days among which nearly all articles lie, when a few far ones would squeeze these to a line; `dates` are oldest first.
 *
 * Far is what lies further from the middle 99 % of the articles than that is long. Null where nothing is so far, where the rest would
 * still have a tenth of the timeline, and where there are fewer than ten articles.
 */
export function findMiddleDays(dates: readonly DateCount[]): DayRange | null {
  const total = dates.reduce((sum, { count }) => sum + count, 0);
  if (total < fewestArticles) return null;
  const far = Math.max(1, Math.floor(total * farShare));
  const begin = dayNumber(firstDayOfNth(dates, far));
  const end = dayNumber(firstDayOfNth(dates, total - 1 - far));
  const reach = Math.max(end - begin, shortestReach);

  const whole = { first: Infinity, last: -Infinity };
  const near = { first: Infinity, last: -Infinity, days: { first: "", last: "" } };
  for (const { key } of dates) {
    const days = knownDaysOfKey(key);
    const [first, last] = [dayNumber(days.first), dayNumber(days.last)];
    whole.first = Math.min(whole.first, first);
    whole.last = Math.max(whole.last, last);
    if (first < begin - reach || last > end + reach) continue;
    if (first < near.first) [near.first, near.days.first] = [first, days.first];
    if (last > near.last) [near.last, near.days.last] = [last, days.last];
  }
  const isSqueezed = (near.last - near.first + 1) * squeeze < whole.last - whole.first + 1;
  return near.days.first !== "" && isSqueezed ? near.days : null;
}

/** Count the articles all of whose days lie before or after a stretch. An open date lies on its open side without end. */
export function countOutside(
  dates: readonly DateCount[],
  { first, last }: DayRange,
): { readonly earlier: number; readonly later: number } {
  let earlier = 0;
  let later = 0;
  for (const { key, count } of dates) {
    const days = daysOfKey(key);
    if (days.last < first) earlier += count;
    else if (days.first > last) later += count;
  }
  return { earlier, later };
}

/** Say what lies outside: "1 earlier not shown", "2 earlier and 1,300 later not shown"; null when nothing does. */
export function describeOutside({ earlier, later }: ReturnType<typeof countOutside>): string | null {
  if (earlier === 0 && later === 0) return null;
  const sides = [earlier > 0 ? `${formatCount(earlier)} earlier` : [], later > 0 ? `${formatCount(later)} later` : []];
  return `${sides.flat().join(" and ")} not shown`;
}

/** The day on which the nth article begins, counted from 0. */
function firstDayOfNth(dates: readonly DateCount[], nth: number): string {
  let passed = 0;
  for (const { key, count } of dates) {
    passed += count;
    if (passed > nth) return knownDaysOfKey(key).first;
  }
  return knownDaysOfKey(dates.at(-1)?.key ?? "").first;
}
