import { readSetting } from "../platform/settings-storage.ts";

/** When the last backup was made here, as ISO 8601, or null. */
export function lastBackup(): string | null {
  const stored = readSetting("backed-up") as { at?: unknown } | null;
  return typeof stored?.at === "string" ? stored.at : null;
}
