// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  addChosen,
  addJob,
  addPasted,
  addText,
  keepsOriginals,
  setKeepsOriginals,
} from "../../../src/data/adding/adding.ts";
import { bounded, longestMs, TooLongError } from "../../../src/data/adding/bounded.ts";
import { filesOf, isLeftover, takeDrop } from "../../../src/data/adding/collect-files.ts";
import { watchDrops } from "../../../src/data/adding/watch-drops.ts";

const fileNamed = (name: string) => new File(["x"], name);

/** What a browser hands over of a file or, with entries in it, of a folder that gives a hundred at a time as Chromium does. */
function entryOf(name: string, inner: readonly object[] | null = null, fails = false): object {
  if (inner === null)
    return {
      name,
      isDirectory: false,
      file: (take: (file: File) => void, refuse: () => void) => (fails ? refuse() : take(fileNamed(name))),
    };
  return {
    name,
    isDirectory: true,
    createReader: () => {
      const left = [...inner];
      return {
        readEntries: (take: (some: object[]) => void, refuse: () => void) =>
          fails ? refuse() : take(left.splice(0, 100)),
      };
    },
  };
}
const dropOf = (entries: readonly object[], files: readonly File[] = []) =>
  ({
    items: entries.map((entry) => ({ kind: "file", webkitGetAsEntry: () => entry, getAsFile: () => null })),
    files,
    types: ["Files"],
  }) as unknown as DataTransfer;
const pathsIn = async (transfer: DataTransfer) => (await takeDrop(transfer)).map(({ path }) => path);

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  localStorage.clear();
});

describe("files that are chosen or dropped", () => {
  it.each([".DS_Store", "a/.git/config", "__MACOSX/a.txt", "x/Thumbs.db", "desktop.ini"])(
    "%s is what systems leave",
    (path) => expect(isLeftover(path)).toBe(true),
  );

  it.each(["a.txt", "letters/1.eml", "Thumbs.db.txt", "a..b"])("%s is the reader's", (path) =>
    expect(isLeftover(path)).toBe(false),
  );

  it("come in the order of their paths, with the folders of the walk", async () => {
    const folder = entryOf("letters", [entryOf("b.txt"), entryOf("1890", [entryOf("a.txt")]), entryOf(".DS_Store")]);
    expect(await pathsIn(dropOf([entryOf("z.txt"), folder]))).toEqual(["letters/1890/a.txt", "letters/b.txt", "z.txt"]);
  });

  it("are all taken of a folder that gives a hundred at a time", async () => {
    const many = Array.from({ length: 250 }, (_, at) => entryOf(`${at}.txt`));
    expect(await pathsIn(dropOf([entryOf("many", many)]))).toHaveLength(250);
  });

  it("are taken from the drop itself where their entries give nothing, as WebKit's do", async () => {
    const entry = entryOf("a.txt", null, true);
    const item = { kind: "file", webkitGetAsEntry: () => entry, getAsFile: () => fileNamed("a.txt") };
    const files = await takeDrop({ items: [item], files: [] } as unknown as DataTransfer);
    expect(files).toEqual([{ path: "a.txt", blob: expect.any(File) }]);
  });

  it("are taken with those that the browser refuses marked as lost, so that it is said", async () => {
    const drop = dropOf([entryOf("locked", [], true), entryOf("gone.txt", null, true), entryOf("here.txt")]);
    const files = await takeDrop(drop);
    expect(files.map(({ path, isLost }) => [path, isLost === true])).toEqual([
      ["gone.txt", true],
      ["here.txt", false],
      ["locked", true],
    ]);
  });

  it("are those of the list where a browser knows no folders, and none where it brings nothing", async () => {
    expect(await pathsIn(dropOf([], [fileNamed("b.txt"), fileNamed("a.txt")]))).toEqual(["a.txt", "b.txt"]);
    expect(await pathsIn(dropOf([]))).toEqual([]);
  });

  it("have their path from a chosen folder", () => {
    const inFolder = Object.defineProperty(fileNamed("a.txt"), "webkitRelativePath", { value: "letters/a.txt" });
    expect(filesOf([inFolder]).map(({ path }) => path)).toEqual(["letters/a.txt"]);
  });
});

