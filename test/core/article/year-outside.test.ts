import { describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";

function read(path: string, text: string) {
  const { articles, problems } = parseSeed(path, new TextEncoder().encode(text));
  return { dates: articles.map(({ date }) => date), problems: problems.map(({ kind, message }) => [kind, message]) };
}

const outside = (said: string) => ({
  dates: [null],
  problems: [["date-outside", `The year of “${said}” lies outside 1 to 9999.`]],
});

describe("a year outside 1 to 9999", () => {
  it.each([
    "44 BC",
    "15 March 44 B.C.",
    "March 15, 44 BCE",
    "753 v. Chr.",
    "52 av. J.-C.",
    "44 до н. э.",
    "-0044-03-15",
    "12023-01-01",
    "+10191-01-01",
  ])("is a problem and no guess where a key or a line says it: %s", (said) => {
    expect(read("a.txt", `Date: ${said}\n\nThe senate met in the morning.\n`)).toEqual(outside(said));
    expect(read("a.txt", `${said}\n\nThe senate met in the morning.\n`)).toEqual(outside(said));
  });

  it("is said of a file's name too", () => {
    expect(read("rome/753 BC.txt", "The town was founded.\n")).toEqual(outside("753 BC"));
  });

  it.each(["It lay 400 BC ago.\n", "Total -12000\n\nPaid.\n", "The bridge at 10 B Creek road.\n"])(
    "is none in %j",
    (text) => {
      expect(read("a.txt", `date 2023-11-06\n${text}`).problems).toEqual([]);
      expect(read("a.txt", text).problems).toEqual([]);
    },
  );
});

const written = (date: string) => {
  const [article] = parseSeed("a.txt", new TextEncoder().encode(`Date: ${date}\n\nRose by four.\n`)).articles;
  return [article?.date, article?.written];
};

describe("a date that is written in two ways at once", () => {
  it.each([
    ["20 March 1675/6", "1676-03-20"],
    ["Friday 20 March 1675/6", "1676-03-20"],
    ["March 20, 1675-6", "1676-03-20"],
    ["1688/89", "1689"],
    ["12/24 May 1871", "1871-05-24"],
    ["29 May / 10 June 1871", "1871-06-10"],
  ])("%s is %s, and keeps its form", (said, date) => {
    expect(written(said)).toEqual([date, said]);
  });

  it.each(["2023-11-06", "6 November 2023", "13/11/2023", "1914-18", "9–11 May 1819"])("%s is none", (said) => {
    expect(written(said)[1]).toBeUndefined();
  });
});
