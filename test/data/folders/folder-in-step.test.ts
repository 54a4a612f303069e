import { describe, expect, it } from "vitest";
import { FolderInStep, type StepNote } from "../../../src/data/folders/folder-in-step.ts";
import type { LentFolder, SeenFiles } from "../../../src/platform/folders.ts";
import { MadeUpFolder } from "../../support/made-up-folder.ts";

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** A browser whose own articles are the texts of files, by name. */
function makeBrowser(lent: MadeUpFolder, note: StepNote | null = null) {
  const browser = {
    note,
    seen: new Map() as SeenFiles,
    texts: new Map<string, string>(),
    carried: [] as string[],
    /** Names of files that are not read before adding is called off. */
    stopsBefore: null as string | null,
    reads: 0,
  };
  let folder: MadeUpFolder | null = note === null ? null : lent;
  const inStep = new FolderInStep({
    readNote: () => browser.note,
    saveNote: (next) => (browser.note = next),
    readFolder: async () => folder?.lent ?? null,
    saveFolder: async (next) => {
      folder = next as unknown as MadeUpFolder;
      browser.seen = new Map();
    },
    forgetFolder: async () => void (folder = null),
    pickFolder: async () => lent.lent,
    permission: async (asked: LentFolder) => (asked as unknown as MadeUpFolder).permission,
    askPermission: async (asked: LentFolder) => (asked as unknown as MadeUpFolder).requestPermission(),
    readSeen: async () => browser.seen,
    saveSeen: async (seen) => void (browser.seen = seen),
    add: async (files) => {
      const became = new Map<string, "in" | "unreadable">();
      for (const { path, blob } of files) {
        if (path === browser.stopsBefore) break;
        browser.reads += 1;
        const text = await blob.text();
        if (text !== "broken") browser.texts.set(path, text);
        became.set(path, text === "broken" ? "unreadable" : "in");
      }
      return became;
    },
    takeOut: async (path) => {
      const before = browser.texts.get(path);
      browser.texts.delete(path);
      return {
        undo: async () => void (before === undefined ? null : browser.texts.set(path, before)),
        carry: async () => void browser.carried.push(path),
      };
    },
    // What a list names stands in it line by line.
    findIssues: async (files) => {
      const texts = await Promise.all(files.map(({ blob }) => blob.text()));
      return files.flatMap(({ path }, at) =>
        path.endsWith("mets.xml")
          ? [[at, ...texts[at]!.split("\n").flatMap((name) => files.findIndex((file) => nameOf(file.path) === name))]]
          : [],
      );
    },
    alone: (task) => task(),
    now: () => Date.UTC(2026, 10, 30, 4),
  });
  return { browser, inStep };
}

const makeFolder = () =>
  new MadeUpFolder("Clippings", { "a.txt": "date 2023-11-06 A", "2023/b.txt": "date 2023-11-07 B", ".DS_Store": "x" });

