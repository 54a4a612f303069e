import type { Imports } from "./imports.ts";
import type { Corrections } from "./index-input.ts";
import type { ToldCorrection } from "../told/told-correction.ts";
import type { IndexParts } from "./index-parts.ts";
import { LibraryIndex } from "./library-index.ts";
import type { ReaderState } from "./reader-marks.ts";

/**
 * One index, and another over the same parts for whoever reads as of a day: it answers as if nothing had been printed since.
 *
 * What is told to one is told to both. One day is read at a time; its index goes when another day is asked for.
 */
export class IndexViews {
  readonly whole: LibraryIndex;
  readonly #parts: IndexParts;
  #view: { readonly day: string; readonly index: LibraryIndex } | null = null;
  #imports: Imports | null = null;
  #corrections: Corrections | null = null;
  #state: Partial<ReaderState> = {};

  constructor(parts: IndexParts) {
    this.#parts = parts;
    this.whole = new LibraryIndex(parts);
  }

  /** With which own segments must be written: see `entityKey`. */
  get salt(): number {
    return this.whole.salt;
  }

  /** The index as of a day, `YYYY-MM-DD`; the whole one for null. */
  asOf(day: string | null): LibraryIndex {
    if (day === null) return this.whole;
    if (this.#view?.day === day) return this.#view.index;
    const index = new LibraryIndex(this.#parts, day, this.whole.toldSide);
    if (this.#imports !== null) index.setImports(this.#imports);
    if (this.#corrections !== null) index.setCorrections(this.#corrections);
    index.setReaderState(this.#state);
    this.#view = { day, index };
    return index;
  }

  setImports(imports: Imports): void {
    this.#imports = imports;
    for (const index of this.#all()) index.setImports(imports);
  }

  setCorrections(corrections: Corrections): void {
    this.#corrections = corrections;
    for (const index of this.#all()) index.setCorrections(corrections);
  }

  /** Take in what articles tell as the reader has put it right, instead of what was taken in before. */
  async setToldCorrections(articles: readonly ToldCorrection[]): Promise<void> {
    await this.whole.setToldCorrections(articles);
    // What was worked out of told times is let go of.
    for (const index of this.#all()) index.setReaderState({});
  }

  setReaderState(state: Partial<ReaderState>): void {
    this.#state = { ...this.#state, ...state };
    for (const index of this.#all()) index.setReaderState(state);
  }

  #all(): readonly LibraryIndex[] {
    return this.#view === null ? [this.whole] : [this.whole, this.#view.index];
  }
}
