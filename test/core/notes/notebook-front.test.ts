import { describe, expect, it } from "vitest";
import { nextVersion } from "../../../src/core/notes/merge-notes.ts";
import { makeFront, readFront } from "../../../src/core/notes/notebook-front.ts";
import { groupNotes } from "../../../src/core/notes/notebook.ts";
import { makeNotes } from "../../support/make-notes.ts";

const notes = makeNotes(2000);
const front = makeFront(
  notes.map(({ note }) => note),
  null,
);

describe("a notebook's front", () => {
  it("has the days and counts of the whole notebook, and the notes of its first screen", () => {
    const sections = groupNotes(notes, "date");
    const read = readFront(structuredClone(front));
    expect(read?.total).toBe(2000);
    expect(read?.sections.map(({ label, count }) => [label, count])).toEqual(
      sections.map(({ label, count }) => [label, count]),
    );
    const drawn = read?.sections.flatMap((section) => section.notes) ?? [];
    expect(drawn).toHaveLength(40);
    expect(drawn).toEqual(sections.flatMap((section) => section.notes).slice(0, 40));
  });

  it("leaves deleted notes out, and counts them among what is to be backed up", () => {
    const [first, ...rest] = notes.map(({ note }) => note);
    const deleted = nextVersion(first!, null, "2026-01-01T00:00:00.000Z");
    expect(makeFront([deleted, ...rest], null)).toMatchObject({ total: 1999, due: { since: null, count: 2000 } });
  });

  it("is not made of few notes", () => {
    expect(
      makeFront(
        notes.slice(0, 100).map(({ note }) => note),
        null,
      ),
    ).toBeNull();
  });

  it.each([
    ["nothing", undefined],
    ["a text", "front"],
    ["no counts", { ...front, total: -1 }],
    ["days of another shape", { ...front, days: [["2023-11-06"]] }],
    ["a note that is none", { ...front, newest: [{ id: "x" }] }],
    ["no word of backups", { ...front, due: 3 }],
  ])("is none where %s is stored", (_, stored) => {
    expect(readFront(stored)).toBeNull();
  });
});
