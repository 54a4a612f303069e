import type { LentFolder, SeenFiles } from "../../platform/folders.ts";
import { mayBeOfIssue } from "../adding/batch.ts";
import { isLeftover, type GivenFile } from "../adding/collect-files.ts";
import { compareFolder } from "./compare-folder.ts";
import { type FolderPorts, type FolderState, FolderWork } from "./folder-work.ts";

/** What is remembered of the folder between visits. */
export interface StepNote {
  readonly name: string;
  /** When it was last looked through, as ISO 8601, or null. */
  readonly at: string | null;
}

/** What the last look came to. */
export interface StepReport {
  /** Files that were new, and those that had changed and were read again. */
  readonly fresh: number;
  readonly changed: number;
  /** Files that are no longer there; their articles stay until the reader says otherwise. */
  readonly gone: readonly string[];
}

export interface FolderInStepState extends FolderState<StepNote> {
  readonly last: StepReport | null;
}

/** A file that was taken out to be read anew: what puts it back, and what lets the reader's notes follow to the new articles. */
export interface TakenOut {
  readonly undo: () => Promise<void>;
  readonly carry: () => Promise<void>;
}

/** What it works with. */
export interface StepPorts extends FolderPorts<StepNote> {
  readonly readSeen: () => Promise<SeenFiles>;
  readonly saveSeen: (seen: SeenFiles) => Promise<void>;
  /** Add files; resolves, when that is over, to what became of them by path; what was called off has no entry. */
  readonly add: (files: readonly GivenFile[]) => Promise<ReadonlyMap<string, "in" | "unreadable">>;
  readonly takeOut: (path: string) => Promise<TakenOut>;
  /** Find the issues among files: a list of pages (METS) and behind it its pages, by their numbers among the files. */
  readonly findIssues: (files: readonly GivenFile[]) => Promise<readonly (readonly number[])[]>;
}

/** Keeps own articles in step with a folder of the reader's. There is one for the page. */
export class FolderInStep extends FolderWork<StepNote, FolderInStepState> {
  readonly #ports: StepPorts;

  constructor(ports: StepPorts) {
    super(ports, { last: null });
    this.#ports = ports;
  }

  /** Let the reader choose a folder, and add what is in it; to be called by a click. */
  async choose(): Promise<void> {
    const folder = await this.#ports.pickFolder();
    if (folder === null) return;
    await this.#ports.saveFolder(folder);
    this.#ports.saveNote({ name: folder.name, at: null });
    this.set({ phase: "resting" }, { last: null });
    await this.look();
  }

  /** Look through the folder, add what is new, and read again what has changed. Never rejects: what went wrong is in the state. */
  async look(): Promise<void> {
    const { phase } = this.state().now;
    if (this.#ports.readNote() === null || phase === "looking" || phase === "adding") return;
    await this.#ports.alone(() => this.#look()).catch((error: unknown) => this.fail(error));
  }

  /** Decide about files that are gone: take their articles out, or keep them as what was added by hand. */
  async settleGone(isTakenOut: boolean): Promise<void> {
    const { last, note } = this.state();
    if (last === null || note === null) return;
    const seen = new Map(await this.#ports.readSeen());
    for (const path of last.gone) {
      if (isTakenOut) await this.#ports.takeOut(`${note.name}/${path}`);
      seen.delete(path);
    }
    await this.#ports.saveSeen(seen);
    this.set(this.state().now, { last: { ...last, gone: [] } });
  }

  async #look(): Promise<void> {
    const opened = await this.open();
    if (opened === null) return;
    const { folder, note } = opened;
    this.set({ phase: "looking" });
    const files = await walkFolder(folder);
    const before = await this.#ports.readSeen();
    const now: SeenFiles = new Map([...files].map(([path, { size, lastModified }]) => [path, [size, lastModified]]));
    const { fresh, changed, gone } = compareFolder(before, now);
    const seen = new Map(before);
    if (fresh.length + changed.length > 0) {
      this.set({ phase: "adding" });
      const nameOf = (path: string) => `${note.name}/${path}`;
      const taken = new Map<string, TakenOut>();
      let became: ReadonlyMap<string, "in" | "unreadable"> = new Map();
      const fileAt = (path: string) => ({ path: nameOf(path), blob: files.get(path) ?? new Blob() });
      const whole = await this.#wholeIssues([...fresh, ...changed], [...files.keys()], fileAt);
      try {
        for (const path of whole) if (before.has(path)) taken.set(path, await this.#ports.takeOut(nameOf(path)));
        became = await this.#ports.add(whole.map(fileAt));
      } finally {
        // What was called off, found no room, or cannot be read any more is as it was.
        for (const [path, out] of taken) await (became.get(nameOf(path)) === "in" ? out.carry() : out.undo());
      }
      for (const path of whole) {
        const stamp = now.get(path);
        if (stamp !== undefined && became.has(nameOf(path))) seen.set(path, stamp);
      }
      await this.#ports.saveSeen(seen);
    }
    if (this.#ports.readNote() === null) return this.set({ phase: "off" }, { last: null });
    this.#ports.saveNote({ name: note.name, at: new Date(this.#ports.now()).toISOString() });
    this.set({ phase: "resting" }, { last: { fresh: fresh.length, changed: changed.length, gone } });
  }

  /** Files that are to be read, with all others of their issues: a page alone would be an article of its own. */
  async #wholeIssues(
    paths: readonly string[],
    all: readonly string[],
    fileAt: (path: string) => GivenFile,
  ): Promise<readonly string[]> {
    if (!paths.some(mayBeOfIssue)) return paths;
    const asked = all.filter(mayBeOfIssue);
    const issues = await this.#ports.findIssues(asked.map(fileAt));
    const wanted = new Set(paths);
    const touched = issues
      .map((issue) => issue.map((at) => asked[at]!))
      .filter((issue) => issue.some((path) => wanted.has(path)));
    return [...new Set([...paths, ...touched.flat()])];
  }

  protected override begin(): Promise<void> {
    return this.look();
  }
}

/** All files of a folder and of those in it, by their paths, without what systems leave behind. A file that goes meanwhile is left out. */
async function walkFolder(folder: LentFolder): Promise<ReadonlyMap<string, File>> {
  const files = new Map<string, File>();
  const waiting = [{ folder: folder as FileSystemDirectoryHandle, path: "" }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for await (const entry of next.folder.values()) {
      const path = `${next.path}${entry.name}`;
      if (isLeftover(path)) continue;
      if (entry.kind === "directory") waiting.push({ folder: entry, path: `${path}/` });
      else {
        const file = await entry.getFile().catch(() => null);
        if (file !== null) files.set(path, file);
      }
    }
  }
  return files;
}
