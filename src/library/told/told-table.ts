import type { ToldColumns } from "../formats/told.ts";
import { codeOf, isRough, readCode, type ToldEntry } from "../../core/time/told-entries.ts";
import { forEachTold } from "../formats/told.ts";

/** A stretch of days, counted from 1970-01-01, both ends in it. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** A told time with the article that tells it, by number. */
export interface ToldHit extends ToldEntry {
  readonly place: number;
}

/** All told times of a library in columns, in the order of its articles: a hundred thousand articles have half a million. */
export class ToldTable {
  readonly #articles: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;
  readonly #codes: Uint8Array;
  #numbers: Uint32Array | null = null;

  /**
   * `parts` are the files of a library, newest articles first. Articles that `corrected` has, by number, tell what it says instead; they come
   * last.
   */
  constructor(parts: readonly ToldColumns[], corrected: ReadonlyMap<number, readonly ToldEntry[]> = new Map()) {
    const size = countTimes(parts, corrected);
    this.#articles = new Uint32Array(size);
    this.#starts = new Uint32Array(size);
    this.#ends = new Uint32Array(size);
    this.#firsts = new Int32Array(size);
    this.#lasts = new Int32Array(size);
    this.#codes = new Uint8Array(size);
    let [at, base] = [0, 0];
    for (const columns of parts) {
      forEachTold(columns, (row, start, end, first, last, code) => {
        if (corrected.has(base + row)) return;
        this.#articles[at] = base + row;
        this.#starts[at] = start;
        this.#ends[at] = end;
        this.#firsts[at] = first;
        this.#lasts[at] = last;
        this.#codes[at] = code;
        at += 1;
      });
      base += columns.counts.length;
    }
    for (const [article, entries] of corrected)
      for (const entry of entries) {
        this.#articles[at] = article;
        this.#starts[at] = entry.start;
        this.#ends[at] = entry.end;
        this.#firsts[at] = entry.first;
        this.#lasts[at] = entry.last;
        this.#codes[at] = codeOf(entry);
        at += 1;
      }
  }

  get size(): number {
    return this.#articles.length;
  }

  /** Article, first and last day of each told time, in the order of the articles and then of the text. */
  get columns(): { readonly articles: Uint32Array; readonly firsts: Int32Array; readonly lasts: Int32Array } {
    return { articles: this.#articles, firsts: this.#firsts, lasts: this.#lasts };
  }

  /**
   * Number the told times about some days, in the order of their articles and then of the text: of articles that `members` has, and of
   * those that are told roughly, or are not. The next call writes over the answer: made anew it would be 8 MB a question.
   */
  numbersAbout(days: Days, members: Uint8Array, wantsRough: boolean): Uint32Array {
    const found = (this.#numbers ??= new Uint32Array(this.size));
    const [articles, firsts, lasts, codes] = [this.#articles, this.#firsts, this.#lasts, this.#codes];
    const rough = wantsRough ? 1 : 0;
    let size = 0;
    for (let at = 0; at < articles.length; at += 1) {
      if (members[articles[at]!] !== 1 || isRoughCode[codes[at]!] !== rough) continue;
      if (isAbout(firsts[at]!, lasts[at]!, days)) found[size++] = at;
    }
    return found.subarray(0, size);
  }

  /** 1 for each of `total` articles, by number, that tells of days (`isAbout`). */
  membersTelling(days: Days, total: number): Uint8Array {
    const members = new Uint8Array(total);
    for (let at = 0; at < this.size; at += 1) {
      const article = this.#articles[at]!;
      if (article < total && isAbout(this.#firsts[at]!, this.#lasts[at]!, days)) members[article] = 1;
    }
    return members;
  }

  /** The told times about some days, in the order of their articles and then of the text; of articles that `members` has, where it is given. */
  about(days: Days, members: Uint8Array | null): readonly ToldHit[] {
    const found: ToldHit[] = [];
    for (let at = 0; at < this.size; at += 1) {
      const place = this.#articles[at]!;
      if (members !== null && members[place] !== 1) continue;
      if (isAbout(this.#firsts[at]!, this.#lasts[at]!, days)) found.push(this.hit(at));
    }
    return found;
  }

  /** The told time of a number. */
  hit(at: number): ToldHit {
    return {
      place: this.#articles[at]!,
      start: this.#starts[at]!,
      end: this.#ends[at]!,
      first: this.#firsts[at]!,
      last: this.#lasts[at]!,
      ...readCode(this.#codes[at]!),
    };
  }
}

function countTimes(parts: readonly ToldColumns[], corrected: ReadonlyMap<number, readonly ToldEntry[]>): number {
  let [size, base] = [0, 0];
  for (const { counts } of parts) {
    for (const [row, count] of counts.entries()) size += corrected.get(base + row)?.length ?? count;
    base += counts.length;
  }
  for (const [article, entries] of corrected) if (article >= base) size += entries.length;
  return size;
}

/** By code, which `codeOf` writes below 32. */
const isRoughCode = Uint8Array.from({ length: 32 }, (_, code) => (isRough(readCode(code)) ? 1 : 0));

/** A week: so long may a told time be that is about one of its days. */
const week = 7;

/**
 * Whether a told time is about some days: it lies in them, or shares a day with them and is no longer than they are, or than a week. So "the
 * weekend" is about its Sunday and "the winter of 1918" about 1914 to 1918, while "the 1980s" is about no day of theirs.
 */
export function isAbout(first: number, last: number, days: Days): boolean {
  if (last < days.first || first > days.last) return false;
  return last - first < Math.max(days.last - days.first + 1, week);
}
