import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { mergeNote, mergeTag, nextVersion, putMerged, tagKey } from "../core/notes/merge-notes.ts";
import {
  cleanTags,
  conflictOf,
  shownContent,
  type ArticleTag,
  type Note,
  type NoteContent,
} from "../core/notes/note.ts";
import { asksForNotes } from "../core/query/asks-for-notes.ts";
import { notesStore, type NotesBatch } from "../platform/notes-store.ts";
import { tellReaderChange } from "../platform/reader-changes.ts";
import { readSetting, saveSetting } from "../platform/settings-storage.ts";
import { indexKey } from "./library-index.ts";
import { holdUnsaved, releaseUnsaved } from "./unsaved-notes.ts";
import { nextRevision, noNotes, notesQuery, type Notes } from "./notes.ts";

/** What is new in a note; who wrote it and when is added. */
export type NoteDraft = Omit<NoteContent, "author" | "created">;

/** Everything that changes notes. Seen at once, stored behind; a tab that knows less overwrites nothing, since stores merge. */
export interface NoteActions {
  readonly add: (draft: NoteDraft) => Note;
  /** Change some of what a note says. Settles nothing: a note in conflict is changed with `settle`. */
  readonly edit: (id: string, changes: Partial<NoteDraft>) => void;
  /** As `edit`, for each letter that is typed: kept for the next visit at once, stored and seen with the next `edit`. */
  readonly hold: (id: string, changes: Partial<NoteDraft>) => void;
  readonly remove: (id: string) => void;
  /** End a conflict with one content; null deletes the note. */
  readonly settle: (id: string, content: NoteContent | null) => void;
  readonly tagArticle: (article: string, tag: string, isOn: boolean) => void;
  /** Take in notes and tags from elsewhere. Resolves when they are stored, or refused. */
  readonly merge: (batch: NotesBatch) => Promise<Notes["trouble"]>;
}

/** The functions that change notes. */
export function useNoteActions(): NoteActions {
  const client = useQueryClient();
  return useMemo(() => makeNoteActions(client), [client]);
}

/** As `useNoteActions`, outside of components. */
export function makeNoteActions(client: QueryClient): NoteActions {
  const current = (): Notes => client.getQueryData(notesQuery.queryKey) ?? noNotes;
  const merge = async (batch: NotesBatch): Promise<Notes["trouble"]> => {
    const before = current();
    const isWhole = before !== noNotes;
    const [notes, tags] = [new Map(before.notes), new Map(before.tags)];
    for (const note of batch.notes) putMerged(notes, note.id, note, mergeNote);
    for (const tag of batch.tags) putMerged(tags, tagKey(tag), tag, mergeTag);
    client.setQueryData(notesQuery.queryKey, { ...before, notes, tags, revision: nextRevision() });
    forgetAnswers(client);
    const trouble = await notesStore.merge(batch);
    if (trouble === null) for (const { id, heads } of batch.notes) releaseUnsaved(id, lastChange(heads));
    // What was being read meanwhile may be of before.
    if (client.getQueryState(notesQuery.queryKey)?.fetchStatus === "fetching")
      void client.invalidateQueries({ queryKey: notesQuery.queryKey });
    client.setQueryData(notesQuery.queryKey, (now) =>
      now === undefined || now.trouble === trouble ? now : { ...now, trouble },
    );
    // Where the notes were never read, what is here is not all of them.
    if (trouble === null && isWhole) void keepFrontOf(current());
    return trouble;
  };
  const put = (note: Note) => {
    // The first note of all makes its database, and a page that is reloaded meanwhile takes both along.
    holdUnsaved(note);
    void merge({ notes: [note], tags: [] });
  };
  const changed = (id: string, changes: Partial<NoteDraft>): Note | null => {
    const note = current().notes.get(id);
    const content = note === undefined || conflictOf(note).length > 0 ? null : shownContent(note);
    if (note === undefined || content === null) return null;
    const next = { ...content, ...changes, tags: cleanTags(changes.tags ?? content.tags) };
    return JSON.stringify(next) === JSON.stringify(content) ? null : nextVersion(note, next, now(), readAuthor());
  };
  return {
    add(draft) {
      const when = now();
      const content = { ...draft, tags: cleanTags(draft.tags), author: readAuthor(), created: when };
      const note = nextVersion(
        { id: crypto.getRandomValues(new Uint32Array(4)).reduce(toHex, "n"), heads: [] },
        content,
        when,
        content.author,
      );
      put(note);
      return note;
    },
    edit(id, changes) {
      const next = changed(id, changes);
      if (next !== null) put(next);
    },
    hold(id, changes) {
      const next = changed(id, changes);
      if (next !== null) holdUnsaved(next);
      else releaseUnsaved(id, now());
    },
    remove(id) {
      const note = current().notes.get(id);
      if (note !== undefined && shownContent(note) !== null) put(nextVersion(note, null, now(), readAuthor()));
    },
    settle(id, content) {
      const note = current().notes.get(id);
      if (note !== undefined) put(nextVersion(note, content, now(), readAuthor()));
    },
    tagArticle(article, tag, isOn) {
      const tags: readonly ArticleTag[] = cleanTags([tag]).map((clean) => ({ article, tag: clean, isOn, when: now() }));
      void merge({ notes: [], tags });
    },
    merge,
  };
}

async function keepFrontOf({ notes }: Notes): Promise<void> {
  const { keepFront } = await import("./notebook-front.ts");
  keepFront(notes);
}

/** Answers of the index to questions about notes are of before. */
function forgetAnswers(client: QueryClient): void {
  void client.invalidateQueries({
    queryKey: [indexKey],
    predicate: ({ queryKey }) => asksForNotes(JSON.stringify(queryKey)),
  });
}

/** Follow what other tabs note, and the database being emptied under the page, as long as the component is drawn. */
export function useFollowedNotes(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      notesStore.watch(() => {
        void client.invalidateQueries({ queryKey: notesQuery.queryKey });
        forgetAnswers(client);
      }),
    [client],
  );
}

/** The name that the reader's notes bear; empty where none was given. */
export function readAuthor(): string {
  const name = readSetting("author");
  return typeof name === "string" ? name.slice(0, 100) : "";
}

export function saveAuthor(name: string): void {
  saveSetting("author", name.trim().slice(0, 100));
  tellReaderChange();
}

const lastChange = (heads: Note["heads"]) => heads.reduce((last, { when }) => (when > last ? when : last), "");
const now = () => new Date().toISOString();
const toHex = (id: string, part: number) => id + part.toString(16).padStart(8, "0");
