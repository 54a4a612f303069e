import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  concordanceOf,
  formatDossierView,
  listOf,
  parseDossierView,
} from "../../../src/features/entities/dossier-query.ts";
import { formatListing, orders, parseListing } from "../../../src/features/entities/listing-query.ts";
import { mentionTypes } from "../../../src/core/ner/mention.ts";

const anyId = fc.string({ minLength: 1, unit: "binary" });

describe("a dossier's address", () => {
  it("keeps any view", () => {
    const anyView = fc.record({
      order: fc.constantFrom("newest" as const, "oldest" as const),
      near: fc.option(fc.record({ id: anyId, by: fc.constantFrom("sentence" as const, "article" as const) })),
      withId: fc.option(anyId),
      from: fc.constantFrom(null, "2020-01-01", "1819-05-09"),
      to: fc.constantFrom(null, "2020-12-31"),
    });
    fc.assert(fc.property(anyView, (view) => void expect(parseDossierView(formatDossierView(view))).toEqual(view)));
  });

  it("is bare for the plain view, and leaves out what it can't mean", () => {
    const plain = { order: "newest", near: null, withId: null, from: null, to: null } as const;
    expect(formatDossierView(plain)).toBe("");
    expect(parseDossierView("?order=sideways&near=&with=&from=2020-02-30")).toEqual(plain);
  });

  it("leads to the articles of its period that name all of some entities, and to its name in context", () => {
    const always = { from: null, to: null };
    expect(listOf(["al-thani", "a&b"], always)).toEqual({ pathname: "/", search: "?entity=al-thani&entity=a%26b" });
    expect(concordanceOf("who", { from: "2020-01-01", to: "2020-12-31" })).toEqual({
      pathname: "/concordance",
      search: "?from=2020-01-01&to=2020-12-31&entity=who",
    });
  });
});

describe("the list's address", () => {
  it("keeps any listing", () => {
    const anyListing = fc.record({
      type: fc.option(fc.constantFrom(...mentionTypes)),
      order: fc.constantFrom(...orders),
      name: fc.string({ unit: "binary" }),
    });
    fc.assert(fc.property(anyListing, (listing) => void expect(parseListing(formatListing(listing))).toEqual(listing)));
  });

  it("is bare for all entities, most mentioned first", () => {
    expect(formatListing({ type: null, order: "mentions", name: "" })).toBe("");
    expect(parseListing("?kind=ghost&order=size")).toEqual({ type: null, order: "mentions", name: "" });
  });
});
