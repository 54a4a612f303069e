import { describe, expect, it } from "vitest";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";
import { datetimeOf } from "../../../src/core/time/html-time.ts";
import { findAnchorOf, reasonInWords } from "../../../src/core/time/told-reason.ts";
import type { ToldModifier, ToldType } from "../../../src/core/time/told-time.ts";
import { isVague, toldInWords, toldTypeInWords } from "../../../src/core/time/told-words.ts";

describe("a told time in words", () => {
  it.each<[ToldType, string, ToldModifier | null, string]>([
    ["DATE", "2023-10-31", null, "Tuesday 31 October 2023"],
    ["DATE", "1989-W43", null, "the week of 23 October 1989"],
    ["DATE", "1989-W43-WE", null, "the weekend of 28 October 1989"],
    ["DATE", "2024-05", "START", "early in May 2024"],
    ["DATE", "1943-07-XX", null, "a day in July 1943"],
    ["DATE", "1989-Q3", null, "the third quarter of 1989"],
    ["DATE", "1989-SU", null, "summer 1989"],
    ["DATE", "1914", null, "1914"],
    ["DATE", "198", null, "the 1980s"],
    ["DATE", "19", null, "the 20th century"],
    ["DATE", "BC0490", null, "490 BC"],
    ["DATE", "BC049", null, "the 490s BC"],
    ["DATE", "XXXX-10-06", null, "6 October, year not said"],
    ["DATE", "XXXX-WXX-5", null, "a Friday, week not said"],
    ["DATE", "PAST_REF", null, "some time before, not said when"],
    ["DATE", "PRESENT_REF", null, "the time of writing, no day said"],
    ["TIME", "2023-10-31T14:30", null, "14:30 on Tuesday 31 October 2023"],
    ["TIME", "2023-10-31T09", null, "09:00 on Tuesday 31 October 2023"],
    ["TIME", "2023-10-31TNI", null, "Tuesday 31 October 2023, night"],
    ["DURATION", "P3D", null, "3 days"],
    ["DURATION", "PT1H30M", "APPROX", "about 1 hour and 30 minutes"],
    ["DURATION", "P2Y6M", "MORE_THAN", "more than 2 years and 6 months"],
    ["DURATION", "PXW", null, "some weeks"],
    ["DURATION", "P1C", null, "1 century"],
    ["SET", "XXXX-WXX-5", null, "every Friday"],
    ["SET", "XXXX-07", null, "every July"],
    ["SET", "P1D", null, "every day"],
    ["SET", "P2W", null, "every 2 weeks"],
  ])("%s %s (%s) is “%s”", (type, value, mod, said) => {
    expect(toldInWords({ type, value, mod })).toBe(said);
  });

  it("has words, and never the letters of TIMEX3, for all that the engine says of a long text", () => {
    const text = `Yesterday and on Tuesday night, in early May, at 3 p.m., last week, this weekend, in the third quarter, in the
      summer of 1914, in the 1980s, in the 19th century, in 490 BC, for three days, weeks ago, every Friday, each July, recently,
      two and a half years later, by the end of the year, at Easter, since Oct. 7, the 14th, on the morning of 3 March, now, soon,
      in the first half of 1990, about ten minutes, a decade, daily, twice a week.`;
    const found = findToldTimes(text, { date: "2023-11-06", language: "en" });
    expect(found.length).toBeGreaterThan(20);
    for (const time of found) expect(toldInWords(time)).not.toMatch(/_REF|X{2}|\bP\d|-[WQ]\d/);
  });

  it.each<[ToldType, string, ToldModifier | null, boolean]>([
    ["DATE", "2023-10-31", null, false],
    ["DATE", "1943-07-XX", null, true],
    ["DATE", "PAST_REF", null, true],
    ["DATE", "1850", "APPROX", true],
    ["DURATION", "PXW", null, true],
    ["DURATION", "P3D", null, false],
    ["SET", "XXXX-WXX-5", null, false],
  ])("%s %s (%s) is vague: %s", (type, value, mod, expected) => {
    expect(isVague({ type, value, mod })).toBe(expected);
  });

  it("names its kind", () => {
    expect(toldTypeInWords({ type: "DATE", value: "2023-10-31", mod: null })).toBe("Day");
    expect(toldTypeInWords({ type: "DATE", value: "2023-10", mod: null })).toBe("Month");
    expect(toldTypeInWords({ type: "DURATION", value: "P3D", mod: null })).toBe("Length of time");
  });
});

describe("why a told time is what it is", () => {
  const text = "The talks began on Oct. 7. Two days later they ended. Last Tuesday was quiet.";
  const found = findToldTimes(text, { date: "2023-11-06", language: "en" });
  const why = (words: string) => {
    const time = found.find(({ start }) => start === text.indexOf(words))!;
    const anchor = findAnchorOf(time, found);
    return reasonInWords(time, anchor === null ? null : text.slice(anchor.start, anchor.end));
  };

  it("names the rule and the article’s date", () => {
    expect(why("Last Tuesday")).toBe(
      "Read as a day of the week, counted from the article’s date, Monday 6 November 2023.",
    );
  });

  it("names the words of the text from which it was counted on", () => {
    expect(why("Two days later")).toBe(
      "Read as so far from another day, counted from Saturday 7 October 2023, told before (“Oct. 7”).",
    );
  });

  it("says where the words alone are enough", () => {
    const [year] = findToldTimes("It was built in 1914.", { date: null, language: "en" });
    expect(reasonInWords(year!, null)).toBe("Read as a year; the words alone say which.");
  });
});

describe("the datetime of HTML", () => {
  it.each([
    ["2023-10-31", "2023-10-31"],
    ["2023-10", "2023-10"],
    ["2023", "2023"],
    ["2023-W44", "2023-W44"],
    ["2023-10-31T14:30", "2023-10-31T14:30"],
    ["2023-10-31TNI", "2023-10-31"],
    ["P3D", "P3D"],
    ["PT1H30M", "PT1H30M"],
    ["P3W", null],
    ["PXD", null],
    ["PAST_REF", null],
    ["198", null],
    ["2023-Q3", null],
    ["1943-07-XX", null],
  ])("%s gives %s", (value, expected) => {
    expect(datetimeOf(value)).toBe(expected);
  });
});
