/** Numbers strings in the order in which they first come, so that equal ones are compared letter by letter only once. */
export class Interner<T extends string = string> {
  readonly #texts: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** Begin with texts, all different, that have their places as numbers. */
  constructor(texts: readonly T[] = []) {
    for (const text of texts) this.add(text);
  }

  /** How many different strings there are; their numbers are below it. */
  get size(): number {
    return this.#texts.length;
  }

  /** Give a string its number. */
  add(text: T): number {
    const number = this.#numbers.get(text);
    if (number !== undefined) return number;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The number of a string, or null when it was never added. */
  find(text: string): number | null {
    return this.#numbers.get(text) ?? null;
  }

  /** All strings, by number. */
  get all(): readonly T[] {
    return this.#texts;
  }

  /** The string of a number. Throws for a number that was never given. */
  textOf(number: number): T {
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`No string has number ${number}: there are ${this.size}.`);
    return text;
  }
}
