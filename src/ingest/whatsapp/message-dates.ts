import { ambiguousDay, dayFrom, type DayReading } from "../dates/day-reading.ts";
import type { Message, MessageDate } from "./parse-messages.ts";

/** Orders in which phones write dates. */
const orders = {
  "day-month-year": ([a, b, c]: MessageDate["numbers"]) => [c, b, a] as const,
  "month-day-year": ([a, b, c]: MessageDate["numbers"]) => [c, a, b] as const,
  "year-month-day": ([a, b, c]: MessageDate["numbers"]) => [a, b, c] as const,
};

type Order = keyof typeof orders;

/**
 * Read the days of a chat's messages. The order of the numbers is the phone region's and the same in the whole file: a year of four
 * digits in front shows it, a number over 12, dots, or that messages never run backwards. Where nothing does, the days are ambiguous.
 */
export function datesOfMessages(messages: readonly Message[]): DayReading[] {
  const order = findOrder(messages.map(({ date }) => date));
  return messages.map(({ date }) =>
    order === null && date.numbers[0] !== date.numbers[1]
      ? ambiguousDay(date.written)
      : readInOrder(date, order ?? "day-month-year"),
  );
}

function findOrder(dates: readonly MessageDate[]): Order | null {
  if (dates.every(({ digits }) => digits[0] === 4)) return "year-month-day";
  const candidates: Order[] = ["day-month-year", "month-day-year"];
  if (dates.every(({ numbers }) => numbers[0] > 31)) return "year-month-day";
  const possible = candidates.filter((order) => dates.every((date) => readInOrder(date, order).date !== null));
  if (possible.length === 1) return possible[0]!;
  if (possible.length === 0) return mostReadable(candidates, dates);
  if (dates.every(({ separator }) => separator === ".")) return "day-month-year";
  const ordered = possible.filter((order) => runsForwards(dates, order));
  return ordered.length === 1 ? ordered[0]! : null;
}

/** A pasted line that looks like a message may bear any date: the order that reads nearly all is the phone's. */
function mostReadable(candidates: readonly Order[], dates: readonly MessageDate[]): Order | null {
  const unread = candidates.map((order) => dates.filter((date) => readInOrder(date, order).date === null).length);
  const least = Math.min(...unread);
  return least * 10 <= dates.length && unread.filter((count) => count === least).length === 1
    ? candidates[unread.indexOf(least)]!
    : null;
}

function runsForwards(dates: readonly MessageDate[], order: Order): boolean {
  let last = "";
  for (const date of dates) {
    const day = readInOrder(date, order).date ?? last;
    if (day < last) return false;
    last = day;
  }
  return true;
}

/** WhatsApp began in 2009: years of two digits are of this century, and years from 2500 on of the Thai one, which is 543 ahead. */
function readInOrder(date: MessageDate, order: Order): DayReading {
  const [year, month, day] = orders[order](date.numbers);
  return dayFrom(year < 100 ? 2000 + year : year >= 2500 ? year - 543 : year, month, day, date.written);
}
