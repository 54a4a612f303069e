import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGenuine, mergeNote, mergeTag, nextVersion } from "../../../src/core/notes/merge-notes.ts";
import {
  conflictOf,
  shownContent,
  type ArticleTag,
  type Note,
  type NoteContent,
} from "../../../src/core/notes/note.ts";
import { readArticleTag, readNote } from "../../../src/core/notes/read-note.ts";

const content: NoteContent = {
  article: "pier",
  title: "The pier is shut",
  date: "2023-11-06",
  passage: { quote: "shut", prefix: "The pier is ", suffix: "", start: 12, end: 16 },
  kind: "important",
  comment: "",
  tags: [],
  author: "Inga",
  created: "2023-11-06T08:00:00.000Z",
  names: [{ id: "pier", name: "The Pier", type: "place" }],
};
const at = (minute: number) => `2023-11-06T09:${String(minute).padStart(2, "0")}:00.000Z`;
const first = nextVersion({ id: "n1", heads: [] }, content, at(0));
const saying = (note: Note, comment: string, minute: number, by = "") =>
  nextVersion(note, { ...content, comment }, at(minute), by);

/** What three devices do with one note, which they copy to each other now and then. */
const histories = fc
  .array(
    fc.tuple(
      fc.nat(2),
      fc.constantFrom("say", "delete", "copy"),
      fc.nat(3),
      fc.nat(59),
      fc.constantFrom("", "Ada", "Inga", "إنجا"),
    ),
    { maxLength: 25 },
  )
  .map((steps) => {
    const devices: Note[] = [first, first, first];
    for (const [device, what, other, minute, by] of steps) {
      const note = devices[device] as Note;
      if (what === "copy") devices[device] = mergeNote(note, devices[other % 3] as Note);
      else
        devices[device] =
          what === "delete" ? nextVersion(note, null, at(minute), by) : saying(note, `said ${other}`, minute, by);
    }
    return devices as [Note, Note, Note];
  });

describe("merging a note", () => {
  it("takes the newer of two states of which one was made from the other, whatever the clocks say", () => {
    const later = saying(first, "Why?", 0);
    expect(mergeNote(first, later)).toEqual(later);
    expect(mergeNote(later, first)).toEqual(later);
  });

  it("knows who wrote each side of a conflict, where they gave a name", () => {
    const ada = nextVersion(first, { ...content, comment: "Here." }, at(1), "Ada");
    const both = mergeNote(ada, saying(first, "There.", 2));
    expect(conflictOf(both).map(({ by, content: side }) => [by, side?.comment])).toEqual(
      expect.arrayContaining([
        ["Ada", "Here."],
        [undefined, "There."],
      ]),
    );
    expect(readNote(structuredClone(both))).toEqual(both);
    expect(both.heads.every((head) => isGenuine("n1", head))).toBe(true);
    expect(isGenuine("n1", { ...ada.heads[0]!, by: "Inga" })).toBe(false);
  });

  it("keeps both sides of a conflict, shows the later, and lets the reader settle it for good", () => {
    const [here, there] = [saying(first, "Here.", 2), saying(first, "There.", 1)];
    const both = mergeNote(here, there);
    expect(
      conflictOf(both)
        .map((version) => version.content?.comment)
        .toSorted(),
    ).toEqual(["Here.", "There."]);
    expect(shownContent(both)?.comment).toBe("Here.");
    const settled = saying(both, "There.", 3);
    expect(conflictOf(mergeNote(settled, here))).toEqual([]);
    expect(mergeNote(mergeNote(settled, there), here)).toEqual(settled);
  });

  it("keeps what was written when another device deleted the note, until that is settled", () => {
    const both = mergeNote(nextVersion(first, null, at(9)), saying(first, "Still needed", 1));
    expect(shownContent(both)?.comment).toBe("Still needed");
    expect(conflictOf(both)).toHaveLength(2);
  });

  it("does not bring back what was deleted", () => {
    const deleted = nextVersion(first, null, at(1));
    expect(shownContent(mergeNote(deleted, first))).toBeNull();
  });

  it("is idempotent, commutative and associative over any history", () => {
    fc.assert(
      fc.property(histories, ([a, b, c]) => {
        expect(mergeNote(a, a)).toEqual(a);
        expect(mergeNote(a, b)).toEqual(mergeNote(b, a));
        expect(mergeNote(mergeNote(a, b), c)).toEqual(mergeNote(a, mergeNote(b, c)));
        expect(mergeNote(mergeNote(a, b), b)).toEqual(mergeNote(a, b));
        // Who wrote a side is read back with it, and belongs to what it is known by.
        expect(readNote(JSON.parse(JSON.stringify(mergeNote(a, b))))).toEqual(mergeNote(a, b));
      }),
    );
  });

  it("refuses to merge two notes", () => {
    expect(() => mergeNote(first, { ...first, id: "n2" })).toThrow("Notes n1 and n2 are two notes.");
  });
});

describe("tags of an article", () => {
  const tags = fc.record({
    article: fc.constant("pier"),
    tag: fc.constant("storm"),
    isOn: fc.boolean(),
    when: fc.nat(3).map(at),
  });
  it("merge to the later state, and at the same moment to the one that keeps the tag", () => {
    fc.assert(
      fc.property(tags, tags, tags, (a: ArticleTag, b, c) => {
        expect(mergeTag(a, b)).toEqual(mergeTag(b, a));
        expect(mergeTag(mergeTag(a, b), c)).toEqual(mergeTag(a, mergeTag(b, c)));
        expect(mergeTag(a, a)).toEqual(a);
      }),
    );
  });
});

describe("reading what is stored", () => {
  it("gives back what was written", () => {
    const note = mergeNote(saying(first, "Here.", 2), nextVersion(first, null, at(1)));
    expect(readNote(JSON.parse(JSON.stringify(note)))).toEqual(note);
    expect(note.heads.every((head) => isGenuine(note.id, head))).toBe(true);
  });

  it("knows a version that was altered by hand", () => {
    const [head] = saying(first, "Here.", 2).heads;
    expect(isGenuine("n1", { ...head!, content: { ...content, comment: "There." } })).toBe(false);
  });

  it.each([
    null,
    [],
    "n1",
    { id: "n1", heads: [] },
    { id: "", heads: first.heads },
    { id: "n1", heads: [{ ...first.heads[0], when: "yesterday" }] },
    { id: "n1", heads: [{ ...first.heads[0], content: { ...content, kind: "<b>" } }] },
    { id: "n1", heads: [{ ...first.heads[0], content: { ...content, comment: "x".repeat(100_001) } }] },
    { id: "n1", heads: [{ ...first.heads[0], content: { ...content, passage: { ...content.passage, start: -1 } } }] },
    {
      id: "n1",
      heads: [{ ...first.heads[0], content: { ...content, names: [{ id: "a", name: "b", type: "evil" }] } }],
    },
    { id: "n1", heads: Array.from({ length: 65 }, () => first.heads[0]) },
  ])("passes over what is no note: %j", (stored) => expect(readNote(stored)).toBeNull());

  it("never throws, whatever is stored", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(() => [readNote(stored), readArticleTag(stored)]).not.toThrow();
      }),
    );
  });
});
