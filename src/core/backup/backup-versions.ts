/** How many backups of one browser stay in a folder: the newest ones, and the last one of each of so many days and months. */
const spans = { newest: 3, days: 7, months: 6 } as const;

/** A backup's name says which browser wrote it, and when: `dateline-backup-3fa2c1-2026-11-30-034500.zip`, by world time. */
const versionName = /^dateline-backup-([0-9a-f]{6})-(\d{4}-\d{2}-\d{2})-\d{6}(?:-\d+)?\.zip$/;

/** Name a backup written by a browser (six hexadecimal digits) at a moment (ISO 8601). */
export function backupVersionName(browser: string, at: string): string {
  return `dateline-backup-${browser}-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(":", "")}.zip`;
}

/** Whether a file is a backup that this browser wrote by itself. */
export function isBackupVersion(name: string, browser: string): boolean {
  return versionName.exec(name)?.[1] === browser;
}

/**
 * Choose the backups of a browser that may go, out of all names in a folder. The three newest stay, the last one of each of the last seven
 * days that have any, and of each of the last six months: sixteen at most. Other files, and those of other browsers, are never among them.
 */
export function findOldBackups(names: readonly string[], browser: string): string[] {
  const versions = names.filter((name) => isBackupVersion(name, browser)).toSorted((a, b) => (a < b ? 1 : -1));
  const staying = new Set(versions.slice(0, spans.newest));
  const keepFirstOf = (lengthOfDate: number, most: number) => {
    const seen = new Set<string>();
    for (const name of versions) {
      const period = versionName.exec(name)?.[2]?.slice(0, lengthOfDate) ?? "";
      if (seen.has(period)) continue;
      if (seen.size === most) return;
      seen.add(period);
      staying.add(name);
    }
  };
  keepFirstOf("2026-11-30".length, spans.days);
  keepFirstOf("2026-11".length, spans.months);
  return versions.filter((name) => !staying.has(name));
}
