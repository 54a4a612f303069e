import { describe, expect, it } from "vitest";
import { readDatedWords, readTypedPeriod } from "../../../src/core/query/typed-period.ts";

const read = (typed: string) => {
  const period = readTypedPeriod(typed);
  return period === null ? null : `${period.from ?? ""}..${period.to ?? ""}`;
};

describe("a period as people type it", () => {
  it.each([
    ["2020", "2020-01-01..2020-12-31"],
    ["in 2020", "2020-01-01..2020-12-31"],
    ["date:2020", "2020-01-01..2020-12-31"],
    ["on:2020-02", "2020-02-01..2020-02-29"],
    ["March 2020", "2020-03-01..2020-03-31"],
    ["in sept. 2021", "2021-09-01..2021-09-30"],
    ["6 Nov 2023", "2023-11-06..2023-11-06"],
    ["November 6th, 2023", "2023-11-06..2023-11-06"],
    ["2023-11-06", "2023-11-06..2023-11-06"],
    ["2019 to 2021", "2019-01-01..2021-12-31"],
    ["2019-2021", "2019-01-01..2021-12-31"],
    ["2019–2021", "2019-01-01..2021-12-31"],
    ["2019..2021-05", "2019-01-01..2021-05-31"],
    ["between March 2020 and May 2021", "2020-03-01..2021-05-31"],
    ["from 1 March 2020 to 2 March 2020", "2020-03-01..2020-03-02"],
    ["since 2020", "2020-01-01.."],
    ["after 2020", "2021-01-01.."],
    ["before March 2020", "..2020-02-29"],
    ["until 2020", "..2020-12-31"],
  ])("%s is %s", (typed, period) => {
    expect(read(typed)).toBe(period);
  });

  it.each([
    "",
    "plague",
    "1984 by Orwell",
    "30 February 2020",
    "2021 to 2019",
    "section 508",
    "covid 2020",
    "12345",
    "May",
  ])("“%s” is words", (typed) => {
    expect(read(typed)).toBeNull();
  });
});

describe("words with a period behind them", () => {
  it.each([
    ["plague in 1665", "plague", "1665-01-01"],
    ["who in 2020", "who", "2020-01-01"],
    ["born in exile since 1940", "born in exile", "1940-01-01"],
    ["2020", "", "2020-01-01"],
  ])("%s", (typed, q, from) => {
    expect(readDatedWords(typed)).toMatchObject({ q, period: { from } });
  });

  it("are words alone where no period is meant", () => {
    expect(readDatedWords("plague in london")).toBeNull();
    expect(readDatedWords("section 508 in 12 steps")).toBeNull();
  });
});
