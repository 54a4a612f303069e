import type { DBSchema, IDBPDatabase } from "idb";
import { mergeNote, mergeTag, putMerged, tagKey } from "../core/notes/merge-notes.ts";
import type { ArticleTag, Note } from "../core/notes/note.ts";
import { readArticleTag, readNote } from "../core/notes/read-note.ts";
import { frontStore } from "./front-store.ts";
import { keepOpen } from "./keep-open.ts";
import type { Migration } from "./migrations.ts";
import { storageName } from "./site-name.ts";
import { tellReaderChange } from "./reader-changes.ts";
import { troubleOf, type StorageTrouble } from "./storage-trouble.ts";
import { openChannel, tellTabs } from "./tabs.ts";

/** Notes by their id, and tags by article and tag. What is deleted stays as such: see `mergeNote`. */
interface NotesSchema extends DBSchema {
  notes: { key: string; value: unknown };
  tags: { key: string; value: unknown };
}

/** Never changed once published: readers have databases of every version. */
const notesMigrations: readonly Migration<NotesSchema>[] = [
  (db) => {
    db.createObjectStore("notes");
    db.createObjectStore("tags");
  },
];

/** Notes and tags that belong together: what is stored, or what is to be merged into it. */
export interface NotesBatch {
  readonly notes: readonly Note[];
  readonly tags: readonly ArticleTag[];
}

export interface StoredNotes extends NotesBatch {
  /** Stored things that cannot be read, written by a newer Dateline or damaged: they are left where they are. */
  readonly unread: number;
  /** Why nothing can be stored; null while all is well. */
  readonly trouble: StorageTrouble | null;
}

/** The reader's notes, kept in the browser. Nothing in it rejects for want of storage. */
export interface NotesStore {
  readonly read: () => Promise<StoredNotes>;
  /**
   * Merge notes and tags into what is stored, all or none, so that no tab overwrites another's. Resolves to why the browser refuses, and
   * they then hold for this visit only, and are stored with the next that it takes; null when they are stored.
   */
  readonly merge: (batch: NotesBatch) => Promise<StorageTrouble | null>;
  /** Be told when another tab has changed notes, or the database was emptied under the page. Returns a way to stop. */
  readonly watch: (onChange: () => void) => () => void;
}

/** The notes of this Dateline's reader. Nothing is opened before the first question. */
export const notesStore: NotesStore = createNotesStore(storageName("notes"), () => void frontStore.save(null));

/** Make a notes store of a given name. `onMerge` is called before anything is stored. */
export function createNotesStore(name: string, onMerge?: () => void): NotesStore {
  /** What the browser refused to store, by key. */
  const held = { notes: new Map<string, Note>(), tags: new Map<string, ArticleTag>() };
  const listeners = new Set<() => void>();
  let refusal: StorageTrouble | null = null;
  const database = keepOpen(name, notesMigrations, ["notes", "tags"], () => {
    for (const listener of listeners) listener();
  });
  return {
    async read() {
      const db = await database.open();
      const stored = typeof db === "string" ? db : await readAll(db).catch(troubleOf);
      const isRead = typeof stored !== "string";
      const { notes, tags, count } = isRead ? stored : { notes: new Map(), tags: new Map(), count: 0 };
      const unread = count - notes.size - tags.size;
      for (const note of held.notes.values()) putMerged(notes, note.id, note, mergeNote);
      for (const tag of held.tags.values()) putMerged(tags, tagKey(tag), tag, mergeTag);
      return { notes: [...notes.values()], tags: [...tags.values()], unread, trouble: isRead ? refusal : stored };
    },
    async merge(batch) {
      tellReaderChange();
      onMerge?.();
      for (const note of batch.notes) putMerged(held.notes, note.id, note, mergeNote);
      for (const tag of batch.tags) putMerged(held.tags, tagKey(tag), tag, mergeTag);
      const all = { notes: [...held.notes.values()], tags: [...held.tags.values()] };
      refusal = await database.attempt((db) => mergeAll(db, all));
      if (refusal === null) {
        // What came meanwhile is another object, and waits for its own turn.
        for (const note of all.notes) if (held.notes.get(note.id) === note) held.notes.delete(note.id);
        for (const tag of all.tags) if (held.tags.get(tagKey(tag)) === tag) held.tags.delete(tagKey(tag));
      }
      tellTabs(name, thisTab);
      tellReaderChange();
      return refusal;
    },
    watch(onChange) {
      const channel = openChannel(name);
      // A page hears itself on another channel of the same name.
      const hear = ({ data }: MessageEvent) => {
        if (data !== thisTab) onChange();
      };
      channel?.addEventListener("message", hear);
      listeners.add(onChange);
      return () => {
        channel?.close();
        listeners.delete(onChange);
      };
    },
  };
}

