import { dayNumber, dayOf } from "../date/calendar.ts";
import { isRealDay, type Day } from "./calendar.ts";

/** Eras of Japan and Taiwan: the year before their first, and how many years they had (the last ones go on). */
const eras: Readonly<Record<string, readonly [before: number, years: number]>> = {
  明治: [1867, 45],
  大正: [1911, 15],
  昭和: [1925, 64],
  平成: [1988, 31],
  令和: [2018, 99],
  民國: [1911, 999],
  民国: [1911, 999],
  中華民國: [1911, 999],
  中华民国: [1911, 999],
};

/** Say which Gregorian year a year of an era is; null when the word is no era, NaN when the era had no such year. */
export function yearOfEra(era: string, year: number): number | null {
  const found = eras[era];
  if (found === undefined) return null;
  return year >= 1 && year <= found[1] ? found[0] + year : NaN;
}

/** Years of the Buddhist era are 543 ahead (Thailand, since 1941 with the Gregorian months and days). */
export const buddhistYears = 543;

/** Years in which the rule of leap years shifts; between them one year in 33 runs of four has five (Borkowski 1996). */
const breaks = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
];

/**
 * Turn a day of the Persian (solar Hijri) calendar into a Gregorian one, by K. M. Borkowski's rule, which is the almanac's for the
 * years 1 to 3177. A day that does not exist comes back as one that does not exist either.
 */
export function persianToGregorian({ year, month, day }: Day): Day {
  const nowhere = { year: 0, month, day };
  if (year < 1 || year >= 3178 || month < 1 || month > 12 || day < 1) return nowhere;
  const { march, isLeap } = persianNewYear(year);
  const longest = month <= 6 ? 31 : month < 12 || isLeap ? 30 : 29;
  if (day > longest) return nowhere;
  const newYear = dayNumber(`${String(year + 621).padStart(4, "0")}-03-${String(march).padStart(2, "0")}`);
  const iso = dayOf(newYear + (month - 1) * 31 - Math.max(0, month - 7) + day - 1);
  const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
  const gregorian = { year: y, month: m, day: d };
  return isRealDay(gregorian) ? gregorian : nowhere;
}

/** The day in March of the Gregorian year `year + 621` on which a Persian year begins, and whether it is a leap year. */
function persianNewYear(year: number): { march: number; isLeap: boolean } {
  const gregorian = year + 621;
  let leaps = -14;
  let [from, jump] = [breaks[0]!, 0];
  for (const next of breaks.slice(1)) {
    jump = next - from;
    if (year < next) break;
    leaps += Math.floor(jump / 33) * 8 + Math.floor((jump % 33) / 4);
    from = next;
  }
  let n = year - from;
  leaps += Math.floor(n / 33) * 8 + Math.floor(((n % 33) + 3) / 4);
  if (jump % 33 === 4 && jump - n === 4) leaps += 1;
  const gregorianLeaps = Math.floor(gregorian / 4) - Math.floor(((Math.floor(gregorian / 100) + 1) * 3) / 4) - 150;
  if (jump - n < 6) n = n - jump + Math.floor((jump + 4) / 33) * 33;
  return { march: 20 + leaps - gregorianLeaps, isLeap: (((n + 1) % 33) - 1) % 4 === 0 };
}
