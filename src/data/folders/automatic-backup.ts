import { type FolderPorts, type FolderState, FolderWork } from "./folder-work.ts";
import { writeVersion } from "./write-version.ts";

/** Written so long after the last change; at the latest so long after the first; and so many times as long apart as writing takes. */
const pauses = { quietMs: 15_000, latestMs: 180_000, timesApart: 20 } as const;

/** What is remembered of the folder between visits. */
export interface FolderNote {
  /** The folder's name. */
  readonly name: string;
  /** Six hexadecimal digits that tell this browser's backups from others' in one folder. */
  readonly browser: string;
  /** Whether something has changed since the last backup, in whichever tab. */
  readonly isDue: boolean;
  /** When the last one was written, as ISO 8601, or null. */
  readonly at: string | null;
}

export type AutomaticBackupState = FolderState<FolderNote>;

/** What it works with. */
export interface BackupPorts extends FolderPorts<FolderNote> {
  readonly makeBackup: (made: string) => Promise<Blob>;
  readonly setTimer: (task: () => void, ms: number) => () => void;
}

/** Writes backups into a folder of the reader's after changes. There is one for the page. */
export class AutomaticBackup extends FolderWork<FolderNote, AutomaticBackupState> {
  readonly #ports: BackupPorts;
  #stopTimer: (() => void) | null = null;
  #firstChangeMs: number | null = null;
  #restUntilMs = 0;
  #isChangedMeanwhile = false;

  constructor(ports: BackupPorts) {
    super(ports, {});
    this.#ports = ports;
  }

  /** Something has changed: remember it, whatever becomes of this page, and write when there is a pause. */
  changed(): void {
    this.#isChangedMeanwhile = true;
    this.#mark(true);
    this.#plan();
  }

  /** Write at once if anything has changed since the last backup: when the page opens, and when it is left. */
  async writeIfDue(): Promise<void> {
    if (this.#ports.readNote()?.isDue === true) await this.write();
  }

  /** Let the reader choose a folder, and write into it at once; to be called by a click. */
  async choose(): Promise<void> {
    const folder = await this.#ports.pickFolder();
    if (folder === null) return;
    await this.#ports.saveFolder(folder);
    const browser = this.#ports.readNote()?.browser ?? newBrowserName();
    this.#save({ name: folder.name, browser, isDue: true, at: null });
    await this.write();
  }

  override async stop(): Promise<void> {
    this.#stopTimer?.();
    await super.stop();
  }

  /** Write a backup now. Never rejects: what went wrong is in the state. */
  async write(): Promise<void> {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#firstChangeMs = null;
    if (this.#ports.readNote() === null || this.state().now.phase === "writing") return;
    let isMine = false;
    const task = () => {
      isMine = true;
      return this.#write();
    };
    await this.#ports.alone(task).catch((error: unknown) => this.fail(error));
    // Another tab is at it, perhaps one that is just closing and will not come to the end.
    if (!isMine) this.#stopTimer ??= this.#ports.setTimer(() => void this.writeIfDue(), pauses.quietMs);
  }

  async #write(): Promise<void> {
    // It is due until it is whole, whatever becomes of this page; what changes meanwhile is due again.
    this.#isChangedMeanwhile = false;
    const opened = await this.open();
    if (opened === null) return;
    const { folder, note } = opened;
    this.set({ phase: "writing" });
    const startedMs = this.#ports.now();
    const made = new Date(startedMs).toISOString();
    try {
      await writeVersion(folder, await this.#ports.makeBackup(made), note.browser, made);
    } catch (error) {
      this.#mark(true);
      return this.fail(error);
    }
    this.#restUntilMs = this.#ports.now() + pauses.timesApart * (this.#ports.now() - startedMs);
    const after = this.#ports.readNote();
    if (after !== null) this.#save({ ...after, at: made, isDue: this.#isChangedMeanwhile });
    this.set({ phase: after === null ? "off" : "resting" });
    if (after !== null && this.#isChangedMeanwhile) this.#plan();
  }

  protected override begin(): Promise<void> {
    return this.write();
  }

  protected override fail(error: unknown): void {
    if ((error as Error | null)?.name === "QuotaExceededError")
      this.set({ phase: "failed", reason: "There is no room for it." });
    else super.fail(error);
  }

  #plan(): void {
    if (this.#ports.readNote() === null || this.state().now.phase === "writing") return;
    const nowMs = this.#ports.now();
    this.#firstChangeMs ??= nowMs;
    const quiet = Math.min(pauses.quietMs, this.#firstChangeMs + pauses.latestMs - nowMs);
    this.#stopTimer?.();
    this.#stopTimer = this.#ports.setTimer(() => void this.write(), Math.max(quiet, this.#restUntilMs - nowMs, 0));
  }

  #mark(isDue: boolean): void {
    const note = this.#ports.readNote();
    if (note !== null && note.isDue !== isDue) this.#save({ ...note, isDue });
  }

  #save(note: FolderNote | null): void {
    this.#ports.saveNote(note);
    this.set(this.state().now);
  }
}

function newBrowserName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
