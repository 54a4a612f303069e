import { baseName } from "../../core/text/base-name.ts";
import { decodeFile } from "../text/decode-file.ts";
import { rootName } from "../markup/root-name.ts";

/** The element that says where a listed file lies; its attributes are bounded, so that a text of openings alone costs no more than another. */
const location = /<(?:[\w.-]{1,40}:)?flocat\b[^<>]{0,2000}?\bhref\s{0,9}=\s{0,9}["']([^"'<>]{1,1000})["']/giu;

/** Bytes in which a METS file shows that it is one. */
export const metsHeadBytes = 4096;

/** Say whether bytes begin like METS, which lists the pages of an issue or a book. */
export function beginsLikeMets(head: Uint8Array): boolean {
  return rootName(decodeFile(head).text) === "mets";
}

/** The addresses of all files that a METS lists, as it writes them: pages, pictures and whatever else. Found without parsing it. */
export function listedFiles(mets: Uint8Array): string[] {
  return [...decodeFile(mets).text.matchAll(location)].map(([, address]) => address!.replaceAll("&amp;", "&"));
}

/**
 * Finds files by the addresses that a METS gives: from its own folder; where folders were changed the name alone finds one, if it is the only
 * one of that name, as the first page of a thousand issues is not.
 */
export class ListedFiles<File> {
  readonly #byPath: ReadonlyMap<string, File>;
  readonly #byName = new Map<string, File | null>();

  constructor(byPath: ReadonlyMap<string, File>) {
    this.#byPath = byPath;
    for (const [path, file] of byPath) {
      const name = baseName(path);
      this.#byName.set(name, this.#byName.has(name) ? null : file);
    }
  }

  /** The file that a METS at `list` calls `address`; null where none can be told. */
  find(list: string, address: string): File | null {
    const path = decoded(address)
      .replace(/^file:\/*/iu, "")
      .replace(/^(?:\.\/)+/u, "");
    return (
      this.#byPath.get(`${list.slice(0, list.lastIndexOf("/") + 1)}${path}`) ?? this.#byName.get(baseName(path)) ?? null
    );
  }
}

/** Addresses write blanks and letters as `%20`; paths do not. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
