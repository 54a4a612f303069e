import { backupVersionName, findOldBackups } from "../../core/backup/backup-versions.ts";
import type { LentFolder } from "../../platform/folders.ts";

/**
 * Write a backup into a folder under a new name, then let go of old ones of this browser. Resolves to its name.
 *
 * No file is written over: a browser shows what is written only when all of it is. Where that fails nothing is left behind, no older backup
 * goes, and it rejects with the browser's reason.
 */
export async function writeVersion(folder: LentFolder, backup: Blob, browser: string, at: string): Promise<string> {
  const before = await namesIn(folder);
  const name = freeName(backupVersionName(browser, at), before);
  try {
    const file = await folder.getFileHandle(name, { create: true });
    const writable = await file.createWritable();
    try {
      await writable.write(backup);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(ignore);
      throw error;
    }
    const { size } = await file.getFile();
    if (size !== backup.size) throw new Error(`Only ${size} of ${backup.size} bytes were written.`);
  } catch (error) {
    await folder.removeEntry(name).catch(ignore);
    throw error;
  }
  // The backup is there: an old one that will not go is no trouble of it.
  for (const old of findOldBackups([...before, name], browser)) await folder.removeEntry(old).catch(ignore);
  return name;
}

async function namesIn(folder: LentFolder): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const name of folder.keys()) names.add(name);
  return names;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? name : name.replace(/\.zip$/, `-${nth}.zip`);
    if (!taken.has(free)) return free;
  }
}

const ignore = () => undefined;
