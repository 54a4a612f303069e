import type { ToldTime } from "./told-time.ts";
import { toldInWords } from "./told-words.ts";

/** The rule of a time whose value the reader has put right. */
export const correctedRule = "corrected";

/** How each rule of `rules.ts` reads its words, said behind "Read as". */
const readings: Readonly<Record<string, string>> = {
  date: "a date",
  month: "a month",
  "day again": "a day whose month is said beside it",
  "day of the month": "a day of the month",
  "numeric date": "a date in digits",
  year: "a year",
  "year before Christ": "a year before Christ",
  decade: "a decade",
  century: "a century",
  weekday: "a day of the week",
  quarter: "a quarter of a year",
  season: "a season",
  holiday: "a holiday",
  stretch: "a stretch of time beside another",
  "the stretch": "a stretch told before",
  "end of a stretch": "the end of a stretch",
  "compared with": "a comparison with another year",
  "lately or soon": "a time near the day of writing",
  "so long ago": "so far from another day",
  clock: "an hour of the clock",
  age: "an age",
  length: "a length of time",
  "some length": "a length of time, not said how long",
  repeated: "something that repeats",
  reference: "a word for a day",
  "part of day": "a part of the day",
};

/**
 * Say how a value was reckoned, in one or two sentences: which rule read the words, and from which day they were counted.
 *
 * `said` are the words of the text that the anchor was told by, quoted where they are known; null where they are not.
 */
export function reasonInWords({ rule, anchor }: Pick<ToldTime, "rule" | "anchor">, said: string | null): string {
  if (rule === correctedRule) return "You have put this right.";
  const read = `Read as ${readings[rule] ?? "a time"}`;
  if (anchor === null) return `${read}; the words alone say which.`;
  const from = toldInWords({ type: "DATE", value: anchor.value, mod: null });
  if (anchor.kind === "article") return `${read}, counted from the article’s date, ${from}.`;
  return `${read}, counted from ${from}, told before${said === null ? "" : ` (“${said}”)`}.`;
}

/** Find the words that told an anchor: the nearest before `told` with the value it was reckoned from; null where it is the article's date or none has it. */
export function findAnchorOf(told: ToldTime, all: readonly ToldTime[]): ToldTime | null {
  if (told.anchor?.kind !== "told") return null;
  const { value } = told.anchor;
  const day = value.slice(0, 10);
  return (
    all.findLast((other) => other.start < told.start && other.value === value) ??
    all.findLast((other) => other.start < told.start && other.value.startsWith(day)) ??
    null
  );
}