const added = () => {
  const paths: string[][] = [];
  vi.spyOn(addJob, "add").mockImplementation(async (files) => void paths.push(files.map(({ path }) => path)));
  return paths;
};

const clipboard = (files: readonly File[], text: string) => ({ files, getData: () => text }) as unknown as DataTransfer;

describe("what is chosen, pasted or typed", () => {
  it("is added; nothing chosen and an empty text are not", () => {
    const paths = added();
    addChosen(null);
    addChosen([] as unknown as FileList);
    expect(addText(" \n ")).toBe(false);
    expect(paths).toEqual([]);
    addChosen([fileNamed("a.txt")] as unknown as FileList);
    expect(addText("A text.")).toBe(true);
    expect(paths).toEqual([["a.txt"], ["Pasted text.txt"]]);
  });

  it("is of a clipboard the files, else the text", () => {
    const paths = added();
    expect(addPasted(clipboard([fileNamed("a.pdf")], "a.pdf"))).toBe(true);
    expect(addPasted(clipboard([], "Words."))).toBe(true);
    expect(addPasted(clipboard([], ""))).toBe(false);
    expect(paths).toEqual([["a.pdf"], ["Pasted text.txt"]]);
  });

  it("keeps the bytes of its files only where the reader has said so", () => {
    expect(keepsOriginals()).toBe(false);
    setKeepsOriginals(true);
    expect(keepsOriginals()).toBe(true);
  });
});

describe("an answer that is waited for", () => {
  it("is given when it comes, with what went wrong", async () => {
    expect(await bounded(Promise.resolve(3))).toBe(3);
    await expect(bounded(Promise.reject(new Error("no")))).rejects.toThrow("no");
  });

  it("is given up after a minute", async () => {
    vi.useFakeTimers();
    const given = bounded(new Promise(() => undefined)).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(longestMs);
    expect(await given).toBeInstanceOf(TooLongError);
    expect(vi.getTimerCount()).toBe(0);
  });
});

const send = (type: string, transfer: object | null, target: EventTarget = document.body) => {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: transfer });
  target.dispatchEvent(event);
  return event;
};

const isShown = () => document.documentElement.hasAttribute("data-dropping");

describe("a drop anywhere on the page", () => {
  beforeAll(watchDrops);
  afterAll(() => document.documentElement.removeAttribute("data-dropping"));

  it("shows while files are over it, and leads to Add when they are let go", async () => {
    const add = vi.spyOn(addJob, "add").mockResolvedValue();
    location.hash = "#/";
    expect(send("dragover", dropOf([])).defaultPrevented).toBe(true);
    expect(isShown()).toBe(true);
    expect(send("drop", dropOf([entryOf("a.txt")])).defaultPrevented).toBe(true);
    expect([isShown(), location.hash]).toEqual([false, "#/add"]);
    await vi.waitFor(() => expect(add).toHaveBeenCalled());
    expect(add.mock.calls[0]![0].map(({ path }) => path)).toEqual(["a.txt"]);
  });

  it("leaves words and links that are dragged to fields alone, and what is dragged from the page itself", () => {
    const field = document.body.appendChild(document.createElement("input"));
    const link = { types: ["text/uri-list"], items: [], files: [] };
    expect(send("dragover", { types: ["text/plain"] }).defaultPrevented).toBe(false);
    expect(send("dragover", link, field).defaultPrevented).toBe(false);
    expect(send("dragover", link).defaultPrevented).toBe(true);
    send("dragstart", null);
    expect(send("dragover", dropOf([])).defaultPrevented).toBe(false);
    send("dragend", null);
    expect(send("dragover", dropOf([])).defaultPrevented).toBe(true);
    expect(send("drop", null).defaultPrevented).toBe(false);
  });
});
