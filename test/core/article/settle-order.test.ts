import { describe, expect, it } from "vitest";
import { noWord, type OwnersWord } from "../../../src/core/article/owners-word.ts";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";
import { settleOrders } from "../../../src/core/article/settle-order.ts";

const monthFirst: OwnersWord = {
  ...noWord,
  folders: new Map([["", { isDayFirst: false, encoding: null, language: null, source: null }]]),
};

function settle(heads: readonly string[], word = noWord) {
  const seeds = heads.map((head, i) => {
    const { problems, orders } = parseSeed(`${i}.txt`, new TextEncoder().encode(`${head}\n\nThe gate opened.\n`));
    return { path: `${i}.txt`, problems, orders };
  });
  const { dates, problems } = settleOrders(seeds, word);
  return { date: [...dates.values()].at(-1), problems: problems.map(({ kind }) => kind) };
}

describe("a date in digits with stops under an English key", () => {
  it("has the day first, as in all countries that write dates so", () =>
    expect(settle(["Date: 6.11.2023"])).toEqual({ date: "2023-11-06", problems: [] }));

  it("has the month first by the owner's word", () =>
    expect(settle(["Date: 6.11.2023"], monthFirst)).toEqual({ date: "2023-06-11", problems: [] }));

  it("has the month first, and says so, where another date in the folder can only be read so", () =>
    expect(settle(["Date: 11.30.2023", "Date: 6.11.2023"])).toEqual({ date: "2023-06-11", problems: ["date-order"] }));

  it("stays open with slashes", () =>
    expect(settle(["Date: 6/11/2023"])).toEqual({ date: undefined, problems: ["date-ambiguous"] }));
});
