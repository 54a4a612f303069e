import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDossierView, listOf, parseDossierView } from "../../../src/features/entities/dossier-query.ts";
import { formatListing, orders, parseListing } from "../../../src/features/entities/listing-query.ts";
import { mentionTypes } from "../../../src/core/ner/mention.ts";

const anyId = fc.string({ minLength: 1, unit: "binary" });

describe("a dossier's address", () => {
  it("keeps any view", () => {
    const anyView = fc.record({
      order: fc.constantFrom("newest" as const, "oldest" as const),
      near: fc.option(fc.record({ id: anyId, by: fc.constantFrom("sentence" as const, "article" as const) })),
      withId: fc.option(anyId),
    });
    fc.assert(fc.property(anyView, (view) => void expect(parseDossierView(formatDossierView(view))).toEqual(view)));
  });

  it("is bare for the plain view, and leaves out what it can't mean", () => {
    expect(formatDossierView({ order: "newest", near: null, withId: null })).toBe("");
    expect(parseDossierView("?order=sideways&near=&with=")).toEqual({ order: "newest", near: null, withId: null });
  });

  it("leads to the articles that name all of some entities", () => {
    expect(listOf("al-thani", "a&b")).toEqual({ pathname: "/", search: "?entity=al-thani&entity=a%26b" });
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
