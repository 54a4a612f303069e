import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../src/core/date/calendar.ts";
import type { ToldColumns } from "../../../src/library/formats/told.ts";
import { findEntries } from "../../../src/core/time/find-entries.ts";
import { readCode, type ToldEntry } from "../../../src/core/time/told-entries.ts";
import { buildToldColumns, forEachTold } from "../../../src/library/formats/told.ts";
import { isAbout, ToldTable } from "../../../src/library/told/told-table.ts";

const days = (from: string, to = from) => ({ first: dayNumber(from), last: dayNumber(to) });

const after = findEntries("The ferrymen walked out last Tuesday. Since Oct. 7 nobody had met.", "2023-11-06");
const before = findEntries("They will meet on Tuesday, 31 October, and rest in early 1914.", "2023-10-07");

describe("a file of told times", () => {
  it("gives back what was put in", () => {
    const articles = [after, [], before];
    expect(entriesOf(buildToldColumns(articles, dayNumber("2023-01-01")))).toEqual(articles);
  });

  it("holds no length and no time without a day", () => {
    expect(findEntries("For three days, every Friday, recently.", "2023-11-06")).toEqual([]);
  });
});

describe("the told times of a library", () => {
  const table = new ToldTable([buildToldColumns([after, []], 0), buildToldColumns([before], dayNumber("2023-01-01"))]);

  it("finds the articles that tell of a day, numbered over all files", () => {
    expect([...table.membersTelling(days("2023-10-31"), 3)]).toEqual([1, 0, 1]);
    expect([...table.membersTelling(days("2023-10-07"), 3)]).toEqual([1, 0, 0]);
    expect([...table.membersTelling(days("1914-01-01", "1918-12-31"), 3)]).toEqual([0, 0, 1]);
  });

  it("lists them with their words and what they mean", () => {
    const [first, second] = table.about(days("2023-10-31"), null);
    expect(first).toMatchObject({ place: 0, ...days("2023-10-31"), mod: null, isVague: false });
    expect(second).toMatchObject({ place: 2, ...days("2023-10-31") });
    expect(table.about(days("1914-01-01", "1914-12-31"), null)).toMatchObject([{ mod: "START" }]);
  });

  it("leaves out what a selection does", () => {
    expect(table.about(days("2023-10-31"), Uint8Array.of(0, 0, 1)).map(({ place }) => place)).toEqual([2]);
  });
});

describe("being about some days", () => {
  it.each([
    ["a day in a month", "2023-10-07", "2023-10-07", "2023-10-01", "2023-10-31", true],
    ["the weekend for its Sunday", "2023-10-07", "2023-10-08", "2023-10-08", "2023-10-08", true],
    ["the week for one of its days", "2023-10-02", "2023-10-08", "2023-10-04", "2023-10-04", true],
    ["a month for one of its days", "2023-10-01", "2023-10-31", "2023-10-04", "2023-10-04", false],
    ["a winter that goes beyond the years", "1918-12-01", "1919-02-28", "1914-01-01", "1918-12-31", true],
    ["a decade for its year", "1980-01-01", "1989-12-31", "1984-01-01", "1984-12-31", false],
    ["another day", "2023-10-08", "2023-10-08", "2023-10-07", "2023-10-07", false],
  ])("%s", (_what, first, last, from, to, expected) => {
    expect(isAbout(dayNumber(first), dayNumber(last), days(from, to))).toBe(expected);
  });
});

/** The told times of each article in a file, in order. */
function entriesOf(columns: ToldColumns): readonly (readonly ToldEntry[])[] {
  const articles: ToldEntry[][] = columns.counts.map(() => []);
  forEachTold(columns, (row, start, end, first, last, code) =>
    articles[row]?.push({ start, end, first, last, ...readCode(code) }),
  );
  return articles;
}
