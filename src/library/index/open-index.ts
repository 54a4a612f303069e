import { isNamedContent } from "../../core/hash/content-hash.ts";
import { blobSource, type BlockCache, type ByteSource, createBlockCache, memorySource } from "./byte-source.ts";
import { CommonEntities } from "./common-entities.ts";
import { FirstAnswersFile } from "./first-answers.ts";
import { filesBeside, type HostFiles } from "./host-files.ts";
import { IndexViews } from "./index-views.ts";
import type { LibraryIndex } from "./library-index.ts";
import { type OpenedManifest, readManifest } from "./manifest.ts";
import { NameFiles } from "./name-files.ts";
import { PartCache, PartStore, Wanted } from "./part-store.ts";
import { Segment } from "./segment.ts";

/** An index, and a way to have all of it here, for questions that come later. */
export interface OpenedIndex {
  readonly index: LibraryIndex;
  /** The same, and as of any day. */
  readonly views: IndexViews;
  /** Fetch the files of segments that are not here yet, newest first, one after the other; the signal calls it off after any of them. */
  fetchRest(signal: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<void>;
}

/** Bytes of segments up to which they are held in memory. Above this they stay where the browser keeps large blobs, which costs a search a call to it for every block that the cache lacks. */
const mostInMemory = 120_000_000;
/** Blocks of files kept in memory when the files themselves are not. */
const blockCacheBytes = 48_000_000;
/** Unpacked parts kept in memory. */
const partCacheBytes = 24_000_000;

/** Open an index of which the manifest is here. Nothing else is fetched before a question asks for it, or `fetchRest` is called. */
export function openIndex({ manifest, directories }: OpenedManifest, files: HostFiles): OpenedIndex {
  const shared = { wanted: new Wanted(), cache: new PartCache(partCacheBytes) };
  const stores = manifest.segments.map(({ file }) => new PartStore(file, shared, files));
  const fetchFile = (file: string) => files.fetchFile(file);
  const first = new FirstAnswersFile(manifest, shared.wanted, fetchFile);
  const names = new NameFiles(manifest, first, { wanted: shared.wanted, fetchFile });
  const segments = stores.flatMap((store, i) => (directories[i] ? [new Segment(directories[i], store)] : []));
  const bytes = manifest.segments.reduce((sum, part) => sum + part.bytes, 0);
  const blocks = bytes > mostInMemory && "FileReaderSync" in globalThis ? createBlockCache(blockCacheBytes) : null;
  const commonStore = new PartStore(manifest.common?.file ?? "", shared, files);
  const common = new CommonEntities(manifest.common?.blocks ?? [], (part) => commonStore.read(part));
  const views = new IndexViews({ segments, names, first, common, nationalities: manifest.nationalities, ...shared });
  return {
    index: views.whole,
    views,
    async fetchRest(signal, onProgress) {
      for (const [i, { file }] of manifest.segments.entries()) {
        const store = stores[i];
        if (store !== undefined && !store.isWhole) {
          signal.throwIfAborted();
          store.adopt(await sourceOf(file, await files.fetchFile(file, signal), blocks));
        }
        onProgress?.(i + 1, manifest.segments.length);
      }
    },
  };
}

/**
 * Open the index whose manifest lies at an absolute URL, its files beside it.
 *
 * A `manifest` that was fetched already is taken if it is what its name says. Rejects with an error worded for the reader.
 */
export async function openIndexAt(
  manifestUrl: string,
  manifest: Uint8Array<ArrayBuffer> | null = null,
): Promise<OpenedIndex> {
  const files = filesBeside(manifestUrl);
  const isRight = manifest !== null && (await isNamedContent(manifestUrl, manifest, crypto.subtle));
  const bytes = isRight ? manifest : new Uint8Array(await (await files.fetchFile(manifestUrl)).arrayBuffer());
  return openIndex(readManifest(bytes), files);
}

async function sourceOf(file: string, blob: Blob, cache: BlockCache | null): Promise<ByteSource> {
  return cache ? blobSource(blob, file, cache) : memorySource(new Uint8Array(await blob.arrayBuffer()));
}
