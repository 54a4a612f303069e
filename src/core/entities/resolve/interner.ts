/** Numbers strings in the order in which they first come, so that equal ones are compared letter by letter only once. */
export class Interner<T extends string = string> {
  #texts: T[] | (() => T[]);
  /** Made when it is first asked for: strings that came numbered out of a file may be looked up by number alone. */
  #numbers: Map<string, number> | null = null;

  /** Begin with strings that have their places as numbers, all different; they are the interner's from now on, or are asked for when they are needed. */
  constructor(texts: T[] | (() => T[]) = []) {
    this.#texts = texts;
  }

  /** How many different strings there are; their numbers are below it. */
  get size(): number {
    return this.#list().length;
  }

  /** Give a string its number. */
  add(text: T): number {
    const numbers = this.#number();
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const texts = this.#list();
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  }

  /** The number of a string, or null when it was never added. */
  find(text: string): number | null {
    return this.#number().get(text) ?? null;
  }

  /** All strings, by number. */
  get all(): readonly T[] {
    return this.#list();
  }

  /** The string of a number. Throws for a number that was never given. */
  textOf(number: number): T {
    const text = this.#list()[number];
    if (text === undefined) throw new RangeError(`No string has number ${number}: there are ${this.size}.`);
    return text;
  }

  #list(): T[] {
    if (typeof this.#texts === "function") this.#texts = this.#texts();
    return this.#texts;
  }

  #number(): Map<string, number> {
    if (this.#numbers === null) {
      const numbers = new Map<string, number>();
      this.#list().forEach((text, number) => numbers.set(text, number));
      this.#numbers = numbers;
    }
    return this.#numbers;
  }
}
