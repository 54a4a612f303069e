import type { DBSchema, IDBPDatabase } from "idb";
import { openMigrated, type Migration } from "./migrations.ts";
import { storageName } from "./site-name.ts";

/** What a folder of the reader's is lent for: backups are written into it, or articles read out of it. */
export type FolderUse = "backup" | "articles";

/** A folder as browsers with the File System Access API hand it over; what TypeScript does not know of yet is added. */
export type LentFolder = FileSystemDirectoryHandle & {
  queryPermission?(options: { readonly mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: "read" | "readwrite" }): Promise<PermissionState>;
};

interface Picker {
  showDirectoryPicker?(options: { readonly id: string; readonly mode: "read" | "readwrite" }): Promise<LentFolder>;
}

const modeOf = (use: FolderUse) => (use === "backup" ? "readwrite" : "read");

/** Folders by what they are lent for, and what was last seen in them. */
interface FoldersSchema extends DBSchema {
  folders: { key: FolderUse; value: LentFolder };
  /** By path, size in bytes and time of the last change, in milliseconds. */
  seen: { key: FolderUse; value: SeenFiles };
}

/** What was seen of files, by path: size in bytes, time of the last change in milliseconds. */
export type SeenFiles = ReadonlyMap<string, readonly [size: number, modifiedMs: number]>;

/** Never changed once published: readers have databases of every version. */
const foldersMigrations: readonly Migration<FoldersSchema>[] = [
  (db) => {
    db.createObjectStore("folders");
    db.createObjectStore("seen");
  },
];

let opening: Promise<IDBPDatabase<FoldersSchema>> | null = null;

function open(): Promise<IDBPDatabase<FoldersSchema>> {
  const asked = (opening ??= openMigrated(storageName("folders"), foldersMigrations, () => (opening = null)));
  asked.catch(() => (opening = null));
  return asked;
}

/** Whether this browser lends folders at all; Firefox and Safari do not. */
export function canLendFolders(): boolean {
  return typeof (globalThis as Picker).showDirectoryPicker === "function";
}

/** Let the reader choose a folder; to be called by a click. Null when they choose none. */
export async function pickFolder(use: FolderUse): Promise<LentFolder | null> {
  try {
    return (await (globalThis as Picker).showDirectoryPicker?.({ id: `dateline-${use}`, mode: modeOf(use) })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** The folder that was lent, or null. Rejects where the browser refuses storage. */
export async function readFolder(use: FolderUse): Promise<LentFolder | null> {
  return (await (await open()).get("folders", use)) ?? null;
}

/** Keep a folder for later visits; what was seen in another is forgotten. */
export async function saveFolder(use: FolderUse, folder: LentFolder): Promise<void> {
  const transaction = (await open()).transaction(["folders", "seen"], "readwrite");
  await Promise.all([
    transaction.objectStore("folders").put(folder, use),
    transaction.objectStore("seen").delete(use),
    transaction.done,
  ]);
}

export async function forgetFolder(use: FolderUse): Promise<void> {
  const transaction = (await open()).transaction(["folders", "seen"], "readwrite");
  await Promise.all([
    transaction.objectStore("folders").delete(use),
    transaction.objectStore("seen").delete(use),
    transaction.done,
  ]);
}

export async function readSeen(use: FolderUse): Promise<SeenFiles> {
  return (await (await open()).get("seen", use)) ?? new Map();
}

export async function saveSeen(use: FolderUse, seen: SeenFiles): Promise<void> {
  await (await open()).put("seen", seen, use);
}

/** Whether the folder may be used now: `prompt` where the reader must be asked again, which takes a click. */
export async function folderPermission(use: FolderUse, folder: LentFolder): Promise<PermissionState> {
  return (await folder.queryPermission?.({ mode: modeOf(use) })) ?? "granted";
}

/** Ask the reader again; to be called by a click. */
export async function askFolderPermission(use: FolderUse, folder: LentFolder): Promise<PermissionState> {
  return (await folder.requestPermission?.({ mode: modeOf(use) })) ?? "granted";
}
