import { describe, expect, it } from "vitest";
import { backupVersionName, findOldBackups, isBackupVersion } from "../../../src/core/backup/backup-versions.ts";

const nameAt = (at: string) => backupVersionName("3fa2c1", at);

describe("backups in a folder", () => {
  it("are named by browser, day and second, by world time", () => {
    expect(nameAt("2026-11-30T03:45:00.123Z")).toBe("dateline-backup-3fa2c1-2026-11-30-034500.zip");
    expect(isBackupVersion(nameAt("2026-11-30T03:45:00.123Z"), "3fa2c1")).toBe(true);
  });

  it.each([
    ["another browser", "dateline-backup-aaaaaa-2020-01-01-000000.zip"],
    ["the reader, who saved one by hand", "dateline-backup-2020-01-01.zip"],
    ["somebody else", "thesis.zip"],
  ])("never go when they are of %s", (_, other) => {
    const many = Array.from({ length: 30 }, (_unused, day) =>
      nameAt(`2026-10-${String(day + 1).padStart(2, "0")}T08:00:00Z`),
    );
    expect(findOldBackups([other, ...many], "3fa2c1")).not.toContain(other);
  });

  it("stay while they are few", () => {
    expect(findOldBackups([nameAt("2026-11-30T03:45:00Z"), nameAt("2026-11-30T03:46:00Z")], "3fa2c1")).toEqual([]);
  });

  it("go but for the newest three, the last of each of seven days and of each of six months", () => {
    const hours = ["06", "07", "08", "09"];
    const ofDays = ["2026-11-28", "2026-11-29", "2026-11-30"].flatMap((day) =>
      hours.map((hour) => nameAt(`${day}T${hour}:00:00Z`)),
    );
    const ofMonths = Array.from({ length: 11 }, (_, month) =>
      nameAt(`2026-${String(month + 1).padStart(2, "0")}-05T08:00:00Z`),
    );
    const all = [...ofMonths, ...ofDays];
    const gone = new Set(findOldBackups(all, "3fa2c1"));
    expect(all.filter((name) => !gone.has(name)).map((name) => name.slice(23, 36))).toEqual([
      // Days that have a backup: the last seven are the last three of November, its fifth, and three of months before.
      ...["2026-06-05", "2026-07-05", "2026-08-05", "2026-09-05", "2026-10-05", "2026-11-05"].map((day) => `${day}-08`),
      "2026-11-28-09",
      "2026-11-29-09",
      "2026-11-30-07",
      "2026-11-30-08",
      "2026-11-30-09",
    ]);
  });

  it("are sixteen at most, however many there were", () => {
    const all = Array.from({ length: 1000 }, (_, at) => nameAt(new Date(Date.UTC(2026, 0, 1, at * 8)).toISOString()));
    expect(all.length - findOldBackups(all, "3fa2c1").length).toBeLessThanOrEqual(16);
  });
});
