import { describe, expect, it } from "vitest";
import { withCapitals } from "../../../src/core/query/offer-capitals.ts";
import { parseQuery } from "../../../src/core/query/parse.ts";

describe("a search with its capitals meant", () => {
  it.each([
    ["WHO", "=WHO"],
    ["WHO report", "=WHO report"],
    ["report -WHO on:2020", "report -=WHO on:2020"],
    ["the US OR UN", "the =US OR =UN"],
    ["McDonald", "=McDonald"],
    ["who", null],
    ["Gaza May", null],
    ["=WHO", null],
    ['"WHO said"', null],
    ["person:WHO", null],
  ])("%s: %s", (typed, q) => {
    expect(withCapitals(typed)).toBe(q);
    expect(parseQuery(q ?? "").messages).toEqual([]);
  });
});
