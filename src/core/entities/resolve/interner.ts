/** Numbers strings in the order in which they first come, so that equal ones are compared letter by letter only once. */
export class Interner<T extends string = string> {
  readonly #texts: T[];
  /** Made when it is first asked for: strings that came numbered out of a file may be looked up by number alone. */
  #numbers: Map<string, number> | null = null;

  /** Begin with strings that have their places as numbers, all different; they are the interner's from now on. */
  constructor(texts: T[] = []) {
    this.#texts = texts;
  }

  /** How many different strings there are; their numbers are below it. */
  get size(): number {
    return this.#texts.length;
  }

  /** Give a string its number. */
  add(text: T): number {
    const numbers = this.#number();
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    numbers.set(text, number);
    this.#texts.push(text);
    return number;
  }

  /** The number of a string, or null when it was never added. */
  find(text: string): number | null {
    return this.#number().get(text) ?? null;
  }

  /** All strings, by number. */
  get all(): readonly T[] {
    return this.#texts;
  }

  /** The string of a number. Throws for a number that was never given. */
  textOf(number: number): T {
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`No string has number ${number}: there are ${this.#texts.length}.`);
    return text;
  }

  #number(): Map<string, number> {
    if (this.#numbers === null) {
      const numbers = new Map<string, number>();
      this.#texts.forEach((text, number) => numbers.set(text, number));
      this.#numbers = numbers;
    }
    return this.#numbers;
  }
}
