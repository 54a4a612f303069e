import { isRealDay } from "./calendar.ts";
import { plainDigits } from "./date-tokens.ts";
import type { WhenReading } from "./date-reading.ts";

/**
 * Read a stamp of twelve or fourteen digits, `202311061015`, as note keepers name their notes, or `20231106T101500Z`; null when a
 * text starts with none that is a real day and time, since so many digits are mostly just a number.
 */
export function readStamp(text: string): WhenReading | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T|_|-)?(\d\d)(\d\d)(\d\d)?Z?(?!\p{N})/u.exec(plainDigits(text.slice(0, 24)));
  if (match === null) return null;
  const [whole, year, month, dayOfMonth, hours, minutes, seconds] = match;
  const day = { year: Number(year), month: Number(month), day: Number(dayOfMonth) };
  if (
    !isRealDay(day) ||
    day.year < 1000 ||
    day.year > 2100 ||
    Number(hours) > 23 ||
    Number(minutes) > 59 ||
    Number(seconds ?? 0) > 60
  )
    return null;
  const time = [hours, minutes, ...(seconds === undefined ? [] : [seconds])].join(":");
  return {
    reading: { kind: "exact", day, weekday: null, time: null, length: 8 },
    time: { time, length: whole.length - 8 },
    at: { start: 0, end: 8 },
    timeEnd: whole.length,
    length: whole.length,
    isWrapped: false,
  };
}
