import { isNamedContent } from "../../core/hash/content-hash.ts";
import { blobSource, type BlockCache, type ByteSource, createBlockCache, memorySource } from "./byte-source.ts";
import { unpackChunk } from "./chunk-bytes.ts";
import { eachAtOnce } from "./each-at-once.ts";
import { type EngineOptions, startEngine } from "./engine.ts";
import type { EntityRow } from "./entity-table.ts";
import { LibraryIndex } from "./library-index.ts";
import { type IndexManifest, parseManifest } from "./manifest.ts";
import { openSegment, type Segment } from "./segment.ts";

export interface OpenIndexOptions extends EngineOptions {
  readonly manifest: IndexManifest;
  /** Fetch a file of the manifest. Rejections reach the caller as they are. */
  readonly fetchChunk: (file: string) => Promise<Blob>;
  /** Called with chunks opened and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Bytes of packed segments up to which they are held in memory, unpacked to one and a half times as much. 100,000 articles of
 * 500 words are 115 MB packed and take 203 MB in all, with tables and SQLite. Above this chunks stay where the browser
 * keeps large blobs, which costs a search a call to it for every block that the cache lacks.
 */
const mostInMemory = 120_000_000;
/** Blocks of chunks kept in memory when the chunks themselves are not. */
const cacheBytes = 48_000_000;
/** Chunks fetched at a time: enough to fill a connection, few enough that unpacking keeps up. */
const fetchesAtOnce = 4;

/**
 * Open an index: fetch its segments, a few at a time, and read what is needed to search words.
 *
 * Entity tables are loaded by the first question that needs them. Rejects when a chunk can't be had; nothing is left open.
 */
export async function openIndex(options: OpenIndexOptions): Promise<LibraryIndex> {
  const { manifest, fetchChunk, onProgress } = options;
  const engine = await startEngine(options);
  const packedBytes = manifest.segments.reduce((sum, { bytes }) => sum + bytes, 0);
  const cache = packedBytes > mostInMemory && "FileReaderSync" in globalThis ? createBlockCache(cacheBytes) : null;
  const segments: Segment[] = [];
  let done = 0;
  try {
    await eachAtOnce(manifest.segments, fetchesAtOnce, async ({ file }, i) => {
      const source = await sourceOf(file, await unpackChunk(await fetchChunk(file)), cache);
      segments[i] = openSegment(engine, file, source);
      done += 1;
      onProgress?.(done, manifest.segments.length);
    });
  } catch (error) {
    for (const segment of segments) segment?.close();
    throw error;
  }
  return new LibraryIndex(engine, segments, async () => {
    const files = await Promise.all(
      manifest.entities.map(async (file) => JSON.parse(await (await fetchChunk(file)).text()) as EntityRow[]),
    );
    return files.flat();
  });
}

/**
 * Open the index whose manifest lies at an absolute URL, its files beside it.
 *
 * Each is checked against the hash in its name, which is of the content as it is once unpacked. What is not the file is asked for
 * once more, past every cache. Rejects with an error worded for the reader.
 */
export async function openIndexAt(
  manifestUrl: string,
  options: Omit<OpenIndexOptions, "manifest" | "fetchChunk">,
): Promise<LibraryIndex> {
  const fetchChunk = async (file: string) => {
    for (const cache of ["default", "reload"] as const) {
      const part = await unpackChunk(await fetchPart(new URL(file, manifestUrl), cache)).catch(() => null);
      if (part !== null && (await isNamedContent(file, new Uint8Array(await part.arrayBuffer()), crypto.subtle)))
        return part;
    }
    throw new Error(
      `What came in place of a part of the search index (${nameOf(file)}) is not the library’s file: a sign-in page, or a file cut or altered. The texts can be read; search and counts need it. Try again later.`,
    );
  };
  const manifest = parseManifest(await (await fetchChunk(manifestUrl)).text());
  return openIndex({ ...options, manifest, fetchChunk });
}

async function fetchPart(url: URL, cache: RequestCache): Promise<Blob> {
  const name = nameOf(url.pathname);
  let response: Response;
  try {
    response = await fetch(url, { cache });
    if (response.ok) return await response.blob();
  } catch {
    throw new Error(
      `A part of the search index (${name}) could not be fetched: there is no connection, and it was not kept on this device yet.`,
    );
  }
  throw new Error(`A part of the search index could not be fetched (${name}, status ${response.status}).`);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

async function sourceOf(file: string, blob: Blob, cache: BlockCache | null): Promise<ByteSource> {
  return cache ? blobSource(blob, file, cache) : memorySource(new Uint8Array(await blob.arrayBuffer()));
}
