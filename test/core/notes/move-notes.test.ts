import { describe, expect, it } from "vitest";
import { mergeNote, nextVersion } from "../../../src/core/notes/merge-notes.ts";
import { moveNotes, pairArticles } from "../../../src/core/notes/move-notes.ts";
import { shownContent, type NoteContent } from "../../../src/core/notes/note.ts";

const content: NoteContent = {
  article: "own-old",
  title: "The pier is shut",
  date: "2023-11-06",
  passage: { quote: "shut", prefix: "The pier is ", suffix: "", start: 12, end: 16 },
  kind: "important",
  comment: "Why?",
  tags: [],
  author: "",
  created: "2023-11-06T08:00:00.000Z",
  names: [],
};
const at = (minute: number) => `2023-11-06T09:0${minute}:00.000Z`;
const note = nextVersion({ id: "n1", heads: [] }, content, at(0));
const moves = new Map([["own-old", "own-new"]]);

describe("notes on an article that was read anew", () => {
  it("follow it, and say so in a version of their own, so that a backup of before changes nothing", () => {
    const [moved] = moveNotes([note], [], moves, at(1)).notes;
    expect(shownContent(moved!)).toEqual({ ...content, article: "own-new" });
    expect(mergeNote(note, moved!)).toEqual(moved);
  });

  it("stay where they are while they are in conflict", () => {
    const here = nextVersion(note, { ...content, comment: "Here" }, at(1));
    const there = nextVersion(note, { ...content, comment: "There" }, at(1));
    expect(moveNotes([mergeNote(here, there)], [], moves, at(2)).notes).toEqual([]);
  });

  it("leave those on other articles alone, and take tags that are on along", () => {
    const tag = { article: "own-old", tag: "pier", isOn: true, when: at(0) };
    const other = nextVersion({ id: "n2", heads: [] }, { ...content, article: "harbour" }, at(0));
    expect(moveNotes([other], [tag, { ...tag, tag: "ferry", isOn: false }], moves, at(1))).toEqual({
      notes: [],
      tags: [{ ...tag, article: "own-new", when: at(1) }],
    });
  });
});

const article = (id: string, label: string) => ({ id, label });

describe("which article is which", () => {
  it("is said by day and title, then by order", () => {
    expect(
      pairArticles(
        [article("a1", "6 Pier"), article("b1", "7 Ferry"), article("c", "8 Fog")],
        [article("b2", "7 Ferry"), article("a2", "6 Pier and quay"), article("c", "8 Fog")],
      ),
    ).toEqual(
      new Map([
        ["b1", "b2"],
        ["a1", "a2"],
      ]),
    );
  });

  it("is not said where others came in between", () => {
    expect(pairArticles([article("a1", "6 Pier")], [article("a2", "6 Quay"), article("b", "7 Fog")])).toEqual(
      new Map(),
    );
  });
});
