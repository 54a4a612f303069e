import { tokenizeDate, type DateToken } from "./date-tokens.ts";

/** Walks over the pieces of a date; every `take` moves on only when it finds what it is asked for. */
export class DateCursor {
  readonly text: string;
  readonly tokens: readonly DateToken[];
  at = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokenizeDate(text);
  }

  /** Look at a piece without taking it; null past the end. */
  peek(ahead = 0): DateToken | null {
    return this.tokens[this.at + ahead] ?? null;
  }

  /** Where the last piece taken ends; 0 before any is. */
  get end(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  /** Take one of some signs; `isTight` only right behind what was taken last. */
  takeSign(signs: string, isTight = false): string | null {
    const next = this.peek();
    if (next?.kind !== "sign" || !signs.includes(next.text) || (isTight && next.isParted)) return null;
    this.at += 1;
    return next.text;
  }

  /** Take a word out of a set, of folded words. */
  takeWord(words: ReadonlySet<string>): string | null {
    const next = this.peek();
    if (next?.kind !== "word" || !words.has(next.text)) return null;
    this.at += 1;
    return next.text;
  }

  /** Take a number of so many digits; `isTight` only right behind what was taken last. */
  takeNumber(fewest: number, most: number, isTight = false): DateToken | null {
    const next = this.peek();
    if (next?.kind !== "number" || next.text.length < fewest || next.text.length > most) return null;
    if (isTight && next.isParted) return null;
    this.at += 1;
    return next;
  }

  /** Try a way of reading; where it finds nothing, nothing is taken. */
  attempt<Result>(read: () => Result | null): Result | null {
    const before = this.at;
    const result = read();
    if (result === null) this.at = before;
    return result;
  }
}
