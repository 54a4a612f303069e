import { useSyncExternalStore } from "react";
import { canLendFolders } from "../../platform/folders.ts";
import { ownStore } from "../../platform/own/this-store.ts";
import { watchReaderChanges } from "../../platform/reader-changes.ts";
import { readSetting, saveSetting } from "../../platform/settings-storage.ts";
import { storageName } from "../../platform/site-name.ts";
import { runAlone } from "../../platform/tabs.ts";
import { makeBackup } from "../backup.ts";
import { AutomaticBackup, type AutomaticBackupState, type FolderNote } from "./automatic-backup.ts";
import { folderHere } from "./folder-work.ts";
import { backupFolderSetting } from "./folder-settings.ts";

/** What backs up by itself in this page. */
export const automaticBackup = new AutomaticBackup({
  ...folderHere("backup"),
  readNote: readFolderNote,
  saveNote: (note) => void saveSetting(backupFolderSetting, note),
  makeBackup: async (made) => {
    const backup = await makeBackup(made);
    saveSetting("backed-up", { at: made });
    return backup;
  },
  alone: (task) => runAlone(storageName("backup"), task),
  setTimer: (task, ms) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
});

let isStarted = false;

/** Back up from now on after each change, where a folder was lent; and now, if one is due since the last visit. */
export function startAutomaticBackup(): void {
  if (isStarted || !canLendFolders()) return;
  isStarted = true;
  const change = () => automaticBackup.changed();
  watchReaderChanges(change);
  ownStore.watch(change);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void automaticBackup.writeIfDue();
  });
  void automaticBackup.writeIfDue();
}

/** Let the reader choose a folder for backups, and write into it from now on; to be called by a click. */
export async function chooseBackupFolder(): Promise<void> {
  startAutomaticBackup();
  await automaticBackup.choose();
}

/** Where backing up into a folder stands; null where the browser lends none. */
export function useAutomaticBackup(): AutomaticBackupState | null {
  const state = useSyncExternalStore(automaticBackup.subscribe, automaticBackup.state);
  return canLendFolders() ? state : null;
}

function readFolderNote(): FolderNote | null {
  const { name, browser, isDue, at } = (readSetting(backupFolderSetting) ?? {}) as Record<string, unknown>;
  if (typeof name !== "string" || typeof browser !== "string" || !/^[0-9a-f]{6}$/.test(browser)) return null;
  return { name, browser, isDue: isDue === true, at: typeof at === "string" ? at : null };
}
