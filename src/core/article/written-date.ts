import { isDualYear } from "./date-year.ts";

const dualYear = /(?<!\d)(1\d{3})[ \t]?[/–-][ \t]?(\d{4}|\d{1,2})(?![\d/–-])/u;
/** "12/24 May", "12 (24) мая", "29 May / 10 June". */
const twoStyles =
  /(?<![\d/])\d{1,2}(?:\p{L}{2})?[ \t]?(?:\/[ \t]?\d{1,2}|\([ \t]?\d{1,2}\))(?:\p{L}{2})?[ \t]+\p{L}|\p{L}[ \t]?\/[ \t]?\d{1,2}(?:\p{L}{2})?[ \t]+\p{L}/u;

/**
 * The words of a date that say more than the day they were read as: a dual year ("20 March 1675/6"), a day in two calendars
 * ("12/24 May 1871"). Null for all other dates, and for one that was not read.
 */
export function writtenForm(said: string, date: string | null): string | null {
  if (date === null || date.includes("/")) return null;
  const [, year, next] = dualYear.exec(said) ?? [];
  const isDual = year !== undefined && next !== undefined && isDualYear(Number(year), next);
  const isSaid = isDual ? date.startsWith(String(Number(year) + 1)) : twoStyles.test(said) && date.length === 10;
  return isSaid ? said.trim().replace(/\s+/gu, " ") : null;
}
