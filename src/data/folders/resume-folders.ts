import { readSetting } from "../../platform/settings-storage.ts";
import { articlesFolderSetting, backupFolderSetting } from "./folder-settings.ts";

/** Take up what was begun with folders in an earlier visit; nothing is loaded where no folder was lent. */
export async function resumeFolders(): Promise<void> {
  if (readSetting(backupFolderSetting) !== null) (await import("./backup-here.ts")).startAutomaticBackup();
  if (readSetting(articlesFolderSetting) !== null) await (await import("./articles-here.ts")).folderInStep.look();
}
