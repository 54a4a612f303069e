import type { EmitFile, MadeFile, MadeFiles, NewFile } from "../../library/pack/emit-file.ts";
import { sha256 } from "../store/sha256.ts";

/** The files of a library by URL path, such as `library/packs/2023-11-3f9ac01b2d.txt`; `readBytes` reads those that lie in the cache. */
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
export function collectFiles(made: MadeFiles): FileCollection {
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
      if (typeof content === "string" || content instanceof Uint8Array) return take(nameByContent(name, content));
      const known = made.find(content.key);
      if (known !== null) return take(known);
      const file = nameByContent(name, content.make());
      made.keep(content.key, file);
      return take(file);
    },
  };
}

const encoder = new TextEncoder();

function nameByContent(name: string, content: string | Uint8Array): NewFile {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  const dot = name.lastIndexOf(".");
  return { name: `${name.slice(0, dot)}-${sha256(bytes).slice(0, hashDigits)}${name.slice(dot)}`, bytes };
}
