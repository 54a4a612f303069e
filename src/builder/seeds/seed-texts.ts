import { readSeedText } from "../../core/article/seed-text.ts";
import { readSeedFile } from "./read-file.ts";
import type { SeedFile } from "./walk-seeds.ts";

/** A seed is no longer as it was parsed: somebody has written to it since. */
export class SeedChangedError extends Error {
  constructor(path: string) {
    super(`${path} has changed while the library was built. Build again when nothing is being written.`);
  }
}

/** A seed with what its bytes are known by. */
export interface KnownSeedFile {
  readonly file: SeedFile;
  /** The file's stamp would tell if it had been written to since it was parsed. */
  readonly isSettled: boolean;
  /** Name its bytes as the seed was parsed from them. */
  keyOf(bytes: Uint8Array): string;
  readonly key: string;
}

/** The decoded texts of seeds: read from disk when they are asked for, since most steps of a rebuild need few of them. */
export interface SeedTexts {
  /** The text of a seed. Throws `SeedChangedError` when the file is not what was parsed any more. */
  read(seed: KnownSeedFile): string;
  /** The text kept under a key, or what `read` gives, which is then kept. */
  recall(key: string, read: () => string): string;
  /** Keep a text that was just decoded: it is likely to be asked for. */
  keep(key: string, text: string): void;
}

/** Some 64 MB: all of a library of 20,000 articles; of a larger one what was read last. */
const keptCharacters = 64_000_000;

/** Make a reader of seeds' texts that keeps those it read last. */
export function createSeedTexts(): SeedTexts {
  const texts = new Map<string, string>();
  let characters = 0;
  const keep = (key: string, text: string) => {
    if (texts.has(key)) return;
    texts.set(key, text);
    characters += text.length;
    for (const [oldest, { length }] of texts) {
      if (characters <= keptCharacters || oldest === key) return;
      texts.delete(oldest);
      characters -= length;
    }
  };
  return {
    keep,
    recall(key, read) {
      const text = texts.get(key) ?? read();
      keep(key, text);
      return text;
    },
    read({ file, isSettled, key, keyOf }) {
      const before = texts.get(key);
      if (before !== undefined) return before;
      const { bytes, ...rest } = readSeedFile(file);
      const isSame = isSettled && "stamp" in rest && rest.stamp === file.stamp;
      if (bytes === null || !(isSame || keyOf(bytes) === key)) throw new SeedChangedError(file.path);
      const { text } = readSeedText(bytes, file.encoding ?? null);
      keep(key, text);
      return text;
    },
  };
}
