import { noDay, partialDay, type DayReading } from "../dates/day-reading.ts";
import { readDay, readIso } from "../dates/read-day.ts";
import { attributeOf, lineOf, localName, type Element } from "../markup/element.ts";

/**
 * Read a `date`: `when` or `when-iso` when they give a day; a range of two days or a bound alone is none. `when-custom` may be of
 * another calendar and is never used. Without any of them the words count, if they are a date.
 */
export function dayOfDate(date: Element): DayReading {
  // `value` is P4's.
  const when = attributeOf(date, "when") || attributeOf(date, "when-iso") || attributeOf(date, "value");
  if (when !== "") return readIso(when) ?? readDay(when);
  const [from, to] = [
    attributeOf(date, "from") || attributeOf(date, "notbefore"),
    attributeOf(date, "to") || attributeOf(date, "notafter"),
  ];
  if (from !== "" || to !== "")
    return from !== "" && from === to ? readDay(from) : partialDay(lineOf(date) || `${from}/${to}`);
  if (!localName(date).endsWith("date")) return noDay; // a division, whose words are its text
  const written = lineOf(date);
  return written === "" ? noDay : readDay(written);
}

/** Read the first of some dates that is a day, else what is wrong with the first. */
export function firstDay(dates: readonly Element[]): DayReading {
  const days = dates.map(dayOfDate);
  return days.find(({ date }) => date !== null) ?? days.find(({ flaw }) => flaw !== null) ?? noDay;
}
