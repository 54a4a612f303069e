import { dayNumber, dayOf } from "../../core/date/calendar.ts";
import { dayFrom, noDay, unreadableDay, type DayReading } from "./day-reading.ts";

/** Seconds between 1 January of the years 1 and 10000. */
const first = -62_135_596_800;
const last = 253_402_300_800;

/** Read Unix seconds (or milliseconds, told by their size) as a day of UTC; empty or zero is no date. */
export function readUnixDay(written: string): DayReading {
  const text = written.trim();
  if (text === "" || text === "0") return noDay;
  if (!/^-?\d{1,16}(?:\.\d+)?$/.test(text)) return unreadableDay(written);
  const number = Number(text);
  const seconds = Math.abs(number) >= 100_000_000_000 ? number / 1000 : number;
  if (seconds < first || seconds >= last) return unreadableDay(written);
  return { date: dayOf(Math.floor(seconds / 86_400)), flaw: null };
}

/** What of `Intl` every engine has; its formatter takes milliseconds, so that no `Date` is made. */
const partsOfDay = {
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "numeric",
  day: "numeric",
} as const;

/** Read an instant of UTC (`2023-11-07T04:30:00Z`) as the day it was in a zone; the day of UTC when the zone is not known. */
export function readZonedDay(written: string, timeZone: string | null): DayReading {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/.exec(written.trim());
  if (match === null) return unreadableDay(written);
  const day = dayFrom(Number(match[1]), Number(match[2]), Number(match[3]), written);
  if (day.date === null || timeZone === null || timeZone === "") return day;
  const seconds = dayNumber(day.date) * 86_400 + Number(match[4]) * 3600 + Number(match[5]) * 60 + Number(match[6]);
  try {
    const parts = new Intl.DateTimeFormat("en", { ...partsOfDay, timeZone }).formatToParts(seconds * 1000);
    const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return dayFrom(number("year"), number("month"), number("day"), written);
  } catch {
    return day; // a zone of a newer or older table than this engine's
  }
}
