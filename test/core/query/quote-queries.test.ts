import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { phraseQuery, quoteQueries } from "../../../src/core/query/quote-queries.ts";

describe("searches for the source of a quote", () => {
  it("ask for its words, then for them in a row, then for any of them, then for any pairs", () => {
    expect(quoteQueries("The Marlin left Odal")).toEqual([
      { q: '"Marlin" "left" "Odal" "The"', finds: "all" },
      { q: '"The Marlin left Odal"', finds: "all" },
      { q: '"Marlin" OR "left" OR "Odal" OR "The"', finds: "some" },
      { q: '"Marlin left" OR "left Odal" OR "The Marlin"', finds: "some" },
    ]);
  });

  it("ask of a long one for no small words in a row", () => {
    const all = quoteQueries("it was in the harbour of the old northern town that counted fishing boats lay").map(
      ({ q }) => q,
    );
    expect(all[1]).toContain('"counted fishing" "fishing boats" "northern town"');
    for (const q of all.slice(1)) expect(q).not.toMatch(/"(?:of the|it was|in the)/u);
  });

  it("take a short one as it stands", () => {
    expect(quoteQueries("Odal left")).toEqual([{ q: '"Odal left"', finds: "all" }]);
    expect(phraseQuery("the pier, shut")).toBe('"the pier shut"');
    expect(phraseQuery("…")).toBe("");
  });

  it.each(['"OR" NOT (", tag:x from:2023', "彼は桟橋は閉鎖されていると言った", "…", "a", "😀 \\ \" '"])(
    "mean the words whatever they are: %s",
    (quote) => {
      for (const { q } of quoteQueries(quote)) expect(parseQuery(q).messages).toEqual([]);
    },
  );
});
