import { hashId } from "../../core/catalog/hash-id.ts";
import { contentHash, packChunk } from "./chunk-bytes.ts";
import { ContentKey } from "./content-key.ts";
import { startEngine } from "./engine.ts";
import type { IndexArticle, IndexEntity, IndexLibrary } from "./index-input.ts";
import type { IndexManifest, SegmentPart } from "./manifest.ts";
import { partition, type PlaceRange } from "./partition.ts";
import { formatVersion } from "./schema.ts";
import { writeSegment } from "./segment-writer.ts";

/** Entities in a names file at most, about: a new article names some twenty, so small files spare most of the names. */
const entitiesPerFile = 2_000;

/** A file to emit; names carry a hash of the content. */
export interface IndexFile {
  /** Such as `3f9a….bin`; all files of an index lie in one folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BuiltIndex {
  /** Everything to emit, the manifest included. */
  readonly files: readonly IndexFile[];
  /** Name of the manifest's file: all that the page must be told. */
  readonly manifestName: string;
  readonly manifest: IndexManifest;
}

/** Segments of earlier builds, by a key made from their articles. A missing or broken entry is null. */
export interface SegmentCache {
  read(key: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  save(key: string, file: IndexFile): Promise<void>;
}

export interface BuildIndexOptions {
  readonly cache?: SegmentCache;
  /** Characters of text that a segment has at least; `segmentReach` unless a test wants many small ones. */
  readonly reach?: number;
  /** Called after each segment with articles done and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Build the index of a library as files named by their content.
 *
 * An added, changed or removed article changes one segment (at most four when it moves cuts), the names files of entities that
 * are new or renamed, and the manifest; all else keeps its name. Deterministic; an empty library gives no segments.
 */
export async function buildIndex(library: IndexLibrary, options: BuildIndexOptions = {}): Promise<BuiltIndex> {
  const { cache, onProgress } = options;
  const { articles, entities } = library;
  const files: IndexFile[] = [];
  const segments: SegmentPart[] = [];
  for (const range of partition(articles, options.reach)) {
    const file = await segmentFile(articles, range, cache);
    files.push(file);
    segments.push({ file: file.name, articles: range.to - range.from, bytes: file.bytes.length });
    onProgress?.(range.to, articles.length);
  }
  const names = await nameFiles(entities);
  files.push(...names);
  const manifest: IndexManifest = { format: formatVersion, segments, entities: names.map(({ name }) => name), total: articles.length };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  const manifestName = `manifest-${await contentHash(bytes)}.json`;
  files.push({ name: manifestName, bytes });
  return { files, manifestName, manifest };
}

async function segmentFile(articles: readonly IndexArticle[], { from, to }: PlaceRange, cache: SegmentCache | undefined): Promise<IndexFile> {
  const own = articles.slice(from, to);
  const key = cache && segmentKey(own);
  const kept = key === undefined ? null : await cache?.read(key);
  if (kept) return kept;
  const { sqlite } = await startEngine();
  const bytes = writeSegment(sqlite, own);
  const file = { name: `${await contentHash(bytes)}.bin`, bytes: await packChunk(bytes) };
  if (key !== undefined) await cache?.save(key, file);
  return file;
}

/** Everything that a segment's bytes depend on. */
function segmentKey(articles: readonly IndexArticle[]): string {
  const key = new ContentKey();
  key.addNumber(formatVersion);
  for (const { id, date, title, text, words, source, mentions } of articles) {
    for (const part of [id, date, title, text, source]) key.addText(part);
    key.addNumber(words);
    key.addNumber(mentions.length);
    for (const { start, end, entity } of mentions) {
      key.addNumber(start);
      key.addNumber(end);
      key.addText(entity);
    }
  }
  return key.finish();
}

/** Names and types by a hash of the id, in a number of files that only changes when the library doubles. */
async function nameFiles(entities: readonly IndexEntity[]): Promise<IndexFile[]> {
  if (entities.length === 0) return [];
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(entities.length / entitiesPerFile)));
  const shards: IndexEntity[][] = Array.from({ length: count }, () => []);
  for (const entity of entities) shards[hashId(entity.id) % count]?.push(entity);
  const encoder = new TextEncoder();
  return Promise.all(
    shards.map(async (shard) => {
      const rows = shard.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name, type, nationalityOf }) => (nationalityOf === undefined ? [id, name, type] : [id, name, type, nationalityOf]));
      const bytes = encoder.encode(JSON.stringify(rows));
      return { name: `${await contentHash(bytes)}.json`, bytes };
    }),
  );
}
