import type { DateCursor } from "./date-cursor.ts";
import { takeDayFirst, takeMonthFirst } from "./date-day-first.ts";
import { takeWeekday, type NamedWeekday } from "./date-names.ts";
import type { DateParts } from "./date-parts.ts";
import { takeYearFirst } from "./date-year-first.ts";

/** Words before a day: Vietnamese, Czech and Portuguese "day", and articles. */
const daySigns = new Set(["ngay", "dia", "dne", "dnia", "den"]);
/** Articles between weekday and day: "Wednesday the 12th". */
const articles = new Set(["the", "le", "el", "il"]);

/** Take a date, whole or in part, with the weekday before it; null when the text starts with none. */
export function takeDateParts(cursor: DateCursor): DateParts | null {
  return cursor.attempt(() => {
    const weekday = takeWeekday(cursor) ?? takeBracketedWeekday(cursor);
    if (weekday !== null) cursor.takeWord(articles);
    cursor.takeWord(daySigns);
    const parts = takeYearFirst(cursor) ?? takeDayFirst(cursor) ?? takeMonthFirst(cursor);
    return parts === null ? null : { ...parts, weekday };
  });
}

/** "(Wednesday) June 12, 2019" */
function takeBracketedWeekday(cursor: DateCursor): NamedWeekday | null {
  return cursor.attempt(() => {
    if (cursor.takeSign("([（") === null) return null;
    const weekday = takeWeekday(cursor);
    return weekday === null || cursor.takeSign(")]）") === null ? null : weekday;
  });
}
