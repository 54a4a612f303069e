import { capitalsOf, mayHaveInnerCapital } from "../../core/query/capitals.ts";
import { indexedTerms, indexedText } from "../../core/query/indexed-text.ts";
import type { KeyedPostings } from "./posting-blocks.ts";
import { writePlaces, writePostings } from "./posting-list.ts";
import { VarintWriter } from "./varint.ts";
import { compareUnits } from "../../core/text/compare-units.ts";

/** Gathers the terms of a segment's articles, row after row. */
export class TermPostings {
  readonly #terms = new Map<string, TermDraft>();
  #row = 0;

  /** Add the next article. */
  add(text: string, title: string): void {
    this.#addColumn(text, false);
    this.#addColumn(title, true);
    this.#row += 1;
  }

  /** All terms in ascending order. */
  *finish(): Iterable<KeyedPostings> {
    for (const key of [...this.#terms.keys()].toSorted(compareUnits)) {
      const term = this.#terms.get(key);
      if (term === undefined) continue;
      const [list, rest] = [new VarintWriter(), new VarintWriter()];
      writePostings(list, term.flat);
      let at = 0;
      for (let i = 0; i < term.flat.length; i += 3) {
        const inTitleFrom = at + (term.flat[i + 1] ?? 0);
        const end = inTitleFrom + (term.flat[i + 2] ?? 0);
        writePlaces(rest, term.places.slice(at, inTitleFrom), term.places.slice(inTitleFrom, end));
        at = end;
      }
      yield { key, count: term.flat.length / 3, list: list.finish(), rest: rest.finish() };
    }
  }

  #addColumn(written: string, isTitle: boolean): void {
    let place = 0;
    forEachTerm(indexedText(written), (key) => this.#put(key, place++, isTitle));
    if (!mayHaveInnerCapital(written)) return;
    // A word in capitals stands a second time in its place, as it is written, so that phrases may ask for some words so.
    indexedTerms(written).forEach(({ text, start, end }, at) => {
      const cased = capitalsOf(text, written.slice(start, end));
      if (cased !== null) this.#put(cased.slice(0, longestTerm), at, isTitle);
    });
  }

  #put(key: string, place: number, isTitle: boolean): void {
    let term = this.#terms.get(key);
    if (term === undefined) this.#terms.set(key, (term = { flat: [], places: [], row: -1 }));
    const { flat, places } = term;
    if (term.row !== this.#row) flat.push((term.row = this.#row), 0, 0);
    const count = flat.length - (isTitle ? 1 : 2);
    flat[count] = (flat[count] ?? 0) + 1;
    places.push(place);
  }
}

interface TermDraft {
  /** Row, hits in the text, hits in the title, over and over. */
  readonly flat: number[];
  /** In the order of the rows; in each those of the text first. */
  readonly places: number[];
  row: number;
}

/** Longer runs of letters are cut: nobody asks for one, and a file that is one run of a megabyte would be one key. */
export const longestTerm = 1_000;

/** Cut what `indexedText` wrote at ASCII signs; its ASCII letters become small ones. All else it has done. */
export function forEachTerm(written: string, visit: (term: string) => void): void {
  let start = -1;
  let hasCapital = false;
  for (let at = 0; at <= written.length; at += 1) {
    const unit = at === written.length ? 0x20 : written.charCodeAt(at);
    const isCapital = unit >= 0x41 && unit <= 0x5a;
    if (isCapital || unit >= 0x80 || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
      if (start === -1) start = at;
      hasCapital ||= isCapital;
    } else if (start !== -1) {
      const term = written.slice(start, Math.min(at, start + longestTerm));
      visit(hasCapital ? term.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : term);
      start = -1;
      hasCapital = false;
    }
  }
}