describe("a folder kept in step", () => {
  it("comes in whole when it is chosen, without what systems leave in it", async () => {
    const { browser, inStep } = makeBrowser(makeFolder());
    await inStep.choose();
    expect([...browser.texts]).toEqual([
      ["Clippings/2023/b.txt", "date 2023-11-07 B"],
      ["Clippings/a.txt", "date 2023-11-06 A"],
    ]);
    expect(inStep.state()).toEqual({
      note: { name: "Clippings", at: "2026-11-30T04:00:00.000Z" },
      now: { phase: "resting" },
      last: { fresh: 2, changed: 0, gone: [] },
    });
  });

  it("reads nothing again that has not changed", async () => {
    const { browser, inStep } = makeBrowser(makeFolder());
    await inStep.choose();
    await inStep.look();
    expect([browser.reads, inStep.state().last]).toEqual([2, { fresh: 0, changed: 0, gone: [] }]);
  });

  it("takes in what is new and reads again what has changed, and notes follow", async () => {
    const folder = makeFolder();
    const { browser, inStep } = makeBrowser(folder);
    await inStep.choose();
    folder.put("a.txt", "date 2023-11-06 A, corrected", 2);
    folder.put("2024/c.txt", "date 2024-01-01 C", 2);
    await inStep.look();
    expect(browser.texts.get("Clippings/a.txt")).toBe("date 2023-11-06 A, corrected");
    expect(browser.texts.get("Clippings/2024/c.txt")).toBe("date 2024-01-01 C");
    expect([browser.carried, browser.reads]).toEqual([["Clippings/a.txt"], 4]);
    expect(inStep.state().last).toEqual({ fresh: 1, changed: 1, gone: [] });
  });

  it("reads a whole issue again when one of its pages has changed, or has come", async () => {
    const folder = new MadeUpFolder("Clippings", {
      "mets.xml": "1.xml\n2.xml",
      "1.xml": "A",
      "2.xml": "B",
      "c.xml": "C",
    });
    const { browser, inStep } = makeBrowser(folder);
    await inStep.choose();
    expect(browser.reads).toBe(4);
    folder.put("2.xml", "B, corrected", 2);
    await inStep.look();
    expect(browser.reads).toBe(7);
    expect([...browser.carried].toSorted()).toEqual(["Clippings/1.xml", "Clippings/2.xml", "Clippings/mets.xml"]);
    expect(inStep.state().last).toEqual({ fresh: 0, changed: 1, gone: [] });
    await inStep.look();
    expect(browser.reads).toBe(7);
  });

  it("says which files are gone, and keeps their articles until the reader decides", async () => {
    const folder = makeFolder();
    const { browser, inStep } = makeBrowser(folder);
    await inStep.choose();
    folder.files.delete("a.txt");
    await inStep.look();
    await inStep.look();
    expect([inStep.state().last?.gone, browser.texts.size]).toEqual([["a.txt"], 2]);
    await inStep.settleGone(true);
    expect([inStep.state().last?.gone, [...browser.texts.keys()]]).toEqual([[], ["Clippings/2023/b.txt"]]);
    await inStep.look();
    expect(inStep.state().last?.gone).toEqual([]);
  });

  it("says no more of files that are gone when their articles are to stay", async () => {
    const folder = makeFolder();
    const { browser, inStep } = makeBrowser(folder);
    await inStep.choose();
    folder.folders.clear();
    await inStep.look();
    await inStep.settleGone(false);
    await inStep.look();
    expect([inStep.state().last?.gone, browser.texts.size]).toEqual([[], 2]);
  });

  it("has every changed article as it was when reading is called off, and reads on with the next look", async () => {
    const folder = makeFolder();
    const { browser, inStep } = makeBrowser(folder);
    await inStep.choose();
    folder.put("a.txt", "date 2023-11-06 A2", 2);
    folder.put("2023/b.txt", "date 2023-11-07 B2", 2);
    browser.stopsBefore = "Clippings/a.txt";
    await inStep.look();
    expect([...browser.texts.values()].toSorted()).toEqual(["date 2023-11-06 A", "date 2023-11-07 B2"]);
    browser.stopsBefore = null;
    await inStep.look();
    expect([...browser.texts.values()].toSorted()).toEqual(["date 2023-11-06 A2", "date 2023-11-07 B2"]);
  });

  it("keeps what an article was when its file can no longer be read, and does not try it again until it changes", async () => {
    const folder = makeFolder();
    const { browser, inStep } = makeBrowser(folder);
    await inStep.choose();
    folder.put("a.txt", "broken", 2);
    await inStep.look();
    await inStep.look();
    expect([browser.texts.get("Clippings/a.txt"), browser.reads]).toEqual(["date 2023-11-06 A", 3]);
  });

  it.each([
    ["is no longer there", "NotFoundError", { phase: "gone" }],
    ["may not be read any more", "NotAllowedError", { phase: "asks" }],
  ])("is said to be so when it %s, and nothing is taken out", async (_, name, now) => {
    const folder = makeFolder();
    const { browser, inStep } = makeBrowser(folder);
    await inStep.choose();
    folder.broken = name;
    await inStep.look();
    expect([inStep.state().now, browser.texts.size]).toEqual([now, 2]);
  });

  it("waits for the reader's word where the browser wants it once more", async () => {
    const folder = makeFolder();
    folder.permission = "prompt";
    const { browser, inStep } = makeBrowser(folder, { name: "Clippings", at: null });
    await inStep.look();
    expect([inStep.state().now, browser.texts.size]).toEqual([{ phase: "asks" }, 0]);
    await inStep.allow();
    expect(browser.texts.size).toBe(2);
  });

  it("keeps the articles when it is kept in step no more", async () => {
    const { browser, inStep } = makeBrowser(makeFolder());
    await inStep.choose();
    await inStep.stop();
    await inStep.look();
    expect([browser.texts.size, inStep.state()]).toEqual([2, { note: null, now: { phase: "off" }, last: null }]);
  });
});
