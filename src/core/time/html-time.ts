/**
 * Give a TIMEX3 value as HTML's `datetime` allows it: a year, a month, a week, a day, a minute of a day, a length in days or hours.
 * Null for all else; such a `<time>` goes without (HTML Standard, "The time element").
 */
export function datetimeOf(value: string): string | null {
  if (/^\d{4}(?:-(?:\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?|W\d\d))?$/.test(value)) return value;
  const day = /^(\d{4}-\d\d-\d\d)T(?:[A-Z]{2}|\d\d)$/.exec(value)?.[1];
  if (day !== undefined) return day;
  return /^P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/.test(value) && /\d/.test(value) && !value.endsWith("T")
    ? value
    : null;
}
