import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLiveCorrections, undoEntry } from "../../../../src/core/entities/ledger/live-corrections.ts";
import { findContradictions, mergeLedgers } from "../../../../src/core/entities/ledger/merge-ledgers.ts";
import { anyLedger } from "./any-entry.ts";
import { anchorOf, correct } from "./make-correction.ts";

const article = { id: "pier", text: "Marlin left. Marlin came back." };
const where = anchorOf(article, "Marlin");
const asPlace = correct({ kind: "retype", where, from: "organisation", to: "place" });
const asOther = correct({ kind: "retype", where, from: "organisation", to: "other", when: "2026-11-23T13:00:00.000Z" });

describe("merging ledgers", () => {
  it("does not depend on the order", () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (a, b) => {
        expect(mergeLedgers(a, b)).toEqual(mergeLedgers(b, a));
      }),
    );
  });

  it("does not depend on what is merged first", () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, anyLedger, (a, b, c) => {
        expect(mergeLedgers(mergeLedgers(a, b).entries, c).entries).toEqual(
          mergeLedgers(a, mergeLedgers(b, c).entries).entries,
        );
      }),
    );
  });

  it("changes nothing when done again", () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (a, b) => {
        const merged = mergeLedgers(a, b);
        expect(mergeLedgers(merged.entries, b)).toEqual({ ...merged, folded: expect.any(Number) });
        expect(mergeLedgers(merged.entries, merged.entries).folded).toBe(merged.entries.length);
      }),
    );
  });

  it("folds what both have", () => {
    expect(mergeLedgers([asPlace, asOther], [asPlace])).toMatchObject({ entries: [asPlace, asOther], folded: 1 });
  });

  it("lets a colleague's undo hold for both", () => {
    const merged = mergeLedgers([asPlace], [asPlace, undoEntry(asPlace, new Date("2026-11-24T00:00:00Z"))]);
    expect(findLiveCorrections(merged.entries).corrections).toEqual([]);
  });
});

describe("contradictions", () => {
  it("show both sides, the earlier first", () => {
    expect(mergeLedgers([asOther], [asPlace]).contradictions).toEqual([{ earlier: asPlace, later: asOther }]);
  });

  it("end when one side is undone", () => {
    expect(findContradictions([asPlace, asOther, undoEntry(asPlace, new Date("2026-11-24T00:00:00Z"))])).toEqual([]);
  });

  it.each([
    [
      "two who say the same",
      asPlace,
      correct({ kind: "retype", where: anchorOf(article, "Marlin", 1), from: "organisation", to: "place" }),
    ],
    ["a word on one mention and one on all", asPlace, correct({ kind: "not-a-name", where, scope: "here" })],
    [
      "two names",
      asPlace,
      correct({ kind: "retype", where: anchorOf(article, "came"), from: "organisation", to: "other" }),
    ],
  ])("are not %s", (_, a, b) => {
    expect(findContradictions([a, b])).toEqual([]);
  });

  it.each([
    ["a name and none", asPlace, correct({ kind: "not-a-name", where })],
    [
      "same and not the same",
      correct({
        kind: "same-as",
        where,
        entity: { id: "marlin", name: "Marlin", type: "other" },
        to: { id: "ms-marlin", name: "MS Marlin", type: "other" },
      }),
      correct({ kind: "not-same", where, entity: { id: "ms-marlin", name: "MS Marlin", type: "other" } }),
    ],
    [
      "two names for one entity",
      correct({ kind: "rename", where, entity: { id: "marlin", name: "Marlin", type: "other" }, name: "MS Marlin" }),
      correct({ kind: "rename", where, entity: { id: "marlin", name: "Marlin", type: "other" }, name: "Marlin II" }),
    ],
  ])("are %s", (_, a, b) => {
    expect(findContradictions([a, b])).toHaveLength(1);
  });
});

describe("undo", () => {
  it("takes away the entry and no other, and a redo brings it back, whatever the ledger", () => {
    const now = new Date("2027-01-01T00:00:00Z");
    fc.assert(
      fc.property(anyLedger, fc.nat(), (ledger, n) => {
        const before = findLiveCorrections(ledger).corrections;
        const chosen = before[n % Math.max(1, before.length)];
        fc.pre(chosen !== undefined);
        const undo = undoEntry(chosen, now);
        expect(findLiveCorrections([...ledger, undo]).corrections).toEqual(before.filter(({ id }) => id !== chosen.id));
        expect(findLiveCorrections([...ledger, undo, undoEntry(undo, now)]).corrections).toEqual(before);
      }),
    );
  });

  it("comes after what it undoes even when the clock runs behind", () => {
    const undo = undoEntry(asPlace, new Date("2020-01-01T00:00:00Z"));
    expect([undo.when, findLiveCorrections([undo, asPlace]).corrections]).toEqual(["2026-11-23T12:00:00.001Z", []]);
  });

  it("says which undos have nothing to undo", () => {
    const undo = undoEntry(asPlace, new Date("2026-11-24T00:00:00Z"));
    expect(findLiveCorrections([undo]).idle).toEqual([undo]);
  });
});
