import { contentHash, isNamedContent } from "../../core/hash/content-hash.ts";
import type { Hash } from "../../core/hash/subtle-hash.ts";
import {
  isListedContent,
  offlineListName,
  parseOfflineList,
  type ListedFile,
  type OfflineList,
} from "../../library/formats/offline-list.ts";

/** As `fetch`, for tests to give their own. */
export type Fetch = (url: URL, init?: RequestInit) => Promise<Response>;

/** By code of our own where a page came over plain http, from which sites can be saved too. */
const hashHere: Hash = (bytes) => contentHash(bytes, globalThis.crypto?.subtle);

/** A site as its host, or what was kept of it, gives its files: each is checked by its hash, and asked for again where it is not what it should be. */
export class SiteHost {
  readonly #base: string;
  readonly #fetch: Fetch;

  constructor(base: string, fetchFile: Fetch) {
    this.#base = base;
    this.#fetch = fetchFile;
  }

  /** What the site consists of. */
  async readList(): Promise<OfflineList> {
    const bytes = await this.#read(offlineListName, async () => true);
    try {
      const list = parseOfflineList(new TextDecoder().decode(bytes));
      if (list.worker !== "") return list;
    } catch {
      // Said below: a development server answers with a page.
    }
    throw new Error(
      "This page does not say which files it is made of: it was made by an older Dateline, or is shown by a development server. Build the site anew, then save it.",
    );
  }

  /** A file that the list names. */
  readListed(file: ListedFile): Promise<Uint8Array<ArrayBuffer>> {
    return this.#read(file.url, (bytes) => isListedContent(file, bytes, hashHere));
  }

  /** A file of the library, whose name bears its hash. */
  readNamed(file: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#read(file, (bytes) => isNamedContent(file, bytes, globalThis.crypto?.subtle));
  }

  async #read(
    url: string,
    isRight: (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    let failure = "there is no connection, and it was not kept on this device";
    for (const cache of ["default", "reload"] as const) {
      const response = await this.#fetch(new URL(url, this.#base), { cache }).catch(() => null);
      if (response === null) continue;
      const bytes = response.ok ? await response.arrayBuffer().catch(() => null) : null;
      if (bytes !== null && (await isRight(new Uint8Array(bytes)))) return new Uint8Array(bytes);
      failure = response.ok
        ? "what came is not the file: the site was published anew, or it was cut or altered on the way"
        : `the host answers with status ${response.status}`;
    }
    throw new Error(`A part of the site, ${decodeURIComponent(url)}, could not be had: ${failure}.`);
  }
}
