import { describe, expect, it } from "vitest";
import { folded, formatListing, parseListing } from "../../../src/features/entities/listing-query.ts";

describe("a listing of names", () => {
  it("leaves out what is named only once in a large library, until it is asked for or a name is looked for", () => {
    expect(folded(parseListing(""), 2703)).toMatchObject({ least: 2 });
    expect(folded(parseListing(""), 40).least).toBeUndefined();
    expect(folded(parseListing("?name=sand"), 2703).least).toBeUndefined();
    expect(folded(parseListing("?once=1"), 2703)).toMatchObject({ least: 1 });
  });

  it.each(["", "?name=sand&kind=person", "?kind=other&order=first&once=1"])(
    "is written back as it was read: %s",
    (search) => {
      expect(formatListing(parseListing(search))).toBe(search);
    },
  );
});
