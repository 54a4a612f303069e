import { describe, expect, it } from "vitest";
import { notesToBackUp } from "../../../src/core/notes/backup-due.ts";
import { makeVersion } from "../../../src/core/notes/merge-notes.ts";

const at = (day: number) => `2023-11-${String(day).padStart(2, "0")}T09:00:00.000Z`;
const notes = Array.from({ length: 30 }, (_, n) => ({
  id: `n${n}`,
  heads: [makeVersion(`n${n}`, [], null, at(n + 1))],
}));

describe("notes to back up", () => {
  it.each([
    ["all, where there was no backup", null, 30],
    ["those changed since the last one", at(8), 22],
    ["none while they are few", at(12), 0],
  ])("are %s", (_, since, expected) => expect(notesToBackUp(notes, since)).toBe(expected));

  it("are none of a few notes", () => expect(notesToBackUp(notes.slice(0, 5), null)).toBe(0));
});
