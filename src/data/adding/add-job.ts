import { appendAll } from "../../core/catalog/append-all.ts";
import { readSetting } from "../../platform/settings-storage.ts";
import { storageName } from "../../platform/site-name.ts";
import { askToPersist } from "../../platform/storage-facts.ts";
import { type WorkerClient, WorkerStopped } from "../../platform/worker-client.ts";
import type { IngestApi, Tagged } from "../../workers/ingest-api.ts";
import { changing, nextTask } from "../../platform/quiet.ts";
import { beginOwn, refreshOwn } from "../own-library.ts";
import { Ahead } from "./ahead.ts";
import { isHeld, nothingAdded, type AddState, type FileReport } from "./add-state.ts";
import { Batch, mayBeWord, withPages } from "./batch.ts";
import { bounded } from "./bounded.ts";
import type { GivenFile } from "./collect-files.ts";
import { putIn } from "./put-in.ts";
import { givenUp, reportFile, reportPages, reportsOf, takeBack } from "./report-file.ts";
import { Scale } from "./scale.ts";
import { ToldState } from "./told-state.ts";
import { startIngestWorker } from "./start-ingest-worker.ts";

/** Time that texts are tagged before the page hears of it, and can pause or call it off, and what is put in meanwhile goes on. */
const tagMs = 100;

/** What was read is put in after so many articles or so long a time: what is in is in, whatever happens next. */
const heldArticles = 100;
const heldMs = 1000;

/** So many wait at most while others are still being put in: memory is not the place to keep a library. */
const mostHeldArticles = 400;

/** The setting that says whether the bytes of files are to be kept. */
export const originalsSetting = "keep originals";

type Client = Pick<WorkerClient<IngestApi>, "call" | "stop">;

/** Adds files one after the other. There is one for the page, whichever screen is shown. */
export class AddJob {
  readonly #client: Client;
  readonly #told = new ToldState();
  #queue: GivenFile[] = [];
  #batch = new Batch();
  /** Read and not wholly put in: to be read again if the worker dies. */
  #unsafe: GivenFile[] = [];
  /** Whose texts are being tagged. */
  #current: GivenFile | null = null;
  #putting: Promise<void> | null = null;
  /** On which a worker has died: if the next does too, they are given up. */
  readonly #fatal = new WeakSet<GivenFile>();
  /** Which worker it is, counted from the first. */
  #worker = 0;
  /** The worker died while something was put in and nothing else was asked of it. */
  #broken: Error | null = null;
  readonly #scale = new Scale();
  readonly #ahead: Ahead;
  #run: Promise<void> | null = null;
  #wakes: (() => void)[] = [];
  #putMs = 0;
  #startedMs = 0;

  constructor(client: Client = startIngestWorker()) {
    this.#client = client;
    this.#ahead = new Ahead(client, this.#scale);
  }

