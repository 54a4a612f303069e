import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../src/core/entities/ledger/entry.ts";
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
    const merged = mergeLedgers([asPlace], [asPlace, undoEntry(asPlace, "2026-11-24T00:00:00Z")]);
    expect(findLiveCorrections(merged.entries).corrections).toEqual([]);
  });
});

describe("contradictions", () => {
  it("show both sides, the earlier first", () => {
    expect(mergeLedgers([asOther], [asPlace]).contradictions).toEqual([{ earlier: asPlace, later: asOther }]);
  });

  it("set each against the latest that says otherwise: a thousand who say a thousand things are a thousand pairs", () => {
    const names = Array.from({ length: 1000 }, (_, n) =>
      correct({
        kind: "rename",
        where,
        entity: { id: "marlin", name: "Marlin", type: "other" },
        name: `Marlin ${n}`,
        when: new Date(Date.UTC(2026, 0) + n).toISOString(),
      }),
    );
    const pairs = findContradictions(names);
    expect(pairs).toHaveLength(999);
    expect(pairs.at(-1)).toEqual({ earlier: names[998], later: names[999] });
  });

  it("set what is said again against the last that was said otherwise", () => {
    const again = correct({ kind: "retype", where, from: "other", to: "other", when: "2026-11-23T14:00:00.000Z" });
    expect(findContradictions([asPlace, asOther, again])).toEqual([
      { earlier: asPlace, later: asOther },
      { earlier: asPlace, later: again },
    ]);
  });

  it("end when one side is undone", () => {
    expect(findContradictions([asPlace, asOther, undoEntry(asPlace, "2026-11-24T00:00:00Z")])).toEqual([]);
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
    const [now, later] = ["2027-01-01T00:00:00.000Z", "2027-01-01T00:00:01.000Z"];
    fc.assert(
      fc.property(anyLedger, fc.nat(), (ledger, n) => {
        const before = findLiveCorrections(ledger).corrections;
        const chosen = before[n % Math.max(1, before.length)];
        fc.pre(chosen !== undefined);
        const undo = undoEntry(chosen, now);
        expect(findLiveCorrections([...ledger, undo]).corrections).toEqual(before.filter(({ id }) => id !== chosen.id));
        expect(findLiveCorrections([...ledger, undo, undoEntry(undo, later)]).corrections).toEqual(before);
      }),
    );
  });

  it("counts whatever its clock said, since it names what it takes back by a hash of it", () => {
    const undo = undoEntry(asPlace, "2020-01-01T00:00:00Z");
    expect(findLiveCorrections([undo, asPlace]).corrections).toEqual([]);
  });

  it("is settled in a chain of a hundred thousand", () => {
    const chain: Entry[] = [asPlace];
    for (let i = 0; i < 100_001; i += 1) chain.push(undoEntry(chain.at(-1) ?? asPlace, "2026-11-24T00:00:00Z"));
    expect(findLiveCorrections(chain).corrections).toEqual([]);
    expect(findLiveCorrections(chain.slice(0, -1)).corrections).toEqual([asPlace]);
  });

  it("in a ring that was forged leaves one in force, whatever the order", () => {
    const [a, b] = ["a", "b"].map((id, at): Entry => ({
      v: 1,
      kind: "undo",
      id,
      undoes: at === 0 ? "b" : "a",
      when: "2026-11-24T00:00:00.000Z",
    })) as [Entry, Entry];
    expect(
      [
        [a, b],
        [b, a],
      ].map((ring) => [...findLiveCorrections(ring).undone]),
    ).toEqual([["a"], ["a"]]);
  });

  it("says which undos have nothing to undo", () => {
    const undo = undoEntry(asPlace, "2026-11-24T00:00:00Z");
    expect(findLiveCorrections([undo]).idle).toEqual([undo]);
  });
});
