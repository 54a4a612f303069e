import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksIndex, firstScreenOf } from "../../../src/app/first/screen-of.ts";
import { hasFilters, parseListFilters, withoutDates } from "../../../src/core/filter/list-filters.ts";

it.each([
  ["", undefined, "list"],
  ["#", "newest", "list"],
  ["#/", { of: "no such shape" }, "list"],
  ["#/?", "newest", "list"],
  ["#/", "oldest", "rows"],
  ["#/?q=harbour", undefined, "rows"],
  ["#/?entity=hamas", "newest", "rows"],
  ["#/a/2023/talks", "oldest", "article"],
  ["#/a/talks?q=harbour", undefined, "article"],
  ["#/entities", undefined, "page"],
  ["#/e/hamas?from=2020", undefined, "page"],
  ["#/nowhere", undefined, "page"],
])("of the built page, %j with the order %j shows %s first", (hash, order, screen) => {
  expect(firstScreenOf(hash, order)).toBe(screen);
});

describe("an address", () => {
  it.each(["#/e/marlin", "#/e/marlin?from=2020", "#/entities", "#/concordance?q=pier", "#/chronology?entity=marlin"])(
    "of another screen asks the index: %s",
    (hash) => expect(asksIndex(hash)).toBe(true),
  );

  it.each(["", "#/a/pier?q=pier", "#/notes", "#/library", "#/add"])("asks nothing of the index: %s", (hash) =>
    expect(asksIndex(hash)).toBe(false),
  );

  it("of the list asks the index where its filters are more than the list's own days", () => {
    const values = {
      q: "pier",
      from: "2020-01-01",
      to: "2020-12-31",
      told: "1914-07-28..1918-11-11",
      time: "told",
      undated: "1",
      entity: "marlin",
      any: "marlin",
      not: "marlin",
      type: "person",
      source: "Times",
      unread: "1",
      starred: "1",
      own: "1",
      sort: "best",
    };
    fc.assert(
      fc.property(fc.subarray(Object.entries(values)), (pairs) => {
        const search = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
        expect(asksIndex(`#/?${search}`)).toBe(hasFilters(withoutDates(parseListFilters(search))));
      }),
    );
  });
});