  readonly subscribe = this.#told.subscribe;
  readonly state = this.#told.get;
  get #state(): AddState {
    return this.#told.get();
  }

  readonly #set = (state: AddState): void => this.#told.set(state);

  /** Add files, behind those that are being added. What came before is forgotten once all of it is done. */
  add(files: readonly GivenFile[]): Promise<void> {
    const isOver = this.#run === null;
    const before = isOver ? nothingAdded : this.#state;
    if (isOver) this.#batch = new Batch();
    appendAll(this.#queue, this.#batch.take(files));
    this.#set({
      ...before,
      phase: isOver || before.phase === "stopping" ? "running" : before.phase,
      isDropEmpty: files.length === 0,
      files: before.files + files.length,
    });
    // Their bytes count once all are known.
    void this.#scale.weighAll(files).then((bytes) => this.#set({ ...this.#state, bytes: this.#state.bytes + bytes }));
    if (files.length === 0 && isOver) {
      this.#set({ ...this.#state, phase: "idle" });
      return Promise.resolve();
    }
    return (this.#run ??= changing(this.#work()));
  }

  pause(): void {
    if (this.#state.phase === "running") this.#set({ ...this.#state, phase: "paused", secondsLeft: null });
  }

  /** Go on after a pause, or when room was made. */
  resume(): void {
    this.#startedMs = performance.now();
    this.#set({ ...this.#state, phase: "running", trouble: null });
    this.#wakeAll();
  }

  /** Call the rest off; what is read is still put in. */
  stop(): void {
    this.#queue = [];
    this.#set({ ...this.#state, phase: "stopping", secondsLeft: null });
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const wake of this.#wakes.splice(0)) wake();
  }

  async #work(): Promise<void> {
    await beginOwn();
    void askToPersist(); // nobody waits for the answer, which may never come
    this.#startedMs = this.#putMs = performance.now();
    do {
      if (await this.#open()) await this.#addQueue();
      this.#ahead.stop();
      await refreshOwn();
      await nextTask(); // the list was drawn anew: what is said at the end is drawn by itself
      if (this.#state.phase === "stopping") this.#queue = [];
      // More may have come while the list was drawn anew.
    } while (this.#queue.length > 0);
    this.#run = null;
    const phase = this.#state.phase === "stopping" ? "stopped" : "done";
    this.#set({ ...this.#state, phase, current: null, secondsLeft: 0 });
  }

  async #addQueue(): Promise<void> {
    do {
      for (let file = await this.#next(); file !== undefined; file = await this.#next()) {
        await this.#gate();
        if (this.#state.phase === "stopping") break;
        await this.#mend();
        await this.#addFile(file, false);
      }
      await this.#addLater();
      await this.#putting;
      await this.#put();
      await this.#mend();
    } while (this.#queue.length > 0 && this.#state.phase !== "stopping");
  }

  /** The next file, with the pages that came with it if it lists them. */
  async #next(): Promise<GivenFile | undefined> {
    const issues = await this.#batch.findIssues((files) => bounded(this.#client.call("issues", [files])));
    this.#queue = withPages(this.#queue, issues); // others may have come meanwhile
    return this.#queue.shift();
  }

  /** Open a worker; where none comes it waits until the reader goes on. False when it is called off instead. */
  async #open(): Promise<boolean> {
    for (;;) {
      try {
        await this.#client.call("open", [storageName("own"), readSetting(originalsSetting) === true]);
        return true;
      } catch (error) {
        if (this.#state.phase === "stopping" || !(await this.#holdUp(error))) return false;
      }
    }
  }

  /** Say why it cannot go on, and wait until the reader tries again; false when it is called off. */
  async #holdUp(error: unknown): Promise<boolean> {
    const [name, trouble] = error instanceof Error ? [error.name, error.message] : ["", String(error)];
    this.#set({ ...this.#state, phase: name === "QuotaExceededError" ? "full" : "stuck", trouble, secondsLeft: null });
    await this.#gate();
    return this.#state.phase !== "stopping";
  }

  /** Wait while the reader has paused, or it cannot go on. */
  async #gate(): Promise<void> {
    while (isHeld(this.#state)) await new Promise<void>((resolve) => this.#wakes.push(resolve));
  }

  /** Files whose dates hang on the others, when those are read. */
  async #addLater(): Promise<void> {
    for (const file of this.#batch.takeLater()) {
      await this.#gate();
      if (this.#state.phase === "stopping") return;
      await this.#addFile(file, true);
    }
  }

  async #addFile(file: GivenFile, isLast: boolean): Promise<void> {
    this.#set({ ...this.#state, current: file.path });
    this.#unsafe.push(file);
    this.#current = file;
    try {
      if (mayBeWord(file) && (await this.#readWord(file))) return;
      if (!isLast) this.#ahead.read(file, this.#queue);
      const asked = [this.#ahead.numbered(file), this.#batch.toldOf(file, isLast), tagMs] as const;
      const read = await bounded(this.#client.call("read", [...asked]));
      const { readAs, fresh, already, problems } = read;
      if (!isLast) this.#batch.addOrders(file, read.orders);
      if (read.isOpen) {
        this.#unsafe.pop();
        return this.#batch.postpone(file);
      }
      this.#report(file, { path: file.path, readAs, came: fresh, already, problems }, fresh);
      for (let tagged: Tagged = read; ; tagged = await bounded(this.#client.call("tag", [tagMs]))) {
        if (tagged.trouble !== null) this.#set({ ...this.#state, trouble: tagged.trouble });
        if (tagged.left > 0) await this.#putIfDue();
        await this.#gate();
        if (tagged.left === 0 || this.#state.phase === "stopping") break;
      }
      this.#current = null;
      await this.#putIfDue();
    } catch (error) {
      await this.#giveUp(file, this.#broken ?? error);
    } finally {
      this.#current = null;
    }
  }

  async #readWord(file: GivenFile): Promise<boolean> {
    const { word, problems } = await bounded(this.#client.call("word", [file, this.#batch.foldersBeside(file)]));
    if (word === null) return false;
    this.#unsafe.pop();
    this.#batch.setWord(file, word);
    const readAs = "What is said of the files beside it";
    this.#report(file, { path: file.path, readAs, came: 0, already: 0, problems }, 0);
    return true;
  }

  #report(file: GivenFile, report: FileReport, waiting: number): void {
    const cost = { bytes: this.#scale.weigh(file), waiting, spentMs: performance.now() - this.#startedMs };
    this.#set(reportFile(this.#state, reportsOf(file, report), cost));
  }

  /**
   * Say of a file why it is given up, and read again what the worker that it took along had held. Workers die of want of memory, and of files
   * that were read before: on which one died for the first time is read once more.
   */
  async #giveUp(file: GivenFile, error: unknown): Promise<void> {
    this.#worker += 1;
    this.#ahead.stop();
    const isFirst = error instanceof WorkerStopped && !this.#fatal.has(file);
    this.#fatal.add(file);
    const others = this.#unsafe.filter((unsafe) => unsafe !== file);
    this.#unsafe = [];
    const again = isFirst ? [...others, file] : others;
    const bytes = again.reduce((sum, other) => sum + this.#scale.weigh(other), 0);
    const lost = isFirst ? [] : [givenUp(file.path, error), ...reportPages(file)];
    this.#set(takeBack(this.#state, [file, ...others], { bytes, lost }));
    this.#queue.unshift(...again);
    this.#broken = null;
    await this.#open();
  }

  /** Where the worker died while nothing but a shelf was asked of it, the last file that it took is given up, and the others read again. */
  async #mend(): Promise<void> {
    if (this.#broken === null) return;
    const last = this.#unsafe.at(-1);
    if (last !== undefined) return this.#giveUp(last, this.#broken);
    this.#broken = null;
    await this.#open();
  }

  /** What is tagged is put in behind, while the worker goes on: storage and index take as long to answer as some texts to tag. */
  async #putIfDue(): Promise<void> {
    const isLong = performance.now() - this.#putMs > heldMs;
    if (this.#state.waiting >= mostHeldArticles) await this.#putting;
    if (this.#putting === null && (this.#state.waiting >= heldArticles || isLong))
      this.#putting = this.#put().finally(() => {
        this.#putting = null;
        this.#putMs = performance.now();
      });
  }

  /** Put in what is tagged. Without room it waits until the reader has made some. */
  async #put(): Promise<void> {
    const worker = this.#worker;
    for (;;) {
      const whole = new Set(this.#unsafe.filter((file) => file !== this.#current));
      try {
        const { articles, already } = await putIn(this.#client);
        this.#unsafe = this.#unsafe.filter((file) => !whole.has(file));
        const state = this.#state;
        this.#set({
          ...state,
          added: state.added + articles,
          already: state.already + already,
          waiting: Math.max(0, state.waiting - articles - already),
        });
        return;
      } catch (error) {
        // Who gave that worker up has what it held read again.
        if (worker !== this.#worker) return;
        if (error instanceof WorkerStopped) this.#broken = error;
        if (this.#broken !== null) return;
        if (!(await this.#holdUp(error)) || worker !== this.#worker) return;
      }
    }
  }
}
