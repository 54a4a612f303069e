import { describe, expect, it } from "vitest";
import { AutomaticBackup, type FolderNote } from "../../../src/data/folders/automatic-backup.ts";
import type { LentFolder } from "../../../src/platform/folders.ts";
import { MadeUpFolder } from "../../support/made-up-folder.ts";

const start = Date.UTC(2026, 10, 30, 4, 0, 0);

/** A browser with a clock of its own: timers run when `passes` says that time does. */
function makeBrowser(note: FolderNote | null = null, lent: MadeUpFolder | null = null) {
  let [clock, folder, timer] = [start, lent as MadeUpFolder | null, null as { at: number; task: () => void } | null];
  const browser = { note, made: 0, isLocked: false, contents: "all of it" };
  const backup = new AutomaticBackup({
    readNote: () => browser.note,
    saveNote: (next) => (browser.note = next),
    readFolder: async () => folder?.lent ?? null,
    saveFolder: async (next) => void (folder = next as unknown as MadeUpFolder),
    forgetFolder: async () => void (folder = null),
    pickFolder: async () => lent?.lent ?? null,
    permission: async (asked: LentFolder) => (asked as unknown as MadeUpFolder).permission,
    askPermission: async (asked: LentFolder) => (asked as unknown as MadeUpFolder).requestPermission(),
    makeBackup: async () => {
      browser.made += 1;
      return new Blob([browser.contents]);
    },
    alone: async (task) => (browser.isLocked ? undefined : task()),
    setTimer: (task, ms) => {
      const set = { at: clock + ms, task };
      timer = set;
      return () => {
        if (timer === set) timer = null;
      };
    },
    now: () => clock,
  });
  const passes = async (ms: number) => {
    clock += ms;
    if (timer !== null && timer.at <= clock) {
      const { task } = timer;
      timer = null;
      task();
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { browser, backup, passes };
}

const noted: FolderNote = { name: "Backups", browser: "3fa2c1", isDue: false, at: null };

describe("a backup that is written by itself", () => {
  it("is written at once into a folder that is chosen", async () => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser } = makeBrowser(null, folder);
    await backup.choose();
    expect([...folder.files.keys()]).toEqual([
      expect.stringMatching(/^dateline-backup-[0-9a-f]{6}-2026-11-30-040000\.zip$/),
    ]);
    expect(browser.note).toMatchObject({ name: "Backups", isDue: false, at: "2026-11-30T04:00:00.000Z" });
    expect(backup.state().now).toEqual({ phase: "resting" });
  });

  it("does nothing when no folder is chosen", async () => {
    const { backup, browser } = makeBrowser();
    await backup.choose();
    backup.changed();
    expect([browser.note, backup.state().now, browser.made]).toEqual([null, { phase: "off" }, 0]);
  });

  it("comes when there was a pause after changes, once for all of them", async () => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser, passes } = makeBrowser(noted, folder);
    backup.changed();
    await passes(10_000);
    backup.changed();
    await passes(10_000);
    expect(browser.made).toBe(0);
    await passes(5000);
    expect([browser.made, folder.files.size, browser.note?.isDue]).toEqual([1, 1, false]);
  });

  it("comes once where nothing changes after it", async () => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser, passes } = makeBrowser({ ...noted, isDue: true }, folder);
    await backup.writeIfDue();
    for (let minute = 0; minute < 10; minute += 1) await passes(60_000);
    expect([browser.made, folder.files.size]).toEqual([1, 1]);
  });

  it("does not wait for ever for a pause", async () => {
    const { backup, browser, passes } = makeBrowser(noted, new MadeUpFolder("Backups"));
    for (let change = 0; change < 20; change += 1) {
      backup.changed();
      await passes(10_000);
    }
    expect(browser.made).toBe(1);
  });

  it("is still due when the page is closed before, and comes with the next visit", async () => {
    const folder = new MadeUpFolder("Backups");
    const first = makeBrowser(noted, folder);
    first.backup.changed();
    const next = makeBrowser(first.browser.note, folder);
    await next.backup.writeIfDue();
    expect([folder.files.size, next.browser.note?.isDue]).toEqual([1, false]);
    await next.backup.writeIfDue();
    expect(folder.files.size).toBe(1);
  });

  it.each([
    ["QuotaExceededError", { phase: "failed", reason: "There is no room for it." }],
    ["NotAllowedError", { phase: "asks" }],
    ["NotFoundError", { phase: "gone" }],
    ["DataError", { phase: "failed", reason: "It stopped" }],
  ])("that stops half-way (%s) leaves no half file, and every older one", async (name, now) => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser, passes } = makeBrowser(noted, folder);
    await backup.write();
    const before = [...folder.files.keys()];
    folder.stopsAt = { bytes: 3, name };
    backup.changed();
    await passes(60_000);
    expect([...folder.files.keys()]).toEqual(before);
    expect(await folder.files.get(before[0] ?? "")?.text()).toBe("all of it");
    expect([backup.state().now, browser.note?.isDue]).toEqual([now, true]);
    folder.stopsAt = null;
    backup.changed();
    await passes(60_000);
    expect([folder.files.size, backup.state().now]).toEqual([2, { phase: "resting" }]);
  });

  it("is due while it is written, for a page that is closed in the middle", async () => {
    const { backup, browser } = makeBrowser({ ...noted, isDue: true }, new MadeUpFolder("Backups"));
    const seen: unknown[] = [];
    backup.subscribe(() => seen.push([backup.state().now.phase, browser.note?.isDue]));
    await backup.write();
    expect(seen).toContainEqual(["writing", true]);
    expect(browser.note?.isDue).toBe(false);
  });

  it("is due again where something changes while it is written", async () => {
    const { backup, browser } = makeBrowser(noted, new MadeUpFolder("Backups"));
    const stop = backup.subscribe(() => {
      if (backup.state().now.phase !== "writing") return;
      stop();
      backup.changed();
    });
    await backup.write();
    expect(browser.note?.isDue).toBe(true);
  });

  it("is not written over another of the same second", async () => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser } = makeBrowser(noted, folder);
    await backup.write();
    browser.contents = "all of it, and more";
    await backup.write();
    expect(await Promise.all([...folder.files.values()].map((file) => file.text()))).toEqual([
      "all of it",
      "all of it, and more",
    ]);
  });

  it("says that the folder is gone, and is due until there is one", async () => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser, passes } = makeBrowser(noted, folder);
    folder.broken = "NotFoundError";
    backup.changed();
    await passes(60_000);
    expect([backup.state().now, browser.note?.isDue]).toEqual([{ phase: "gone" }, true]);
    folder.broken = null;
    await backup.choose();
    expect(folder.files.size).toBe(1);
    expect([browser.note?.browser, browser.note?.isDue]).toEqual(["3fa2c1", false]);
  });

  it("asks once more where the browser wants it, and then goes on", async () => {
    const folder = new MadeUpFolder("Backups");
    folder.permission = "prompt";
    const { backup, browser } = makeBrowser({ ...noted, isDue: true }, folder);
    await backup.writeIfDue();
    expect([backup.state().now, browser.made]).toEqual([{ phase: "asks" }, 0]);
    await backup.allow();
    expect([backup.state().now, folder.files.size]).toEqual([{ phase: "resting" }, 1]);
  });

  it("is left to another tab that is at it", async () => {
    const { backup, browser, passes } = makeBrowser(noted, new MadeUpFolder("Backups"));
    browser.isLocked = true;
    backup.changed();
    await passes(60_000);
    expect([browser.made, backup.state().now]).toEqual([0, { phase: "resting" }]);
  });

  it("comes after a pause where the tab that was at it was closed in the middle", async () => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser, passes } = makeBrowser({ ...noted, isDue: true }, folder);
    browser.isLocked = true;
    await backup.writeIfDue();
    browser.isLocked = false;
    expect(folder.files.size).toBe(0);
    await passes(15_000);
    expect([folder.files.size, browser.note?.isDue]).toEqual([1, false]);
  });

  it("writes no more once it is stopped, and takes nothing away", async () => {
    const folder = new MadeUpFolder("Backups");
    const { backup, browser, passes } = makeBrowser(noted, folder);
    await backup.write();
    backup.changed();
    await backup.stop();
    await passes(60_000);
    expect([folder.files.size, browser.made, browser.note, backup.state().now]).toEqual([1, 1, null, { phase: "off" }]);
  });
});
