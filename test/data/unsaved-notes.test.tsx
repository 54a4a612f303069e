// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import { conflictOf, shownContent, type Note } from "../../src/core/notes/note.ts";
import { makeNoteActions, type NoteActions } from "../../src/data/notes-edit.ts";
import { notesQuery } from "../../src/data/notes.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { findUnsaved, holdUnsaved } from "../../src/data/unsaved-notes.ts";
import { notesStore } from "../../src/platform/notes-store.ts";
import { eventually } from "../support/use-hook.ts";
import { makeHead, placeHead } from "../support/page.tsx";

const draft = {
  article: "pier",
  title: "The pier opens",
  date: "2023-11-06",
  passage: { quote: "the pier", prefix: "opened ", suffix: " at Odal", start: 18, end: 26 },
  kind: "quote",
  comment: "",
  tags: [],
  names: [],
} as const;

/** A page that has read its notes; what is made of it is what a tab knows. */
async function openPage(): Promise<{ actions: NoteActions; comments: () => (string | undefined)[]; notes: Note[] }> {
  const client = createQueryClient();
  const { notes } = await client.fetchQuery(notesQuery);
  const now = () => [...(client.getQueryData(notesQuery.queryKey)?.notes.values() ?? [])];
  return {
    actions: makeNoteActions(client),
    comments: () => now().map((note) => shownContent(note)?.comment),
    notes: [...notes.values()],
  };
}

const stored = async () => (await notesStore.read()).notes;
/** Of several, the one with an id: in which order a database gives them is not said. */
const withId = (notes: readonly Note[], id: string): Note => notes.find((note) => note.id === id)!;

beforeAll(() => placeHead(makeHead([])));
beforeEach(() => localStorage.clear());

describe("what is typed of a note", () => {
  let id = "";

  it("is there at the next visit, where the page was gone before it was stored", async () => {
    const { actions } = await openPage();
    ({ id } = actions.add(draft));
    await eventually(async () => expect(await stored()).toHaveLength(1));
    actions.hold(id, { comment: "Who" });
    actions.hold(id, { comment: "Who counted?" });
    expect(shownContent((await stored())[0]!)?.comment).toBe("");

    const next = await openPage();
    expect(next.comments()).toEqual(["Who counted?"]);
    await eventually(async () => expect(shownContent((await stored())[0]!)?.comment).toBe("Who counted?"));
    await eventually(async () => expect((await findUnsaved()).notes).toEqual([]));
    expect(conflictOf((await stored())[0]!)).toEqual([]);
  });

  it("is held from its first moment on, before the database is there", async () => {
    const { actions } = await openPage();
    const added = actions.add(draft);
    expect((await findUnsaved()).notes.map((note) => note.id)).toEqual([added.id]);
    await eventually(async () => expect((await findUnsaved()).notes).toEqual([]));
    actions.remove(added.id);
    await eventually(async () => expect((await findUnsaved()).notes).toEqual([]));
  });

  it("is let go of once it is stored", async () => {
    const { actions } = await openPage();
    actions.hold(id, { comment: "Who counted, and when?" });
    actions.edit(id, { comment: "Who counted, and when?" });
    await eventually(async () => expect((await findUnsaved()).notes).toEqual([]));
  });

  it("is let go of where it was taken back before it was stored", async () => {
    const { actions } = await openPage();
    actions.hold(id, { comment: "Nobody" });
    actions.hold(id, { comment: "Who counted, and when?" });
    expect((await findUnsaved()).notes).toEqual([]);
  });

  it("stays beside what another page made of the note meanwhile", async () => {
    const there = await openPage();
    const before = withId(there.notes, id);
    const content = { ...shownContent(before)!, comment: "From here" };
    holdUnsaved(nextVersion(before, content, new Date().toISOString()), "a page that is gone");
    there.actions.edit(id, { comment: "From there" });
    await eventually(async () => expect(shownContent(withId(await stored(), id))?.comment).toBe("From there"));
    const next = await openPage();
    expect(
      conflictOf(withId(next.notes, id))
        .map(({ content }) => content?.comment)
        .toSorted(),
    ).toEqual(["From here", "From there"]);
  });

  it("is no note where something else is stored in its place", async () => {
    localStorage.setItem("dateline / unsaved-notes", JSON.stringify({ x: { id: "x", heads: "none" }, y: 3 }));
    expect((await findUnsaved()).notes).toEqual([]);
  });
});
