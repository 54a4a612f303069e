import { longDate, monthLabel, plainDate } from "../date/calendar.ts";
import { daysOfTold } from "./told-days.ts";
import type { ToldTime } from "./told-time.ts";

type Meaning = Pick<ToldTime, "type" | "value" | "mod">;

/** Say what a told time means: "Tuesday 31 October 2023", "the week of 23 October 1989", "early May 2024", "3 days", "every Friday", "some time before". */
export function toldInWords({ type, value, mod }: Meaning): string {
  const said = type === "SET" ? sayRepeated(value) : (sayLength(value) ?? sayReference(value) ?? sayStretch(value));
  return modifiers[mod ?? ""]?.(said) ?? said;
}

/** Whether a told time is only roughly known: no day, month or year of a calendar, or one of which the day is not said. */
export function isVague({ type, value, mod }: Meaning): boolean {
  if (/X|_REF$/.test(value) && type !== "SET") return true;
  return mod === "APPROX" || (daysOfTold(value) === null && type === "DATE");
}

/** What kind of time it is, in a word or two for a card. */
export function toldTypeInWords({ type, value }: Meaning): string {
  if (type === "DURATION") return "Length of time";
  if (type === "SET") return "Repeated";
  if (type === "TIME") return "Time of day";
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return "Day";
  return /^\d{4}-W/.test(value) ? "Week" : /^\d{4}-\d\d/.test(value) ? "Month" : "Time";
}

const modifiers: Readonly<Record<string, (said: string) => string>> = {
  START: (said) => `early in ${said}`,
  MID: (said) => `the middle of ${said}`,
  END: (said) => `late in ${said}`,
  APPROX: (said) => `about ${said}`,
  BEFORE: (said) => `before ${said}`,
  AFTER: (said) => `after ${said}`,
  MORE_THAN: (said) => `more than ${said}`,
  LESS_THAN: (said) => `less than ${said}`,
  EQUAL_OR_MORE: (said) => `at least ${said}`,
  EQUAL_OR_LESS: (said) => `at most ${said}`,
};

const references: Readonly<Record<string, string>> = {
  PRESENT_REF: "the time of writing, no day said",
  PAST_REF: "some time before, not said when",
  FUTURE_REF: "some time after, not said when",
};

function sayReference(value: string): string | null {
  return references[value] ?? null;
}

const parts: Readonly<Record<string, string>> = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
};
const seasons: Readonly<Record<string, string>> = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };
const ordinals = ["", "first", "second", "third", "fourth"] as const;

/** A stretch of the calendar; what has no words stays as TIMEX3 writes it. */
function sayStretch(value: string): string {
  const time = value.indexOf("T");
  if (time > 0) return sayTime(value.slice(0, time), value.slice(time + 1));
  if (value.startsWith("BC")) return sayBeforeChrist(value.slice(2));
  const year = value.slice(0, 4);
  const rest = value.slice(5);
  const days = daysOfTold(value);
  if (days === null) return value.startsWith("XXXX") ? sayWithoutYear(value.slice(5)) : value;
  if (/^\d{3}$/.test(value)) return `the ${Number(value)}0s`;
  if (/^\d{2}$/.test(value)) return `the ${nth(Number(value) + 1)} century`;
  if (rest === "") return String(Number(year));
  if (rest.endsWith("-WE")) return `the weekend of ${plainDate(days.first)}`;
  if (rest.startsWith("W")) return `the week of ${plainDate(days.first)}`;
  if (rest.startsWith("Q")) return `the ${ordinals[Number(rest[1])]} quarter of ${year}`;
  if (rest.startsWith("H")) return `the ${ordinals[Number(rest[1])]} half of ${year}`;
  const season = seasons[rest];
  if (season !== undefined) return `${season} ${year}`;
  if (rest.startsWith("XX")) return `a day in ${year}`;
  if (rest.endsWith("XX")) return `a day in ${monthLabel(value)}`;
  return rest.length === 2 ? monthLabel(value) : longDate(value);
}

