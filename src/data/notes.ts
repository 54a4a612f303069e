import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { mergeNote, putMerged, tagKey } from "../core/notes/merge-notes.ts";
import { shownContent, type ArticleTag, type Note, type NoteContent } from "../core/notes/note.ts";
import type { StoredNotes } from "../platform/notes-store.ts";
import { findUnsaved } from "./unsaved-notes.ts";

export type { StoredNotes } from "../platform/notes-store.ts";

/** All that the reader noted, deleted notes included, since they are to be merged too. */
export interface Notes {
  readonly notes: ReadonlyMap<string, Note>;
  readonly tags: ReadonlyMap<string, ArticleTag>;
  readonly unread: StoredNotes["unread"];
  readonly trouble: StoredNotes["trouble"];
  /** Counts the changes of this visit: names the state in query keys. */
  readonly revision: number;
}

/** A note that is not deleted, with what it says now. */
export interface ShownNote {
  readonly note: Note;
  readonly content: NoteContent;
}

export const noNotes: Notes = { notes: new Map(), tags: new Map(), unread: 0, trouble: null, revision: 0 };

/** Counted over the whole visit, so that no two states of it have one number. */
let revisions = 0;

export function nextRevision(): number {
  revisions += 1;
  return revisions;
}

/** The number of the last change: what was worked out under another is of before. */
export function currentRevision(): number {
  return revisions;
}

/** What the database has, and what it refused to store in this visit. */
export const notesQuery = queryOptions({
  queryKey: ["notes"],
  queryFn: async (): Promise<Notes> => {
    const { notesStore } = await import("../platform/notes-store.ts");
    const [stored, unsaved] = await Promise.all([notesStore.read(), findUnsaved()]);
    const notes = new Map(stored.notes.map((note) => [note.id, note]));
    for (const note of unsaved.notes) putMerged(notes, note.id, note, mergeNote);
    if (unsaved.notes.length > 0)
      void notesStore.merge({ notes: unsaved.notes, tags: [] }).then((trouble) => {
        if (trouble === null) unsaved.release();
      });
    return {
      notes,
      tags: new Map(stored.tags.map((tag) => [tagKey(tag), tag])),
      unread: stored.unread,
      trouble: stored.trouble,
      revision: nextRevision(),
    };
  },
  structuralSharing: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The reader's notes; none until they are read. */
export function useNotes(): Notes {
  return useQuery(notesQuery).data ?? noNotes;
}

/** The notes on one article, in no order. The list is the same object as long as none of them changes. */
export function useNotesOf(article: string): readonly ShownNote[] {
  const { notes } = useNotes();
  const found = useMemo(
    () => shownNotes(notes.values()).filter(({ content }) => content.article === article),
    [notes, article],
  );
  const key = found.map(({ note }) => note.heads.map(({ id }) => id).join()).join(" ");
  // oxlint-disable-next-line react/exhaustive-deps -- the key names all that is in it
  return useMemo(() => found, [article, key]);
}

/** The tags on one article, in order. */
export function useTagsOf(article: string): readonly string[] {
  const { tags } = useNotes();
  return useMemo(
    () =>
      [...tags.values()]
        .filter((tagged) => tagged.isOn && tagged.article === article)
        .map(({ tag }) => tag)
        .toSorted(),
    [tags, article],
  );
}

/** Notes that are not deleted. */
export function shownNotes(notes: Iterable<Note>): ShownNote[] {
  const shown: ShownNote[] = [];
  for (const note of notes) {
    const content = shownContent(note);
    if (content !== null) shown.push({ note, content });
  }
  return shown;
}
