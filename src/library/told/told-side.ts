import type { ToldColumns } from "../formats/told.ts";
import type { ToldEntry } from "../../core/time/told-entries.ts";
import type { Corpus } from "../index/corpus.ts";
import { numberCorrections, type ToldCorrection } from "./told-correction.ts";
import { ToldTable } from "./told-table.ts";

/** Fetches the told times of some articles, in files, in the order of their numbers. */
export type LoadTold = () => Promise<readonly ToldColumns[]>;

/** Thrown by work that needs told times which are not here yet: they are loaded, and it is done again. */
class ToldWanted extends Error {}

/** The told times of all articles, loaded by the first question about them, and once: those of the bundled, and those of the reader's own. */
export class ToldSide {
  #name = "";
  #load: LoadTold | null = null;
  #loadOwn: LoadTold = () => Promise.resolve([]);
  #bundled: readonly ToldColumns[] | null = null;
  #own: readonly ToldColumns[] = [];
  #corrected: ReadonlyMap<number, readonly ToldEntry[]> = new Map();
  #table: ToldTable | null = null;

  /** Say how those of the bundled articles are loaded; the same `name` again changes nothing. */
  setLoader(name: string, load: LoadTold): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#load = load;
    this.#bundled = null;
    this.#table = null;
  }

  /** Say how those of the reader's own articles are loaded, whose numbers follow those of the bundled ones. */
  setOwnLoader(load: LoadTold): void {
    this.#loadOwn = load;
    this.#table = null;
  }

  /** Let articles tell what the reader has put right instead of what was said before; those left out tell what was found in them. */
  setCorrected(corpus: Corpus, articles: readonly ToldCorrection[]): void {
    const corrected = numberCorrections(corpus, articles);
    this.#corrected = corrected;
    if (this.#table !== null && this.#bundled !== null)
      this.#table = new ToldTable([...this.#bundled, ...this.#own], corrected);
  }

  /** All told times. To be asked for by work that `complete` does. */
  get table(): ToldTable {
    if (this.#table === null) throw new ToldWanted("The told times are not loaded.");
    return this.#table;
  }

  /** Do work, and where it needs told times that are not here, load them and do it again. Rejects where they can't be had. */
  async complete<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ToldWanted)) throw error;
    }
    const loadOwn = this.#loadOwn;
    if (this.#load === null)
      throw new Error("The times that the texts tell are still being found. Ask again in a moment.");
    const bundled = (this.#bundled ??= await this.#load());
    const tables = await loadOwn();
    // Own articles may have come or gone meanwhile, and are then asked for anew.
    if (loadOwn !== this.#loadOwn) return this.complete(work);
    this.#own = tables;
    this.#table = new ToldTable([...bundled, ...tables], this.#corrected);
    return work();
  }
}
