import type { Note } from "../core/notes/note.ts";
import { readNote } from "../core/notes/read-note.ts";
import { makePageName } from "../platform/page-name.ts";
import { readSetting, saveSetting } from "../platform/settings-storage.ts";
import { storageName } from "../platform/site-name.ts";

/*
 * A database stores a note some time after it is asked to, and a page that is closed, reloaded or killed meanwhile takes along what was
 * typed last. So each letter of a comment goes into the browser's settings first, which take it at once, and leaves them when the note is
 * stored. What is found there at the next visit was never stored.
 */

const setting = "unsaved-notes";

/** Names this page among those that write at the same time. */
const thisPage = makePageName();

/** Put a note where a page that is killed leaves it. Replaces what the page held of the same note. */
export function holdUnsaved(note: Note, page: string = thisPage): void {
  saveSetting(setting, { ...readHeld(), [keyOf(note.id, page)]: note });
}

/** Let go of what this page held of a note until a moment (ISO 8601): what was stored then says all of it. */
export function releaseUnsaved(id: string, until: string): void {
  const key = keyOf(id, thisPage);
  if (readNote(readHeld()[key])?.heads.some(({ when }) => when > until) === false) drop([key]);
}

/** What was typed in pages that are gone, and never stored; and how to let go of it. What a page that is open is writing is left to it. */
export async function findUnsaved(): Promise<{ readonly notes: readonly Note[]; readonly release: () => void }> {
  const found = new Map<string, Note>();
  for (const [key, held] of Object.entries(readHeld())) {
    const note = readNote(held);
    if (note !== null && (await isFree(lockOf(note.id)))) found.set(key, note);
  }
  return { notes: [...found.values()], release: () => drop([...found.keys()]) };
}

/** Say that this page writes on a note, until the function that comes back is called or the page is gone. */
export function beginWriting(id: string): () => void {
  if (!("locks" in navigator)) return () => undefined;
  const writing = new AbortController();
  const ended = new Promise<void>((resolve) => writing.signal.addEventListener("abort", () => resolve()));
  navigator.locks.request(lockOf(id), { mode: "shared" }, () => ended).catch(() => undefined);
  return () => writing.abort();
}

function readHeld(): Readonly<Record<string, unknown>> {
  const held = readSetting(setting);
  return typeof held === "object" && held !== null && !Array.isArray(held) ? { ...held } : {};
}

function drop(keys: readonly string[]): void {
  const left = Object.entries(readHeld()).filter(([key]) => !keys.includes(key));
  saveSetting(setting, left.length === 0 ? null : Object.fromEntries(left));
}

function keyOf(id: string, page: string): string {
  return `${page} ${id}`;
}

/** Whether no page holds a lock. */
async function isFree(name: string): Promise<boolean> {
  if (!("locks" in navigator)) return true;
  try {
    return await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null);
  } catch {
    return true;
  }
}

function lockOf(id: string): string {
  return storageName(`writing ${id}`);
}
