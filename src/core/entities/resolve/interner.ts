/** Numbers strings in the order in which they first come, so that equal ones are compared letter by letter only once. */
export class Interner<T extends string = string> {
  readonly #numbers = new Map<string, number>();
  readonly #texts: T[] = [];

  /** How many different strings there are; their numbers are below it. */
  get size(): number {
    return this.#texts.length;
  }

  /** Give a string its number. */
  add(text: T): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts.push(text);
    return number;
  }

  /** The number of a string, or null when it was never added. */
  find(text: string): number | null {
    return this.#numbers.get(text) ?? null;
  }

  /** The string of a number. Throws for a number that was never given. */
  textOf(number: number): T {
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`No string has number ${number}: there are ${this.#texts.length}.`);
    return text;
  }
}
