import { joinBytes } from "../core/text/join-bytes.ts";
import { contentHash } from "../core/hash/content-hash.ts";
import type { IngestFile } from "../ingest/document.ts";
import type { OwnStore } from "../platform/own/own-store.ts";
import type { GivenFile, KeptFile } from "./ingest-api.ts";

/** A page whose bytes are here. */
export interface LoadedPage extends IngestFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The bytes of a file, and of the pages that it lists. */
export interface LoadedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: readonly LoadedPage[];
  /** SHA-256 of all of them, one behind the other. */
  readonly hash: string;
}

/** Files whose bytes are fetched before it is their turn: a browser asks the disk for each, and the processor would wait. */
export class LoadedAhead {
  readonly #store: OwnStore;
  readonly #loading = new Map<number, Promise<LoadedFile>>();

  constructor(store: OwnStore) {
    this.#store = store;
  }

  /** Begin to fetch files; those without a number cannot be known again. */
  begin(files: readonly GivenFile[]): void {
    for (const file of files) {
      if (file.number === undefined || this.#loading.has(file.number)) continue;
      const loading = loadFile(file, this.#store);
      // Whoever reads it is told.
      loading.catch(() => undefined);
      this.#loading.set(file.number, loading);
    }
  }

  /** The bytes of a file, which are given once. Rejects where the browser does not give them. */
  take(file: GivenFile): Promise<LoadedFile> {
    const loading = this.#loading.get(file.number ?? -1);
    this.#loading.delete(file.number ?? -1);
    return loading ?? loadFile(file, this.#store);
  }
}

async function loadFile({ blob, pages = [], kept }: GivenFile, store: OwnStore): Promise<LoadedFile> {
  if (kept !== undefined) return loadKept(kept, store);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const loaded: LoadedPage[] = [];
  for (const page of pages) loaded.push({ name: page.path, bytes: new Uint8Array(await page.blob.arrayBuffer()) });
  // Those of a single file are not copied.
  const all = loaded.length === 0 ? bytes : joinBytes([bytes, ...loaded.map((page) => page.bytes)]);
  const hash = await contentHash(all, globalThis.crypto?.subtle);
  return { bytes, pages: loaded, hash };
}

async function loadKept({ hash, pages }: KeptFile, store: OwnStore): Promise<LoadedFile> {
  const read = async (page: number | null) => {
    const bytes = await store.readOriginal(hash, page);
    if (bytes === null) throw new Error("its bytes are not in the browser’s storage any more");
    return bytes;
  };
  const loaded: LoadedPage[] = [];
  for (const [at, name] of pages.entries()) loaded.push({ name, bytes: await read(at) });
  return { bytes: await read(null), pages: loaded, hash };
}
