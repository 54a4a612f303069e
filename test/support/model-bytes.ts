import { readFileSync } from "node:fs";

/** The shipped model's bytes. */
export const modelBytes = new Uint8Array(readFileSync(new URL("../../src/core/ner/model.bin", import.meta.url)));
