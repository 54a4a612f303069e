import { describe, expect, it } from "vitest";
import { countOutside, describeOutside, findMiddleDays } from "../../../src/core/timeline/middle-days.ts";

const day = (key: string, count = 1) => ({ key, count });
/** A hundred articles, four in each week of half a year. */
const news = Array.from({ length: 25 }, (_, week) =>
  day(new Date(Date.UTC(2023, 0, 2 + week * 7)).toISOString().slice(0, 10), 4),
);
const newsDays = { first: "2023-01-02", last: "2023-06-19" };

describe("the days a timeline begins with", () => {
  it.each([
    ["one of the year 1", [day("0001-01-01"), ...news]],
    ["one of the year 9999", [...news, day("9999-12-31")]],
    ["one at either end", [day("0001-01-01"), ...news, day("9999-12-31")]],
    ["a whole century at one end", [day("18 1899-12-31"), ...news]],
  ])("leave out %s", (_, dates) => {
    expect(findMiddleDays(dates)).toEqual(newsDays);
  });

  it("leave out as many as half a hundredth at either end, and no more", () => {
    const thousands = news.map(({ key, count }) => day(key, count * 10));
    expect(findMiddleDays([day("0001-01-01", 5), ...thousands])).toEqual(newsDays);
    expect(findMiddleDays([day("0001-01-01", 6), ...thousands])).toBeNull();
  });

  it.each([
    ["nothing lies far off", news],
    ["what lies off leaves the rest a tenth of the room", [day("2022-01-03"), ...news]],
    ["a week off follows a single day", [day("2023-11-06", 50), day("2023-11-13")]],
    ["there are too few to tell the many from the few", [day("0001-01-01"), day("2022-05-01"), day("2023-05-01")]],
    ["there is nothing", []],
  ])("are all of them where %s", (_, dates) => {
    expect(findMiddleDays(dates)).toBeNull();
  });

  it("end with what is open as far as anybody named it", () => {
    const open = [day("0001-01-01"), ...news, day("2023-06-20 9999-12-31")];
    expect(findMiddleDays(open)).toEqual({ first: "2023-01-02", last: "2023-06-20" });
  });
});

describe("what lies outside a timeline", () => {
  it("is counted by article on either side, a date with a day inside on neither", () => {
    const dates = [day("0001-01-01", 2), day("2022 2023-12-31", 7), ...news, day("2023-12-24", 3), day("9999-12-31")];
    expect(countOutside(dates, newsDays)).toEqual({ earlier: 2, later: 4 });
  });

  it.each([
    [0, 0, null],
    [1, 0, "1 earlier not shown"],
    [0, 2, "2 later not shown"],
    [1, 1300, "1 earlier and 1,300 later not shown"],
  ])("is said of %d earlier and %d later", (earlier, later, said) => {
    expect(describeOutside({ earlier, later })).toBe(said);
  });
});
