import {
  askFolderPermission,
  folderPermission,
  forgetFolder,
  type FolderUse,
  type LentFolder,
  pickFolder,
  readFolder,
  saveFolder,
} from "../../platform/folders.ts";

/** What work with a lent folder needs of the browser. `Note` is what is remembered of the folder between visits; null where there is none. */
export interface FolderPorts<Note> {
  readonly readNote: () => Note | null;
  readonly saveNote: (note: Note | null) => void;
  readonly readFolder: () => Promise<LentFolder | null>;
  readonly saveFolder: (folder: LentFolder) => Promise<void>;
  readonly forgetFolder: () => Promise<void>;
  readonly pickFolder: () => Promise<LentFolder | null>;
  readonly permission: (folder: LentFolder) => Promise<PermissionState>;
  readonly askPermission: (folder: LentFolder) => Promise<PermissionState>;
  /** Run a task in one tab only; where another is at it, not at all. */
  readonly alone: (task: () => Promise<void>) => Promise<void>;
  readonly now: () => number;
}

/** The ports to the folder that this browser has for a use. */
export function folderHere(use: FolderUse) {
  return {
    readFolder: () => readFolder(use),
    saveFolder: (folder: LentFolder) => saveFolder(use, folder),
    forgetFolder: () => forgetFolder(use),
    pickFolder: () => pickFolder(use),
    permission: (folder: LentFolder) => folderPermission(use, folder),
    askPermission: (folder: LentFolder) => askFolderPermission(use, folder),
    now: () => Date.now(),
  };
}

/**
 * Where the work stands. `asks`: the browser wants the reader's word once more. `gone`: the folder is no longer where it was. `failed`: it was
 * refused for another reason.
 */
export type FolderPhase =
  | { readonly phase: "off" | "resting" | "writing" | "looking" | "adding" | "asks" | "gone" }
  | { readonly phase: "failed"; readonly reason: string };

export interface FolderState<Note> {
  readonly now: FolderPhase;
  readonly note: Note | null;
}

/** Work with a folder that the reader has lent: what of it does not hang on what the folder is lent for. */
export abstract class FolderWork<Note, State extends FolderState<Note>> {
  readonly #ports: FolderPorts<Note>;
  readonly #listeners = new Set<() => void>();
  readonly #fresh: Omit<State, "now" | "note">;
  #state: State;

  /** `fresh` is what else the state says at first, and again once the work is stopped. */
  constructor(ports: FolderPorts<Note>, fresh: Omit<State, "now" | "note">) {
    this.#ports = ports;
    this.#fresh = fresh;
    const note = ports.readNote();
    this.#state = { ...fresh, note, now: { phase: note === null ? "off" : "resting" } } as State;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): State => this.#state;

  /** Ask the browser's leave once more, and go on; to be called by a click. */
  async allow(): Promise<void> {
    const folder = await this.#ports.readFolder();
    if (folder !== null && (await this.#ports.askPermission(folder)) !== "granted") return this.set({ phase: "asks" });
    await this.begin();
  }

  /** Do it no more; what was done stays. */
  async stop(): Promise<void> {
    this.#ports.saveNote(null);
    this.set({ phase: "off" }, this.#fresh);
    await this.#ports.forgetFolder();
  }

  /** Do the work now. Never rejects: what went wrong is in the state. */
  protected abstract begin(): Promise<void>;

  /** The folder and what is remembered of it; null where nothing can be done, which the state says. */
  protected async open(): Promise<{ readonly folder: LentFolder; readonly note: Note } | null> {
    const folder = await this.#ports.readFolder();
    const note = this.#ports.readNote();
    if (note === null) return null;
    if (folder === null) this.set({ phase: "gone" });
    else if ((await this.#ports.permission(folder)) !== "granted") this.set({ phase: "asks" });
    else return { folder, note };
    return null;
  }

  protected fail(error: unknown): void {
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    if (name === "NotFoundError") this.set({ phase: "gone" });
    else if (name === "NotAllowedError") this.set({ phase: "asks" });
    else this.set({ phase: "failed", reason: error instanceof Error ? error.message : String(error) });
  }

  /** Say where it stands, with what is remembered now. */
  protected set(now: FolderPhase, change: Partial<State> | Omit<State, "now" | "note"> = {}): void {
    this.#state = { ...this.#state, ...change, now, note: this.#ports.readNote() };
    for (const listener of this.#listeners) listener();
  }
}
