import { VarintReader, type VarintWriter } from "./varint.ts";

/** Where a term or a name stands: rows in ascending order, and beside each how often in the text and in the title. */
export interface PostingList {
  readonly rows: Uint32Array;
  readonly inText: Uint32Array;
  readonly inTitle: Uint32Array;
}

export const noPostings: PostingList = {
  rows: new Uint32Array(0),
  inText: new Uint32Array(0),
  inTitle: new Uint32Array(0),
};

/**
 * Write a list: for each row the step from the one before, twice its hits in the text, and, told by the lowest bit, those in the title.
 *
 * `flat` holds row, hits in the text, hits in the title, over and over.
 */
export function writePostings(out: VarintWriter, flat: ArrayLike<number>): void {
  let before = 0;
  for (let i = 0; i < flat.length; i += 3) {
    const [row, inText, inTitle] = [flat[i] ?? 0, flat[i + 1] ?? 0, flat[i + 2] ?? 0];
    out.push(row - before);
    out.push(2 * inText + (inTitle > 0 ? 1 : 0));
    if (inTitle > 0) out.push(inTitle);
    before = row;
  }
}

/** Read a list of so many rows. */
export function readPostings(bytes: Uint8Array, count: number): PostingList {
  const rows = new Uint32Array(count);
  const inText = new Uint32Array(count);
  const inTitle = new Uint32Array(count);
  const input = new VarintReader(bytes);
  let row = 0;
  for (let i = 0; i < count; i += 1) {
    row += input.next();
    const hits = input.next();
    rows[i] = row;
    inText[i] = hits >>> 1;
    if (hits & 1) inTitle[i] = input.next();
  }
  return { rows, inText, inTitle };
}

/** Write where in its texts and titles a term stands: row by row, each place as the step from the one before. */
export function writePlaces(out: VarintWriter, inText: ArrayLike<number>, inTitle: ArrayLike<number>): void {
  for (const places of [inText, inTitle]) {
    let before = 0;
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      out.push(place - before);
      before = place;
    }
  }
}

/** Places of a term in one article, counted in terms from 0, ascending. */
export interface Places {
  readonly text: readonly number[];
  readonly title: readonly number[];
}

/** Reads the places of a term. Rows are asked for in ascending order. */
export class PlaceReader {
  readonly #list: PostingList;
  readonly #input: VarintReader;
  #next = 0;

  constructor(list: PostingList, bytes: Uint8Array) {
    this.#list = list;
    this.#input = new VarintReader(bytes);
  }

  /** The term's places in a row; null when it does not stand there. */
  at(row: number): Places | null {
    const { rows, inText, inTitle } = this.#list;
    while (this.#next < rows.length && (rows[this.#next] ?? 0) < row) {
      this.#input.skip((inText[this.#next] ?? 0) + (inTitle[this.#next] ?? 0));
      this.#next += 1;
    }
    if (rows[this.#next] !== row) return null;
    const places = { text: this.#read(inText[this.#next] ?? 0), title: this.#read(inTitle[this.#next] ?? 0) };
    this.#next += 1;
    return places;
  }

  #read(count: number): number[] {
    const places: number[] = [];
    let place = 0;
    for (let i = 0; i < count; i += 1) places.push((place += this.#input.next()));
    return places;
  }
}