function sayTime(day: string, time: string): string {
  const on = daysOfTold(day) === null ? null : sayStretch(day);
  const part = parts[time];
  const said = part === undefined ? time.replace(/Z$/, "") : part;
  const hours = /^\d\d$/.test(said) ? `${said}:00` : said;
  if (on === null) return part === undefined ? `${hours}, day not said` : `the ${said}, day not said`;
  return part === undefined ? `${hours} on ${on}` : `${on}, ${said}`;
}

/** `0490`, `049` and `04` before Christ: a year, a decade, a century; a month or a season may follow a year. */
function sayBeforeChrist(value: string): string {
  const digits = /^\d*/.exec(value)?.[0] ?? "";
  if (digits.length === 3) return `the ${Number(digits)}0s BC`;
  if (digits.length === 2) return `the ${nth(Number(digits) + 1)} century BC`;
  const season = seasons[value.slice(5)];
  const month = /^-(\d\d)/.exec(value.slice(4))?.[1];
  const inside = month === undefined ? season : monthLabel(`2000-${month}`).slice(0, -5);
  return `${inside === undefined ? "" : `${inside} `}${Number(digits)} BC`;
}

/** `10-06`, `10`, `WXX-5` of a year that is not known. */
function sayWithoutYear(value: string): string {
  const weekday = /^WXX-(\d)/.exec(value)?.[1];
  if (weekday !== undefined) return `a ${weekdayOf(weekday)}, week not said`;
  const month = /^(\d\d)(?:-(\d\d))?/.exec(value);
  if (month === null) return "a day, not said which";
  const name = monthLabel(`2000-${month[1]}`).slice(0, -5);
  return `${month[2] === undefined ? "" : `${Number(month[2])} `}${name}, year not said`;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

function weekdayOf(number: string): string {
  return weekdays[Number(number) - 1] ?? "day";
}

/** `XXXX-WXX-5`, `XXXX-07`, `XXXX-XX-XXTMO`; a length is how often: `P1D` every day, `P2W` every 2 weeks. */
function sayRepeated(value: string): string {
  const length = sayLength(value);
  if (length !== null) return `every ${length.replace(/^1 /, "")}`;
  const time = value.indexOf("T");
  const part = time < 0 ? undefined : parts[value.slice(time + 1)];
  const day = time < 0 ? value : value.slice(0, time);
  const weekday = /^XXXX-WXX-(\d)/.exec(day)?.[1];
  if (weekday !== undefined) return `every ${weekdayOf(weekday)}${part === undefined ? "" : ` ${part}`}`;
  if (day.startsWith("XXXX-WXX-WE")) return "every weekend";
  if (part !== undefined) return `every ${part}`;
  const season = seasons[day.slice(5)];
  if (season !== undefined) return `every ${season}`;
  return /^XXXX-\d\d$/.test(day) ? `every ${monthLabel(`2000-${day.slice(5)}`).slice(0, -5)}` : "again and again";
}

const units: Readonly<Record<string, string>> = {
  D: "day",
  WE: "weekend",
  W: "week",
  M: "month",
  Q: "quarter",
  Y: "year",
  E: "decade",
  C: "century",
};
const clockUnits: Readonly<Record<string, string>> = { H: "hour", M: "minute", S: "second" };

/** `P3D`, `PT1H30M`, `P2Y6M`, `PXW` (some weeks); null for what is no length. */
function sayLength(value: string): string | null {
  const match = /^P([\dX.A-SU-Z]*)(?:T(.+))?$/.exec(value);
  if (match === null || value.endsWith("_REF")) return null;
  const said = [...sayAmounts(match[1] ?? "", units), ...sayAmounts(match[2] ?? "", clockUnits)];
  return said.length === 0 ? "a while" : said.join(" and ");
}

function sayAmounts(written: string, names: Readonly<Record<string, string>>): string[] {
  return [...written.matchAll(/(\d+(?:\.\d+)?|X)(WE|[A-Z])/g)].flatMap(([, amount = "", code = ""]) => {
    const name = names[code];
    if (name === undefined) return [];
    const plural = name === "century" ? "centuries" : `${name}s`;
    return [amount === "X" ? `some ${plural}` : `${amount} ${amount === "1" ? name : plural}`];
  });
}

function nth(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${isTeen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
}
