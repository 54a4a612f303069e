import { readFileSync } from "node:fs";
import type { PolyglotFile } from "../../src/core/ner/polyglot.ts";

/** The bytes of a file that the tagger reads, as shipped. */
export function modelBytesOf(file: PolyglotFile): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../src/core/ner/${file}.bin`, import.meta.url)));
}

/** The English model's. */
export const modelBytes = modelBytesOf("model");
