import type { ToldTable } from "./told-table.ts";

/** Fetches the told times of the bundled articles. */
export type LoadTold = () => Promise<ToldTable>;

/** Thrown by work that needs told times which are not here yet: they are loaded, and it is done again. */
class ToldWanted extends Error {}

/** The told times of the bundled articles, loaded by the first question about them, and once. */
export class ToldSide {
  #name = "";
  #load: LoadTold | null = null;
  #table: ToldTable | null = null;

  /** Say how they are loaded; the same `name` again changes nothing. */
  setLoader(name: string, load: LoadTold): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#load = load;
    this.#table = null;
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
    if (this.#load === null)
      throw new Error("The times that the texts tell are still being found. Ask again in a moment.");
    this.#table ??= await this.#load();
    return work();
  }
}
