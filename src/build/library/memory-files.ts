import type { EmitFile } from "../../library/pack/emit-file.ts";
import { sha256 } from "../cache/sha256.ts";

/** The files of a library by URL path, such as `library/packs/2023-11-3f9ac01b2d.txt`. */
export type LibraryFiles = ReadonlyMap<string, Uint8Array>;

/** The folder of the library below the page. */
export const libraryFolder = "library";

/** Ten hex digits: two of a million files share them once in a billion builds, and then they differ in their stem too. */
const hashDigits = 10;

/** Files on their way into a library. */
export interface FileCollection {
  readonly files: LibraryFiles;
  /** Take a file and name it after its content. */
  readonly emitFile: EmitFile;
  /** Take a file that bears its hash in its name already; returns its URL path. */
  readonly emitNamed: EmitFile;
}

/** Collect emitted files in memory. */
export function collectFiles(): FileCollection {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  return {
    files,
    emitFile(name, content) {
      const bytes = typeof content === "string" ? encoder.encode(content) : content;
      const dot = name.lastIndexOf(".");
      const url = `${libraryFolder}/${name.slice(0, dot)}-${sha256(bytes).slice(0, hashDigits)}${name.slice(dot)}`;
      files.set(url, bytes);
      return url;
    },
    emitNamed(name, content) {
      const url = `${libraryFolder}/${name}`;
      files.set(url, typeof content === "string" ? encoder.encode(content) : content);
      return url;
    },
  };
}
