import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";
import { mostBytes, unpackEntry } from "./unpack-entry.ts";

/** The files inside a document that is a ZIP: Word's, OpenDocument's, EPUB. */
export interface ZipParts {
  readonly names: readonly string[];
  /** Unpack a part; null when it is not there or cannot be unpacked. */
  read(name: string): Promise<Uint8Array | null>;
}

/** Look into a document that is a ZIP; null when its directory is gone. Of parts of the same name the last counts, as their programs have it. */
export function partsOf(bytes: Uint8Array): ZipParts | null {
  const directory = readZipDirectory(bytes);
  if (directory === null) return null;
  const entries = new Map<string, ZipEntry>(directory.map((entry) => [entry.name, entry]));
  let room = mostBytes;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const { bytes: part } = await unpackEntry(bytes, entry, room);
      room -= part?.length ?? 0;
      return part;
    },
  };
}
