// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, renderHook } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { makeNoteActions } from "../../src/data/notes-edit.ts";
import { useNotebookFront } from "../../src/data/notebook-front.ts";
import { notesQuery } from "../../src/data/notes.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { frontStore } from "../../src/platform/front-store.ts";
import { notesStore } from "../../src/platform/notes-store.ts";
import { makeNotes } from "../support/make-notes.ts";
import { makeHead, makePage, placeHead } from "../support/page.tsx";
import { eventually } from "../support/use-hook.ts";

const notes = makeNotes(1200).map(({ note }) => note);

beforeAll(() => placeHead(makeHead([])));

describe("what a notebook shows before its notes are read", () => {
  it("is kept after each change, and stands in the next visit until they are", async () => {
    const client = createQueryClient();
    await client.ensureQueryData(notesQuery);
    await makeNoteActions(client).merge({ notes, tags: [] });
    await eventually(async () => expect(await frontStore.read()).toMatchObject({ total: 1200 }));

    const page = makePage();
    const { result } = renderHook(useNotebookFront, page);
    await eventually(() => expect(result.current.front?.total).toBe(1200));
    expect(result.current.isPending).toBe(true);
    await act(() => page.client.ensureQueryData(notesQuery));
    await eventually(() => expect(result.current).toEqual({ isPending: false, front: null }));
  });

  it("is forgotten when notes change, and made anew by the page that knows them all", async () => {
    await notesStore.merge({ notes: makeNotes(1).map(({ note }) => note), tags: [] });
    await eventually(async () => expect(await frontStore.read()).toBeUndefined());
  });

  it("is read in pieces of which none is left out or read twice", async () => {
    const { notes: read, unread } = await notesStore.read();
    expect(new Set(read.map(({ id }) => id)).size).toBe(1200);
    expect(unread).toBe(0);
  });
});
