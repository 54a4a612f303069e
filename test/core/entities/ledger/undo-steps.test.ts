import { describe, expect, it } from "vitest";
import type { Correction, Entry } from "../../../../src/core/entities/ledger/entry.ts";
import { findLiveCorrections, undoEntry } from "../../../../src/core/entities/ledger/live-corrections.ts";
import {
  findNextRedo,
  findNextUndo,
  findUndoOf,
  nextTime,
  published,
} from "../../../../src/core/entities/ledger/undo-steps.ts";
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
function takeBack(
  entries: readonly Entry[],
  step: readonly Entry[],
  origins?: ReadonlyMap<string, string>,
): readonly Entry[] {
  const when = nextTime(entries, new Date(0), origins);
  return [...entries, ...step.map((entry) => undoEntry(entry, when))];
}

function undo(entries: readonly Entry[]): readonly Entry[] {
  const next = findNextUndo(entries);
  return next === null ? entries : takeBack(entries, next.entries);
}

function redo(entries: readonly Entry[]): readonly Entry[] {
  const next = findNextRedo(entries);
  return next === null ? entries : takeBack(entries, next.entries);
}

const lateAt = (when: string) => correct({ kind: "not-a-name", where: anchorOf(pier, "Odal"), when });
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
    const entries = takeBack([ship, town], [ship]);
    expect(findUndoOf(entries, town.id)).toBeNull();
    expect(findUndoOf(entries, ship.id)).toMatchObject({ kind: "undo", undoes: ship.id });
  });

  it("puts a new entry after one whose clock was ahead", () => {
    expect(nextTime([ship], new Date("2026-11-01T00:00:00.000Z"))).toBe("2026-11-23T12:00:00.001Z");
    expect(nextTime([ship], new Date("2026-12-01T00:00:00.000Z"))).toBe("2026-12-01T00:00:00.000Z");
  });

  it.each([
    ["1938", "1970-01-01T00:00:00.000Z"],
    ["9999", "2198-12-31T23:59:59.999Z"],
  ])("writes a time that is read again where the clock stands at %s", (year, when) => {
    expect(nextTime([], new Date(`${year}-06-01T00:00:00Z`))).toBe(when);
  });

  it("passes over what was written at the end of time, so that there is time left", () => {
    const now = new Date("2026-12-01T00:00:00.000Z");
    expect(nextTime([lateAt("2199-12-31T23:59:59.999Z")], now)).toBe("2026-12-01T00:00:00.000Z");
    const edge = [lateAt("2198-12-31T23:59:59.999Z"), lateAt("2199-01-01T00:00:00.001Z")];
    expect(nextTime(edge, now)).toBe("2199-01-01T00:00:00.000Z");
    expect(nextTime([...edge, lateAt("2199-01-01T00:00:00.000Z")], now)).toBe("2199-01-01T00:00:00.002Z");
  });
});

describe("a ledger taken in", () => {
  const taken = "2026-11-25T00:00:00.000Z";
  const theirs = correct({ kind: "not-a-name", where: anchorOf(pier, "storm"), when: "2026-11-20T00:00:00.000Z" });
  const theirUndo = undoEntry(ship, "2026-11-24T00:00:00.000Z");
  const origins = new Map([theirs, town, theirUndo].map(({ id }) => [id, taken] as const));
  const all = [ship, town, theirs, theirUndo];

  it("is one step: undoing it brings back what it took, and redoing it does it all again", () => {
    const step = findNextUndo(all, origins);
    expect(step?.corrections).toEqual([theirs, town]);
    const undone = takeBack(all, step?.entries ?? [], origins);
    expect(inForce(undone)).toEqual([ship]);
    expect(inForce(takeBack(undone, findNextRedo(undone, origins)?.entries ?? [], origins))).toEqual([theirs, town]);
  });

  it("is undone after what was corrected since, and before what was corrected earlier", () => {
    const since = correct({ kind: "not-a-name", where: anchorOf(pier, "left"), when: "2026-11-26T00:00:00.000Z" });
    expect(findNextUndo([...all, since], origins)?.corrections).toEqual([since]);
    expect(findNextUndo([...all, since, undoEntry(since, "2026-11-26T00:00:01.000Z")], origins)?.corrections).toEqual([
      theirs,
      town,
    ]);
  });

  it("leaves undone what it undid of its own", () => {
    const own = [theirs, undoEntry(theirs, "2026-11-24T00:00:00.000Z"), town];
    const step = findNextUndo(own, new Map(own.map(({ id }) => [id, taken] as const)));
    expect(step?.entries).toEqual([town]);
  });

  it("ends what could be redone", () => {
    const undone = [ship, undoEntry(ship, "2026-11-24T00:00:00.000Z")];
    expect(findNextRedo(undone)).not.toBeNull();
    expect(findNextRedo([...undone, theirs], new Map([[theirs.id, taken]]))).toBeNull();
  });

  it("is no step when the library was built with it", () => {
    expect(findNextUndo([theirs], new Map([[theirs.id, published]]))).toBeNull();
  });
});
