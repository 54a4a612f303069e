import type { DBSchema, IDBPDatabase } from "idb";
import { mergeNote, mergeTag, putMerged, tagKey } from "../core/notes/merge-notes.ts";
import type { ArticleTag, Note } from "../core/notes/note.ts";
import { readArticleTag, readNote } from "../core/notes/read-note.ts";
import { openMigrated, type Migration } from "./migrations.ts";
import { storageName } from "./site-name.ts";
import { tellReaderChange } from "./reader-changes.ts";
import { requireStores, troubleOf, type StorageTrouble } from "./storage-trouble.ts";
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
export const notesStore: NotesStore = createNotesStore(storageName("notes"));

/** Make a notes store of a given name. */
export function createNotesStore(name: string): NotesStore {
  /** What the browser refused to store, by key. */
  const held = { notes: new Map<string, Note>(), tags: new Map<string, ArticleTag>() };
  const listeners = new Set<() => void>();
  let refusal: StorageTrouble | null = null;
  let opening: Promise<IDBPDatabase<NotesSchema> | StorageTrouble> | null = null;
  const onClose = () => {
    opening = null;
    for (const listener of listeners) listener();
  };
  const open = () => {
    opening ??= openMigrated(name, notesMigrations, onClose)
      .then((db) => requireStores(db, ["notes", "tags"]))
      .catch(troubleOf);
    return opening;
  };
  return {
    async read() {
      const db = await open();
      const stored = typeof db === "string" ? db : await readAll(db).catch(troubleOf);
      const isRead = typeof stored !== "string";
      const found = isRead ? stored : { notes: [], tags: [] };
      const notes = new Map(found.notes.flatMap((one) => readNote(one) ?? []).map((note) => [note.id, note]));
      const tags = new Map(found.tags.flatMap((one) => readArticleTag(one) ?? []).map((tag) => [tagKey(tag), tag]));
      const unread = found.notes.length - notes.size + found.tags.length - tags.size;
      for (const note of held.notes.values()) putMerged(notes, note.id, note, mergeNote);
      for (const tag of held.tags.values()) putMerged(tags, tagKey(tag), tag, mergeTag);
      return { notes: [...notes.values()], tags: [...tags.values()], unread, trouble: isRead ? refusal : stored };
    },
    async merge(batch) {
      tellReaderChange();
      for (const note of batch.notes) putMerged(held.notes, note.id, note, mergeNote);
      for (const tag of batch.tags) putMerged(held.tags, tagKey(tag), tag, mergeTag);
      const all = { notes: [...held.notes.values()], tags: [...held.tags.values()] };
      const db = await open();
      refusal = typeof db === "string" ? db : await mergeAll(db, all);
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

async function readAll(db: IDBPDatabase<NotesSchema>): Promise<{ notes: unknown[]; tags: unknown[] }> {
  const transaction = db.transaction(["notes", "tags"]);
  const [notes, tags] = await Promise.all([
    transaction.objectStore("notes").getAll(),
    transaction.objectStore("tags").getAll(),
  ]);
  return { notes, tags };
}

/** All or none. What is stored and cannot be read is not overwritten: the note is then kept beside it, under the next free name. */
async function mergeAll(db: IDBPDatabase<NotesSchema>, batch: NotesBatch): Promise<StorageTrouble | null> {
  try {
    const transaction = db.transaction(["notes", "tags"], "readwrite");
    const [notes, tags] = [transaction.objectStore("notes"), transaction.objectStore("tags")];
    const merging = [
      ...batch.notes.map(async (note) => {
        const stored: unknown = await notes.get(note.id);
        const before = stored === undefined ? null : readNote(stored);
        const key = stored !== undefined && before === null ? `${note.id} ${note.heads[0]?.id ?? ""}` : note.id;
        await notes.put(before === null ? note : mergeNote(before, note), key);
      }),
      ...batch.tags.map(async (tag) => {
        const key = tagKey(tag);
        const before = readArticleTag(await tags.get(key));
        await tags.put(before === null ? tag : mergeTag(before, tag), key);
      }),
    ];
    // The transaction's own end tells what went wrong; a refused request's promise says it too, and must not be left alone.
    await Promise.all([transaction.done, ...merging]);
    return null;
  } catch (error) {
    return troubleOf(error);
  }
}

/** Names this tab among those of the site. */
const thisTab = Array.from(crypto.getRandomValues(new Uint32Array(2))).join();
