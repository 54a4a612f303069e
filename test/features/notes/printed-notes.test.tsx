// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { mergeNote, nextVersion } from "../../../src/core/notes/merge-notes.ts";
import type { Note, NoteContent } from "../../../src/core/notes/note.ts";
import { PrintedNotes } from "../../../src/features/notes/printed-notes.tsx";

const content: NoteContent = {
  article: "pier",
  title: "The pier is shut",
  date: "2023-11-06",
  passage: { quote: "shut", prefix: "The pier is ", suffix: "", start: 12, end: 16 },
  kind: "doubt",
  comment: "Who says so?",
  tags: ["harbour"],
  author: "Ada",
  created: "2023-11-06T08:00:00.000Z",
  names: [],
};
const at = (minute: number) => `2023-11-06T09:0${minute}:00.000Z`;
const first = nextVersion({ id: "n1", heads: [] }, content, at(0), "Ada");

function print(note: Note): string | null {
  const anchor = { state: "orphan", guess: null } as const;
  const { container } = render(
    <PrintedNotes notes={{ found: [], orphans: [{ note, content, anchor }], isPending: false }} />,
  );
  return container.querySelector("li")?.textContent ?? null;
}

afterEach(cleanup);

it("prints a note with its tags and who made it", () => {
  expect(print(first)).toBe("“shut” (no longer in the text): Who says so? #harbour (Ada)");
});

it("prints both sides of a note that was changed in two places, each with its author's name", () => {
  const boris = nextVersion(first, { ...content, comment: "The mayor." }, at(1), "Boris");
  const gone = nextVersion(first, null, at(2));
  const printed = print(mergeNote(boris, gone));
  expect(printed).toContain("The mayor. #harbour (Boris)");
  expect(printed).toContain("Deleted");
});
