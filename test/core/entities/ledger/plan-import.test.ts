import { describe, expect, it } from "vitest";
import { undoEntry } from "../../../../src/core/entities/ledger/live-corrections.ts";
import { planImport } from "../../../../src/core/entities/ledger/plan-import.ts";
import { describeImport } from "../../../../src/features/corrections/import-words.ts";
import { anchorOf, correct } from "./make-correction.ts";

const pier = { id: "pier", text: "The Marlin left Odal before the storm." };
const where = anchorOf(pier, "Marlin");
const mine = correct({ kind: "retype", where, from: "organisation", to: "other" });
const theirs = correct({ kind: "retype", where, from: "organisation", to: "place", when: "2026-11-24T00:00:00.000Z" });
const town = correct({ kind: "not-a-name", where: anchorOf(pier, "Odal") });
const undo = undoEntry(mine, "2026-11-25T00:00:00.000Z");
const none = new Map<string, string>();
const fromOthers = (...ids: readonly string[]) => new Map(ids.map((id) => [id, "2026-11-20T00:00:00.000Z"] as const));

describe("what a ledger would do, said before it does it", () => {
  it("counts what is new and the names that it is about", () => {
    const plan = planImport([mine, town], [mine], none);
    expect(plan).toMatchObject({ added: [town], known: 1, names: 1, quarrels: 0 });
    expect(describeImport(plan)).toBe("They correct 1 name.");
  });

  it("holds back what would take back the reader's own", () => {
    const plan = planImport([town, undo], [mine], none);
    expect(plan).toMatchObject({ added: [town], againstOwn: [undo], takenBack: [mine], broughtBack: [] });
  });

  it("holds back what would bring back what the reader undid", () => {
    const redo = undoEntry(undo, "2026-11-26T00:00:00.000Z");
    expect(planImport([redo], [mine, undo], none)).toMatchObject({
      added: [],
      againstOwn: [redo],
      takenBack: [],
      broughtBack: [mine],
    });
  });

  it("takes in what takes back corrections of others, and says so", () => {
    const plan = planImport([undo], [mine], fromOthers(mine.id));
    expect(plan).toMatchObject({ added: [undo], againstOwn: [], takenBack: [], othersTakenBack: 1 });
    expect(describeImport(plan)).toBe("They take back 1 correction that others made.");
  });

  it("counts contradictions with the reader's own alone, and how many of those are overruled", () => {
    const plan = planImport([theirs], [mine], none);
    expect(plan).toMatchObject({ quarrels: 1, otherQuarrels: 0, overruled: 1 });
    expect(describeImport(plan)).toBe(
      "They correct 1 name. 1 contradiction with your corrections: both sides are shown to choose from, and until you do, 1 of yours is overruled by a later line.",
    );
  });

  it("does not count quarrels of others as the reader's, who has no corrections", () => {
    const plan = planImport([mine, theirs], [], none);
    expect(plan).toMatchObject({ quarrels: 0, otherQuarrels: 1, overruled: 0 });
    expect(describeImport(plan)).toBe("They correct 1 name. 1 contradiction among the corrections of others.");
  });

  it("is nothing for a ledger that is here already", () => {
    const plan = planImport([mine], [mine], none);
    expect(plan).toMatchObject({ added: [], againstOwn: [], known: 1 });
    expect(describeImport(plan)).toBe("");
  });
});
