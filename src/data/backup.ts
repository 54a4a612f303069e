import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { mergeReaderData, type ReaderData } from "../core/backup/reader-data.ts";
import { conflictOf } from "../core/notes/note.ts";
import { readerDatabase } from "../platform/database.ts";
import { ledgerStore } from "../platform/ledger-store.ts";
import { notesStore } from "../platform/notes-store.ts";
import { saveFile } from "../platform/save-file.ts";
import { readSetting, saveSetting } from "../platform/settings-storage.ts";
import type { StorageTrouble } from "../platform/storage-trouble.ts";
import { readBackup, writeBackup } from "./backup-file.ts";
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
        saveFile(`dateline-backup-${made.slice(0, 10)}.zip`, await writeBackup(await collectReaderData(), made));
        saveSetting("backed-up", { at: made });
      },
      restore: (file: Blob) => restoreBackup(client, file),
    }),
    [client],
  );
}

/** When the last backup was made here, as ISO 8601, or null. */
export function lastBackup(): string | null {
  const stored = readSetting("backed-up") as { at?: unknown } | null;
  return typeof stored?.at === "string" ? stored.at : null;
}

/** Merge a backup into what is here; or say why it cannot be, and then nothing was changed. */
export async function restoreBackup(client: QueryClient, file: Blob): Promise<Restored | string> {
  const read = await readBackup(file);
  if ("problem" in read) return read.problem;
  const before = await collectReaderData();
  const after = mergeReaderData(before, read.data);
  await client.ensureQueryData(notesQuery);
  let trouble = await makeNoteActions(client).merge({ notes: after.notes, tags: after.tags });
  const known = new Set(before.ledger.map(({ entry }) => entry.id));
  const added = after.ledger.filter(({ entry }) => !known.has(entry.id));
  for (const origin of new Set(added.map((line) => line.origin))) {
    const entries = added.filter((line) => line.origin === origin).map(({ entry }) => entry);
    trouble = (await ledgerStore.append(entries, origin ?? undefined)) ?? trouble;
  }
  const [isRead, isStarred] = [new Set(before.read), new Set(before.starred)];
  const newRead = after.read.filter((id) => !isRead.has(id));
  const newStars = after.starred.filter((id) => !isStarred.has(id));
  for (const id of newRead) await readerDatabase.saveRead(id, true);
  for (const id of newStars) await readerDatabase.saveStar(id, true);
  // What the reader has set here stays; a fresh browser takes what the backup has.
  for (const name of settingNames) {
    if (readSetting(name) === null && Object.hasOwn(read.data.settings, name))
      saveSetting(name, read.data.settings[name]);
  }
  await Promise.all([ledgerQuery, readingMarksQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })));
  const notesBefore = new Map(before.notes.map((note) => [note.id, JSON.stringify(note)]));
  return {
    notes: after.notes.filter((note) => notesBefore.get(note.id) !== JSON.stringify(note)).length,
    conflicts: after.notes.filter((note) => conflictOf(note).length > 0).length,
    corrections: added.length,
    marks: newRead.length + newStars.length,
    unread: read.unread,
    trouble: trouble ?? (await readerDatabase.trouble()),
  };
}

/** Gather everything of the reader's that a backup holds. */
export async function collectReaderData(): Promise<ReaderData> {
  const [{ notes, tags }, read, starred, { entries, origins }] = await Promise.all([
    notesStore.read(),
    readerDatabase.readIds(),
    readerDatabase.starredIds(),
    ledgerStore.read(),
  ]);
  const settings = settingNames.flatMap((name) => {
    const value = readSetting(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    notes,
    tags,
    read: [...read],
    starred: [...starred],
    ledger: entries.map((entry) => ({ entry, origin: origins.get(entry.id) ?? null })),
    settings: Object.fromEntries(settings),
  };
}
