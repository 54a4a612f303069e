import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { isWordsOnly, sayQuery } from "../../../src/core/query/say-query.ts";

const say = (q: string) => sayQuery(parseQuery(q).tree);

describe("what a query asks, in words", () => {
  it.each([
    [
      'organisation:"World Health Organization" on:2020',
      "names the organisation “World Health Organization” and is from 2020",
    ],
    ["entity:gaza before:2023-11", "names “gaza” and is from before November 2023"],
    ["plague after:2023-11-06", "says “plague” and is from after 6 November 2023"],
    ["-person:vance pier", "does not name the person “vance” and says “pier”"],
    ["person:vance OR place:odal", "names the person “vance” or names the place “odal”"],
    ["=WHO on:2020", "says “WHO” in these capitals and is from 2020"],
    ["title:pier", "has “pier” in its title"],
    ["ferry near pier", "says “ferry” near “pier”"],
    ["told:1914..1918 source:wafa", "tells of 1914 to 1918 and comes from “wafa”"],
    ["on:none has:note", "has no date and has a note of yours"],
    ["tag:storm", "bears your tag “storm”"],
    ["", ""],
  ])("%s: no article %s", (q, words) => {
    expect(say(q)).toBe(words);
  });

  it("knows words alone", () => {
    expect(isWordsOnly(parseQuery('plague "my lord"').tree)).toBe(true);
    expect(isWordsOnly(parseQuery("=WHO").tree)).toBe(false);
    expect(isWordsOnly(parseQuery("plague on:1665").tree)).toBe(false);
  });
});
