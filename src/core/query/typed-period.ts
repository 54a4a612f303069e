import { parsePeriod } from "./period.ts";

/** A stretch of days, open at one side where nothing was said of it. */
export interface TypedPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

const months = "january february march april may june july august september october november december".split(" ");
const monthName = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/u;
/** "2020 to 2021", "2020..2021", "2020–2021", "between 2019 and 2021"; a hyphen only between years, since it stands in dates. */
const between = /^(?:(?:from|between|in) )?(.+?)(?: (?:to|till|until|and|through|-) |\s?(?:\.\.|–|—)\s?)(.+)$/u;
const years = /^(\d{4})-(\d{4})$/u;
const since = /^(?:since|from|after) (.+)$/u;
const until = /^(?:until|till|before|up to|to) (.+)$/u;
const inside = /^(?:date: ?|on: ?|(?:in|on|during|of) )(.+)$/u;

/**
 * Read a period as people type it: `2020`, `in 2020`, `March 2020`, `6 Nov 2023`, `2020-03`, `2019 to 2021`, `since 2020`,
 * `before March 2020`; what one writes as `2020..2021` or as EDTF too. "After" and "before" leave out what they name.
 *
 * Null for anything else, so that words stay words; a day that does not exist is none.
 */
export function readTypedPeriod(typed: string): TypedPeriod | null {
  const text = typed.trim().toLowerCase().replace(/\s+/gu, " ");
  if (text === "" || text.length > 60 || !/\d{3}/u.test(text)) return null;
  const whole = readDate(text);
  if (whole !== null) return whole;
  const [, first = "", last = ""] = years.exec(text) ?? between.exec(text) ?? [];
  if (first !== "") {
    const [from, to] = [readDate(first), readDate(last)];
    if (from !== null && to !== null) return from.from <= to.to ? { from: from.from, to: to.to } : null;
  }
  const [, start = ""] = since.exec(text) ?? [];
  const begun = start === "" ? null : readDate(start);
  if (begun !== null) return { from: text.startsWith("after") ? dayAfter(begun.to, 1) : begun.from, to: null };
  const [, end = ""] = until.exec(text) ?? [];
  const ended = end === "" ? null : readDate(end);
  if (ended !== null) return { from: null, to: text.startsWith("before") ? dayAfter(ended.from, -1) : ended.to };
  const [, inner = ""] = inside.exec(text) ?? [];
  return inner === "" ? null : readDate(inner);
}

/** Where a period may begin behind words. */
const behindWords = / (?=(?:in|on|since|from|after|between|until|till|before|up to|during) )/gu;

/** Read words with a period behind them, as in `plague in 1665`, or a period alone; null where no period stands there. */
export function readDatedWords(typed: string): { readonly q: string; readonly period: TypedPeriod } | null {
  const whole = readTypedPeriod(typed);
  if (whole !== null) return { q: "", period: whole };
  for (const { index } of typed.matchAll(behindWords)) {
    const period = readTypedPeriod(typed.slice(index));
    if (period !== null) return { q: typed.slice(0, index).trim(), period };
  }
  return null;
}

/** `2020`, `2020-03`, `March 2020`, `6 March 2020`, `March 6, 2020`. */
function readDate(text: string): { readonly from: string; readonly to: string } | null {
  if (/^\d{4}(?:-\d\d){0,2}$/u.test(text)) return parsePeriod(text);
  const words = text
    .replace(/[,]/gu, "")
    .replace(/(\d)(?:st|nd|rd|th)\b/u, "$1")
    .split(" ");
  const year = words.at(-1) ?? "";
  const name = words.find((word) => monthName.test(word));
  if (!/^\d{4}$/u.test(year) || name === undefined || words.length > 3) return null;
  const month = months.findIndex((full) => full.startsWith(name.replace(/\.$/u, "").slice(0, 3)));
  const rest = words.slice(0, -1).filter((word) => word !== name);
  const written = `${year}-${pad(month + 1)}`;
  if (rest.length === 0) return parsePeriod(written);
  return /^\d{1,2}$/u.test(rest[0] ?? "") ? parsePeriod(`${written}-${pad(Number(rest[0]))}`) : null;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
