import { createHash } from "node:crypto";
import type { EmitFile, MadeFile, MadeFiles } from "../../src/library/pack/emit-file.ts";

/** Takes emitted files and keeps them in memory, named as a build names them. */
export interface FileCollector {
  readonly emit: EmitFile;
  /** The names files were emitted under, before hashing, in order. */
  names(): string[];
  /** The URL paths of all files, sorted. */
  urls(): string[];
  /** Content of the file at a URL path, as text. Throws when there is none. */
  text(url: string): string;
}

/** Make a collector with nothing in it. */
export function createFileCollector(): FileCollector {
  const names: string[] = [];
  const files = new Map<string, string>();
  return {
    emit(name, given) {
      const content = typeof given === "string" || given instanceof Uint8Array ? given : given.make();
      const text =
        typeof content === "string" ? content : new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
      const url = `library/${name.replace(/(\.\w+)$/u, `-${hash}$1`)}`;
      names.push(name);
      files.set(url, text);
      return url;
    },
    names: () => names,
    urls: () => [...files.keys()].toSorted(),
    text(url) {
      const text = files.get(url);
      if (text === undefined) throw new Error(`Nothing was emitted as ${url}.`);
      return text;
    },
  };
}

/** Keep made files in memory, and count how many were made. */
export function rememberMade(): MadeFiles & { count(): number } {
  const files = new Map<string, MadeFile>();
  let count = 0;
  return {
    find: (key) => files.get(key) ?? null,
    keep(key, file) {
      count += 1;
      files.set(key, file);
    },
    count: () => count,
  };
}
