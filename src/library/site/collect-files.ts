import type { EmitFile, MadeFile, MadeFiles, NewFile } from "../pack/emit-file.ts";

/** Hashes with SHA-256, as hexadecimal digits; each engine has a faster way than the code of our own. */
export type HashHere = (content: string | Uint8Array) => string;

/** The files of a library by URL path, such as `library/packs/2023-11-3f9ac01b2d.txt`; a build reads those that lie in its cache with `readBytes`. */
export type LibraryFiles = ReadonlyMap<string, MadeFile["bytes"]>;

/** The folder of the library below the page. */
export const libraryFolder = "library";

/** Ten hex digits: two of a million files share them once in a billion builds, and then they differ in their stem too. */
const hashDigits = 10;

/** Files on their way into a library. */
export interface FileCollection {
  readonly files: LibraryFiles;
  /** Take a file and name it after its content; what `made` holds is not made again. */
  readonly emitFile: EmitFile;
  /** Take a file that bears its hash in its name already; returns its URL path. */
  readonly emitNamed: (file: MadeFile) => string;
}

/** Collect emitted files in memory. */
export function collectFiles(made: MadeFiles, sha256: HashHere): FileCollection {
  const files = new Map<string, MadeFile["bytes"]>();
  const take = ({ name, bytes }: MadeFile): string => {
    const url = `${libraryFolder}/${name}`;
    files.set(url, bytes);
    return url;
  };
  return {
    files,
    emitNamed: take,
    emitFile(name, content) {
      if (typeof content === "string" || content instanceof Uint8Array)
        return take(nameByContent(name, content, sha256));
      const before = made.find(content.key);
      if (before !== null) return take(before);
      const file = nameByContent(name, content.make(), sha256);
      made.keep(content.key, file);
      return take(file);
    },
  };
}

const encoder = new TextEncoder();

/** Name a file after its content. */
export function nameByContent(name: string, content: string | Uint8Array, sha256: HashHere): NewFile {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  const dot = name.lastIndexOf(".");
  return { name: `${name.slice(0, dot)}-${sha256(bytes).slice(0, hashDigits)}${name.slice(dot)}`, bytes };
}
