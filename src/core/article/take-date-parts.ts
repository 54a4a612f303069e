import type { DateCursor } from "./date-cursor.ts";
import { takeDayFirst, takeMonthFirst } from "./date-day-first.ts";
import { takeWeekday } from "./date-names.ts";
import type { DateParts } from "./date-parts.ts";
import { takeYearFirst } from "./date-year-first.ts";

/** Words before a day: Vietnamese and Portuguese "day", the article of Germanic languages. */
const daySigns = new Set(["ngay", "dia", "den"]);

/** Take a date, whole or in part, with the weekday before it; null when the text starts with none. */
export function takeDateParts(cursor: DateCursor): DateParts | null {
  return cursor.attempt(() => {
    const weekday = takeWeekday(cursor);
    cursor.takeWord(daySigns);
    const parts = takeYearFirst(cursor) ?? takeDayFirst(cursor) ?? takeMonthFirst(cursor);
    return parts === null ? null : { ...parts, weekday };
  });
}
