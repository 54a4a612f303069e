import { expect, it } from "vitest";
import { nextVersion } from "../../../src/core/notes/merge-notes.ts";
import type { NoteContent } from "../../../src/core/notes/note.ts";
import { findNotedArticles } from "../../../src/core/notes/noted-articles.ts";

const when = "2023-11-06T08:00:00.000Z";
const content: NoteContent = {
  article: "pier",
  title: "The pier is shut",
  date: null,
  passage: { quote: "shut", prefix: "", suffix: "", start: 0, end: 4 },
  kind: "important",
  comment: "Who said so?",
  tags: ["storm"],
  author: "",
  created: when,
  names: [],
};
const make = (id: string, article: string, changes: Partial<NoteContent>) =>
  nextVersion({ id, heads: [] }, { ...content, article, ...changes }, when);
const notes = [
  make("a", "pier", {}),
  make("b", "quay", { comment: "", tags: ["Stürme"] }),
  nextVersion(make("c", "gone", {}), null, when),
];
const tags = [
  { article: "buoy", tag: "storm", isOn: true, when },
  { article: "mole", tag: "storm", isOn: false, when },
];

it.each([
  ["has", "note", false, ["pier", "quay"]],
  ["tag", "STORM", false, ["pier", "buoy"]],
  ["tag", "stu", true, ["quay"]],
  ["note", "who SAID", false, ["pier"]],
  ["note", "shut", false, []],
] as const)("finds the articles of %s:%s", (by, value, isPrefix, articles) => {
  expect(findNotedArticles({ by, value, isPrefix }, notes, tags)).toEqual(articles);
});
