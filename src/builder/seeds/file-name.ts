import { decodeWindows1252 } from "../../core/text/windows-1252.ts";

/** A file's name as text. */
export interface FileName {
  readonly text: string;
  /** False when the bytes were not UTF-8 and were read as Windows-1252, as old archives have them. */
  readonly isUtf8: boolean;
}

/** One for all names: making one takes longer than reading a name with it. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Read a file name's bytes; Linux allows any but `/` and zero. */
export function nameOf(bytes: Buffer): FileName {
  try {
    return { text: utf8.decode(bytes), isUtf8: true };
  } catch {
    return { text: decodeWindows1252(bytes), isUtf8: false };
  }
}
