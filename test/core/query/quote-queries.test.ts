import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { quoteQueries } from "../../../src/core/query/quote-queries.ts";

describe("searches for the source of a quote", () => {
  it("ask for its words in a row, then for pieces, then for its longest words", () => {
    expect(quoteQueries("The Marlin left Odal")).toEqual([
      '"The Marlin left Odal"',
      '"The Marlin left" OR "Marlin left Odal"',
      '"Marlin" OR "left" OR "Odal" OR "The"',
    ]);
  });

  it("take a long one from both ends", () => {
    const [exact] = quoteQueries("one two three four five six seven eight nine ten");
    expect(exact).toBe('"one two three four five six seven eight" "three four five six seven eight nine ten"');
  });

  it.each(['"OR" NOT (", tag:x from:2023', "彼は桟橋は閉鎖されていると言った", "…", "a", "😀 \\ \" '"])(
    "mean the words whatever they are: %s",
    (quote) => {
      for (const q of quoteQueries(quote)) expect(parseQuery(q).messages).toEqual([]);
    },
  );
});
