import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { mergeReaderData, type ReaderData } from "../core/backup/reader-data.ts";
import { backedUpThings, forBackedUp, readEntries, writeEntries, type KeptEntry } from "../core/backup/kept-things.ts";
import { conflictOf } from "../core/notes/note.ts";
import { readerDatabase } from "../platform/database.ts";
import { ledgerStore } from "../platform/ledger-store.ts";
import { notesStore } from "../platform/notes-store.ts";
import { saveFile } from "../platform/save-file.ts";
import { readSetting, saveSetting } from "../platform/settings-storage.ts";
import type { StorageTrouble } from "../platform/storage-trouble.ts";
import { createWorkerClient } from "../platform/worker-client.ts";
import type { IngestApi } from "../workers/ingest-api.ts";
import { storageName } from "../platform/site-name.ts";
import { ownStore } from "../platform/own/this-store.ts";
import { readBackup, writeBackup, type OwnBatch } from "./backup-file.ts";
import { collectOwn, type BackupFile } from "./backup-own.ts";
import { beginOwn, refreshOwn } from "./own-library.ts";
import { ledgerQuery } from "./corrections.ts";
import { makeNoteActions } from "./notes-edit.ts";
import { notesQuery } from "./notes.ts";
import { readingMarksQuery } from "./reading.ts";

/** Settings that travel with a backup. */
const settingNames = ["settings", "author", "voice"] as const;

/** What a restore did, counted. */
export interface Restored {
  readonly notes: number;
  readonly conflicts: number;
  readonly corrections: number;
  readonly marks: number;
  /** Own articles that were not here, or had been taken out. */
  readonly articles: number;
  /** Why not all own articles came, in the browser's words; null when they did. */
  readonly articleTrouble: string | null;
  readonly unread: number;
  readonly trouble: StorageTrouble | null;
}

/** The functions that save everything of the reader's as one file, and merge such a file into what is here. */
export function useBackup() {
  const client = useQueryClient();
  return useMemo(
    () => ({
      save: async () => {
        const made = new Date().toISOString();
        saveFile(`dateline-backup-${made.slice(0, 10)}.zip`, await makeBackup(made));
        saveSetting("backed-up", { at: made });
      },
      restore: (file: Blob) => restoreBackup(client, file),
    }),
    [client],
  );
}

/** Everything of the reader's in one file. */
export async function makeBackup(made: string): Promise<Blob> {
  return writeBackup(await collectReaderData(), made, collectOwnHere());
}

/** Merge a backup into what is here; or say why it cannot be, and then nothing was changed. */
export async function restoreBackup(client: QueryClient, file: Blob): Promise<Restored | string> {
  const read = await readBackup(file);
  if ("problem" in read) return read.problem;
  const before = await collectReaderData();
  const after = mergeReaderData(before, read.data);
  await client.ensureQueryData(notesQuery);
  let trouble = await makeNoteActions(client).merge({ notes: after.notes, tags: after.tags });
  const idsBefore = new Set(before.ledger.map(({ entry }) => entry.id));
  const added = after.ledger.filter(({ entry }) => !idsBefore.has(entry.id));
  for (const origin of new Set(added.map((line) => line.origin))) {
    const entries = added.filter((line) => line.origin === origin).map(({ entry }) => entry);
    trouble = (await ledgerStore.append(entries, origin ?? undefined)) ?? trouble;
  }
  let marks = 0;
  for (const name of backedUpThings) {
    const unchanged = new Set((before.marks[name] ?? []).map((entry) => JSON.stringify(entry)));
    const changed = (after.marks[name] ?? []).filter((entry) => !unchanged.has(JSON.stringify(entry)));
    marks += changed.length;
    for (const [id, { value, at }] of readEntries(name, changed))
      await readerDatabase.saveValue(name, id, value as never, at === "" ? undefined : at);
  }
  // What the reader has set here stays; a fresh browser takes what the backup has.
  for (const name of settingNames) {
    if (readSetting(name) === null && Object.hasOwn(read.data.settings, name))
      saveSetting(name, read.data.settings[name]);
  }
  await Promise.all([ledgerQuery, readingMarksQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })));
  const ownRestored = await restoreOwnArticles(read.readOwn);
  const notesBefore = new Map(before.notes.map((note) => [note.id, JSON.stringify(note)]));
  return {
    notes: after.notes.filter((note) => notesBefore.get(note.id) !== JSON.stringify(note)).length,
    conflicts: after.notes.filter((note) => conflictOf(note).length > 0).length,
    corrections: added.length,
    marks,
    articles: ownRestored.articles,
    articleTrouble: ownRestored.trouble,
    unread: read.unread + ownRestored.unread,
    trouble: trouble ?? (await readerDatabase.trouble()),
  };
}

/** Gather everything of the reader's that a backup holds. */
export async function collectReaderData(): Promise<ReaderData> {
  const [{ notes, tags }, marked, { entries, origins }] = await Promise.all([
    notesStore.read(),
    Promise.all(
      backedUpThings.map(async (name) => [name, writeEntries(name, await readerDatabase.valuesOf(name))] as const),
    ),
    ledgerStore.read(),
  ]);
  const entriesOf = new Map<string, readonly KeptEntry[]>(marked);
  const settings = settingNames.flatMap((name) => {
    const value = readSetting(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    notes,
    tags,
    marks: forBackedUp((name) => entriesOf.get(name) ?? []),
    ledger: entries.map((entry) => ({ entry, origin: origins.get(entry.id) ?? null })),
    settings: Object.fromEntries(settings),
  };
}

/** A browser that refuses storage has no own articles. */
async function* collectOwnHere(): AsyncGenerator<BackupFile> {
  if ((await ownStore.readContents().catch(() => null)) !== null) yield* collectOwn(ownStore);
}

/** Put own articles in, group by group: what is in is in, and restoring once more goes on where it stopped. */
async function restoreOwnArticles(
  readOwn: (onUnread: (lines: number) => void) => AsyncIterable<OwnBatch>,
): Promise<{ readonly articles: number; readonly unread: number; readonly trouble: string | null }> {
  let [articles, unread] = [0, 0];
  let trouble: string | null = null;
  let client: ReturnType<typeof startIngest> | null = null;
  try {
    for await (const batch of readOwn((lines) => (unread += lines))) {
      client ??= startIngest();
      articles += await client.call("restore", [storageName("own"), batch]);
    }
  } catch (error) {
    trouble = error instanceof Error ? error.message : String(error);
  }
  if (client !== null) {
    client.stop();
    await beginOwn();
    await refreshOwn();
  }
  return { articles, unread, trouble };
}

function startIngest() {
  return createWorkerClient<IngestApi>(
    () => new Worker(new URL("../workers/ingest-worker.ts", import.meta.url), { type: "module", name: "ingest" }),
  );
}
