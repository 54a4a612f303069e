import { describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";

/** The entries of a text as "date first line". */
function entriesOf(text: string, path = "a.txt"): string[] {
  const { articles } = parseSeed(path, new TextEncoder().encode(text));
  return articles.map(({ date, text: entry }) => `${date ?? "?"} ${entry.trim().split("\n")[0]}`);
}

/** A diary of entries written as `heading⏎⏎text`. */
const diary = (...entries: readonly string[]) => entries.map((entry) => entry.replace("|", "\n\n")).join("\n\n");

describe("a diary", () => {
  it.each<[string, string, string[]]>([
    [
      "takes the year from its first heading",
      diary("8 May 1871|Painted.", "May 9th|Rain.", "10th.|Wind."),
      ["1871-05-08 Painted.", "1871-05-09 Rain.", "1871-05-10 Wind."],
    ],
    [
      "takes year and month from chapters",
      diary("# 2023", "## November", "### 6|Painted.", "### 7|Rain.", "## December", "### 1|Wind."),
      ["2023-11-06 Painted.", "2023-11-07 Rain.", "2023-12-01 Wind."],
    ],
    [
      "takes the day's number alone below its month",
      diary("MAY 1871", "8|Painted.", "9|Rain.", "JUNE", "1|Tender.", "3|Fog."),
      ["1871-05-08 Painted.", "1871-05-09 Rain.", "1871-06-01 Tender.", "1871-06-03 Fog."],
    ],
    [
      "takes the year from its title",
      diary("# Journal 2023", "## Monday, November 6|Painted.", "## Tuesday, November 7|Rain."),
      ["2023-11-06 Painted.", "2023-11-07 Rain."],
    ],
    [
      "goes on from New Year's Eve to New Year's Day",
      diary("31 December 1871|Rain.", "1 January|Wind."),
      ["1871-12-31 Rain.", "1872-01-01 Wind."],
    ],
    [
      "reads German headings without a year",
      diary("13.11.2023|Regen.", "14.11.|Wind.", "Mi 15.11.|Sturm."),
      ["2023-11-13 Regen.", "2023-11-14 Wind.", "2023-11-15 Sturm."],
    ],
    [
      "reads French headings without month and year",
      diary("Le 6 novembre 1871|Pluie.", "Le 7|Vent.", "Le 1er décembre|Neige."),
      ["1871-11-06 Pluie.", "1871-11-07 Vent.", "1871-12-01 Neige."],
    ],
    [
      "reads Russian headings without month and year",
      diary("6 ноября 1871|Дождь.", "7 ноября|Ветер.", "8-го|Снег."),
      ["1871-11-06 Дождь.", "1871-11-07 Ветер.", "1871-11-08 Снег."],
    ],
    [
      "begins an entry at several days",
      diary("8 May 1871|Painted.", "9th to 11th|Gale.", "12-14|Gale.", "15 and 16 May|Fog."),
      [
        "1871-05-08 Painted.",
        "1871-05-09/1871-05-11 Gale.",
        "1871-05-12/1871-05-14 Gale.",
        "1871-05-15/1871-05-16 Fog.",
      ],
    ],
    [
      "begins an undated entry at a feast",
      diary("8 May 1871|Painted.", "Whit Monday|Church.", "1 June|Tender."),
      ["1871-05-08 Painted.", "? Church.", "1871-06-01 Tender."],
    ],
    [
      "begins an undated entry where the date is lost",
      diary("8 May 1871|Painted.", "[date torn]|Gale.", "20 May 1871|Rain."),
      ["1871-05-08 Painted.", "? Gale.", "1871-05-20 Rain."],
    ],
    [
      "begins none at a sentence that begins with a date",
      diary("8 May 1871|Painted.", "May 3 was better, I thought.", "9 May 1871|Rain."),
      ["1871-05-08 Painted.", "1871-05-09 Rain."],
    ],
    [
      "begins none at a numbered list",
      diary("8 May 1871|To do:", "1. Lamp", "2. Oil", "9 May 1871|Rain."),
      ["1871-05-08 To do:", "1871-05-09 Rain."],
    ],
    [
      "runs on behind dashes without spaces",
      diary("_Nov. 6, 1871._--Painted.", "_Nov. 7._--Rain."),
      ["1871-11-06 Painted.", "1871-11-07 Rain."],
    ],
    [
      "runs on behind a bracket",
      diary("JANUARY 1659-60", "Jan. 1st (Lord's day). This morning I rose.", "2nd. In the morning I went."),
      ["1660-01-01 This morning I rose.", "1660-01-02 In the morning I went."],
    ],
    [
      "runs on behind weekday, day and stop",
      diary("Tues. 6 Nov. 1838. Painted.", "Wed. 7 Nov. Rain.", "Thurs. 8. Wind."),
      ["1838-11-06 Painted.", "1838-11-07 Rain.", "1838-11-08 Wind."],
    ],
    [
      "may be framed by rows of signs",
      "*****\n6 November 2023\n*****\n\nPainted.\n\n*****\n7 November 2023\n*****\n\nRain.\n",
      ["2023-11-06 Painted.", "2023-11-07 Rain."],
    ],
    [
      "may have an underlined title",
      "Journal\n=======\n\n6 November 2023\n---------------\n\nPainted.\n\n7 November 2023\n---------------\n\nRain.\n",
      ["2023-11-06 Painted.", "2023-11-07 Rain."],
    ],
    [
      "may count its days",
      diary("Day 1 - 6 November 2023|Painted.", "Day 2 - 7 November 2023|Rain."),
      ["2023-11-06 Painted.", "2023-11-07 Rain."],
    ],
    [
      "may have its places and dates in brackets",
      diary("[Clark, May 14, 1804]|Rained.", "[Clark, May 15, 1804]|Fair."),
      ["1804-05-14 [Clark, May 14, 1804]", "1804-05-15 [Clark, May 15, 1804]"],
    ],
    [
      "may stand below front matter",
      `---\ntitle: Diary\n---\n\n${diary("## 8 May 1871|Painted.", "## 9 May 1871|Rain.")}`,
      ["1871-05-08 Painted.", "1871-05-09 Rain."],
    ],
    [
      "may have no blank lines",
      "6 November 2023\nPainted.\n7 November 2023\nRain.\n",
      ["2023-11-06 Painted.", "2023-11-07 Rain."],
    ],
    [
      "may have a line a day",
      "2023-11-06 - Painted.\n2023-11-07 - Rain.\n2023-11-09 - Wind.\n",
      ["2023-11-06 Painted.", "2023-11-07 Rain.", "2023-11-09 Wind."],
    ],
    [
      "may run backwards without blank lines",
      "7 November 2023\nRain.\n6 November 2023\nPainted.\n",
      ["2023-11-07 Rain.", "2023-11-06 Painted."],
    ],
  ])("%s", (_what, text, expected) => {
    expect(entriesOf(text)).toEqual(expected);
  });

  it("is not made of one date and a signature with a year", () => {
    expect(
      entriesOf("Gate vote fails\n\n6 November 2023\n\nThe board met.\n\nNora Vell, Ostend 2023\n\nAll rights.\n"),
    ).toHaveLength(1);
  });

  it("takes the year from its file's name", () => {
    expect(entriesOf(diary("8 May|Painted.", "9 May|Rain."), "Diary 1871.txt")).toEqual([
      "1871-05-08 Painted.",
      "1871-05-09 Rain.",
    ]);
  });

  it.each([
    [
      "wrapped prose with a date at a line's beginning",
      "6 November 2023\n\nWe left on the fifth and hope that on\n7 November 2023 we shall see it.\n",
    ],
    ["a log of every minute", "2023-11-06 08:15 Pump on\n2023-11-06 08:16 Pump off\n2023-11-06 08:17 Pump on\n"],
  ])("is not made of %s", (_what, text) => {
    expect(entriesOf(text)).toHaveLength(1);
  });
});
