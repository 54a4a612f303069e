import type { ByteSource } from "./byte-source.ts";
import { hashPart, type Part, unpackPart } from "./part.ts";

/** Unpacked parts kept by all segments together, most recently used last. */
export class PartCache {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #limitBytes: number;
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get(key: string): Uint8Array | undefined {
    const part = this.#parts.get(key);
    if (part !== undefined) {
      this.#parts.delete(key);
      this.#parts.set(key, part);
    }
    return part;
  }

  set(key: string, part: Uint8Array): void {
    this.#parts.set(key, part);
    this.#bytes += part.length;
    for (const [oldest, { length }] of this.#parts) {
      if (this.#bytes <= this.#limitBytes || oldest === key) break;
      this.#parts.delete(oldest);
      this.#bytes -= length;
    }
  }
}

/** Something that parts are fetched from. */
export interface PartSource {
  fetch(parts: readonly Part[]): Promise<void>;
}

/** What a pass over the index found that it lacks: see `Wanted.complete`. */
export class Wanted {
  readonly #wanted = new Map<PartSource, Map<number, Part>>();

  note(store: PartSource, part: Part): void {
    const parts = this.#wanted.get(store);
    if (parts) parts.set(part.from, part);
    else this.#wanted.set(store, new Map([[part.from, part]]));
  }

  get isEmpty(): boolean {
    return this.#wanted.size === 0;
  }

  /** Give up a pass that lacks something: what follows would be worked out for nothing. */
  check(): void {
    if (!this.isEmpty) throw new Error("Parts of the index are not here yet.");
  }

  /**
   * Work out an answer, over and over, until all parts that it asks for are here.
   *
   * `work` never waits: what is not here counts as empty and is noted, so that one pass notes as much as it can; what it gives, or
   * throws, counts only when nothing was lacking, and until then it must not keep anything.
   */
  async complete<Answer>(work: () => Answer): Promise<Answer> {
    for (;;) {
      this.#wanted.clear();
      let outcome: { answer: Answer } | { error: unknown };
      try {
        outcome = { answer: work() };
      } catch (error) {
        outcome = { error };
      }
      if (this.isEmpty) {
        if ("error" in outcome) throw outcome.error;
        return outcome.answer;
      }
      await Promise.all([...this.#wanted].map(([store, parts]) => store.fetch([...parts.values()])));
    }
  }
}

/** Fetches stretches of a file, or, where the host gives none, all of it. */
export interface FileFetcher {
  /**
   * Fetch parts that lie in the stretch `[from, to)`; the bytes of that stretch, checked by `isRight`, or the whole file, checked by its
   * name. Rejects, worded for the reader, when neither came, asked twice.
   */
  fetchStretch(
    file: string,
    from: number,
    to: number,
    isRight: (bytes: Uint8Array) => boolean,
  ): Promise<{ readonly isWhole: boolean; readonly bytes: Uint8Array }>;
}

/** Parts this near to each other are fetched as one stretch: a request costs the line more than so many bytes. */
const nearBytes = 4_000;

/** The parts of one segment's file: those that are here, and a way to get the others. */
export class PartStore implements PartSource {
  readonly #name: string;
  readonly #wanted: Wanted;
  readonly #cache: PartCache;
  readonly #fetcher: FileFetcher | null;
  readonly #pieces = new Map<number, Uint8Array>();
  readonly #coming = new Map<number, Promise<void>>();
  #whole: ByteSource | null;

  /** `whole` where all of it is here already; else `fetcher` gets what is asked for. */
  constructor(name: string, shared: { wanted: Wanted; cache: PartCache }, source: FileFetcher | ByteSource) {
    this.#name = name;
    this.#wanted = shared.wanted;
    this.#cache = shared.cache;
    this.#whole = "read" in source ? source : null;
    this.#fetcher = "read" in source ? null : source;
  }

  get isWhole(): boolean {
    return this.#whole !== null;
  }

  /** Whether a part is here. */
  has({ from, bytes }: Part): boolean {
    return bytes === 0 || this.#whole !== null || this.#pieces.has(from);
  }

  /** A part's content; null when it is not here, and then it is noted as wanted. */
  read(part: Part): Uint8Array | null {
    if (part.bytes === 0) return new Uint8Array(0);
    const key = `${this.#name}:${part.from}`;
    const before = this.#cache.get(key);
    if (before !== undefined) return before;
    const packed = this.#packed(part);
    if (packed === null) {
      this.#wanted.note(this, part);
      return null;
    }
    const content = unpackPart(packed);
    this.#cache.set(key, content);
    return content;
  }

  /** Take in the whole file. */
  adopt(whole: ByteSource): void {
    this.#whole = whole;
    this.#pieces.clear();
  }

  /** Fetch parts that are not here. */
  async fetch(parts: readonly Part[]): Promise<void> {
    const missing = parts.filter(({ from }) => !this.#coming.has(from));
    for (const stretch of stretchesOf(missing)) {
      const coming = this.#fetchStretch(stretch).finally(() => {
        for (const { from } of stretch) this.#coming.delete(from);
      });
      for (const { from } of stretch) this.#coming.set(from, coming);
    }
    await Promise.all(parts.map(({ from }) => this.#coming.get(from)));
  }

  async #fetchStretch(parts: readonly Part[]): Promise<void> {
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || this.#fetcher === null) return;
    const cut = (bytes: Uint8Array, { from, bytes: length }: Part) =>
      bytes.subarray(from - first.from, from - first.from + length);
    const isRight = (bytes: Uint8Array) =>
      parts.every((part) => hashPart(cut(bytes, part)) === part.hash && cut(bytes, part).length === part.bytes);
    const { isWhole, bytes } = await this.#fetcher.fetchStretch(
      this.#name,
      first.from,
      last.from + last.bytes,
      isRight,
    );
    if (isWhole) this.adopt({ size: bytes.length, read: (at, into) => into.set(bytes.subarray(at, at + into.length)) });
    else for (const part of parts) this.#pieces.set(part.from, cut(bytes, part));
  }

  #packed({ from, bytes }: Part): Uint8Array | null {
    if (this.#whole === null) return this.#pieces.get(from) ?? null;
    const packed = new Uint8Array(bytes);
    this.#whole.read(from, packed);
    return packed;
  }
}

function stretchesOf(parts: readonly Part[]): Part[][] {
  const stretches: Part[][] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const open = stretches.at(-1);
    const last = open?.at(-1);
    if (open && last && part.from - (last.from + last.bytes) < nearBytes) open.push(part);
    else stretches.push([part]);
  }
  return stretches;
}
