import { readFile } from "../../src/ingest/read-file.ts";
import type { Reading } from "../../src/ingest/document.ts";

/** Read a text as a file of this name. */
export function readText(name: string, text: string): Promise<Reading> {
  return readFile({ name, bytes: new TextEncoder().encode(text) });
}