/** Notes that are read at once: some ten milliseconds of a page that is to stay alive meanwhile. */
const notesAtOnce = 500;

interface ReadStores {
  readonly notes: Map<string, Note>;
  readonly tags: Map<string, ArticleTag>;
  /** How much is stored, what cannot be read included. */
  readonly count: number;
}

async function readAll(db: IDBPDatabase<NotesSchema>): Promise<ReadStores> {
  // One transaction, so that what is written meanwhile is in all of it or in none.
  const transaction = db.transaction(["notes", "tags"]);
  const [store, readingTags] = [transaction.objectStore("notes"), transaction.objectStore("tags").getAll()];
  const notes = new Map<string, Note>();
  const take = (some: readonly unknown[]) => {
    for (const note of some.map(readNote)) if (note !== null) notes.set(note.id, note);
    return some.length;
  };
  let count = take(await store.getAll(null, notesAtOnce));
  if (count === notesAtOnce) {
    const keys = await store.getAllKeys();
    while (count < keys.length) count += take(await store.getAll(IDBKeyRange.lowerBound(keys[count]), notesAtOnce));
  }
  const tags = (await readingTags).map(readArticleTag);
  const read = tags.flatMap((tag) => (tag === null ? [] : [[tagKey(tag), tag] as const]));
  return { notes, tags: new Map(read), count: count + tags.length };
}

/** All or none. What is stored and cannot be read is not overwritten: the note is then kept beside it, under the next free name. */
async function mergeAll(db: IDBPDatabase<NotesSchema>, batch: NotesBatch): Promise<StorageTrouble | null> {
  try {
    const transaction = db.transaction(["notes", "tags"], "readwrite");
    const [notes, tags] = [transaction.objectStore("notes"), transaction.objectStore("tags")];
    const [storedNotes, storedTags] = await Promise.all([
      Promise.all(batch.notes.map(async (note): Promise<unknown> => notes.get(note.id))),
      Promise.all(batch.tags.map(async (tag) => tags.get(tagKey(tag)))),
    ]);
    const writing = [
      ...batch.notes.map(async (note, at) => {
        const stored = storedNotes[at];
        const before = stored === undefined ? null : readNote(stored);
        const key = stored !== undefined && before === null ? `${note.id} ${note.heads[0]?.id ?? ""}` : note.id;
        await notes.put(before === null ? note : mergeNote(before, note), key);
      }),
      ...batch.tags.map(async (tag, at) => {
        const before = readArticleTag(storedTags[at]);
        await tags.put(before === null ? tag : mergeTag(before, tag), tagKey(tag));
      }),
    ];
    // Not left to the browser: a page that is reloaded at this moment would take the note along.
    transaction.commit();
    // The transaction's own end tells what went wrong; a refused request's promise says it too, and must not be left alone.
    await Promise.all([transaction.done, ...writing]);
    return null;
  } catch (error) {
    return troubleOf(error);
  }
}

/** Names this tab among those of the site. */
const thisTab = Array.from(crypto.getRandomValues(new Uint32Array(2))).join();
