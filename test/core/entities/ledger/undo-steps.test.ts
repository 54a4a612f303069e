import { describe, expect, it } from "vitest";
import type { Correction, Entry } from "../../../../src/core/entities/ledger/entry.ts";
import { findLiveCorrections, undoEntry } from "../../../../src/core/entities/ledger/live-corrections.ts";
import { findNextRedo, findNextUndo, findUndoOf, nextTime } from "../../../../src/core/entities/ledger/undo-steps.ts";
import { anchorOf, correct } from "./make-correction.ts";

const pier = { id: "pier", text: "The Marlin left Odal before the storm." };
const ship = correct({
  kind: "retype",
  where: anchorOf(pier, "Marlin"),
  from: "organisation",
  to: "other",
  when: "2026-11-23T12:00:00.000Z",
});
const town = correct({ kind: "not-a-name", where: anchorOf(pier, "Odal"), when: "2026-11-23T12:01:00.000Z" });

/** Undo or redo as the page does: an entry just after all that is there. */
function takeBack(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  return [...entries, undoEntry(entry, new Date(nextTime(entries, new Date(0))))];
}

function undo(entries: readonly Entry[]): readonly Entry[] {
  const next = findNextUndo(entries);
  return next === null ? entries : takeBack(entries, next);
}

function redo(entries: readonly Entry[]): readonly Entry[] {
  const next = findNextRedo(entries);
  return next === null ? entries : takeBack(entries, next.undo);
}

const inForce = (entries: readonly Entry[]): readonly Correction[] => findLiveCorrections(entries).corrections;

describe("undoing and redoing by steps", () => {
  it("takes back the latest first, and brings back in the other order", () => {
    const once = undo([ship, town]);
    const twice = undo(once);
    expect([once, twice].map(inForce)).toEqual([[ship], []]);
    expect(inForce(redo(twice))).toEqual([ship]);
    expect(inForce(redo(redo(twice)))).toEqual([ship, town]);
  });

  it("has nothing to undo or redo in an empty ledger, and nothing to redo in one without undos", () => {
    expect([findNextUndo([]), findNextRedo([]), findNextRedo([ship])]).toEqual([null, null, null]);
  });

  it("can go back and forth any number of times", () => {
    let entries: readonly Entry[] = [ship, town];
    for (let round = 0; round < 5; round++) {
      entries = undo(undo(entries));
      expect(inForce(entries)).toEqual([]);
      entries = redo(redo(entries));
      expect(inForce(entries)).toEqual([ship, town]);
    }
    expect(findNextRedo(entries)).toBeNull();
  });

  it("has nothing to redo once something else was corrected", () => {
    const undone = undo([ship]);
    const later = correct({ kind: "not-a-name", where: anchorOf(pier, "Odal"), when: nextTime(undone, new Date(0)) });
    expect(findNextRedo([...undone, later])).toBeNull();
  });

  it("finds what brings one correction of many back", () => {
    const entries = takeBack([ship, town], ship);
    expect(findUndoOf(entries, town.id)).toBeNull();
    expect(findUndoOf(entries, ship.id)).toMatchObject({ kind: "undo", undoes: ship.id });
  });

  it("puts a new entry after one whose clock was ahead", () => {
    expect(nextTime([ship], new Date("2026-11-01T00:00:00.000Z"))).toBe("2026-11-23T12:00:00.001Z");
    expect(nextTime([ship], new Date("2026-12-01T00:00:00.000Z"))).toBe("2026-12-01T00:00:00.000Z");
  });
});
