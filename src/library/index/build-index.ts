import { hashId } from "../../core/catalog/hash-id.ts";
import { keyOf } from "../content-key.ts";
import type { MadeFile, MadeFiles } from "../pack/emit-file.ts";
import { contentHash, packChunk } from "./chunk-bytes.ts";
import { startEngine } from "./engine.ts";
import type { IndexEntity } from "./index-input.ts";
import type { ListedArticle, ListedLibrary } from "./listed-article.ts";
import type { IndexManifest, SegmentPart } from "./manifest.ts";
import { partition } from "./partition.ts";
import { formatVersion } from "./schema.ts";
import { writeSegment } from "./segment-writer.ts";

/** Entities in a names file at most, about: a new article names some twenty, so small files spare most of the names. */
const entitiesPerFile = 2_000;

export interface BuiltIndex {
  /** Everything to emit, the manifest included, all in one folder: `3f9a….bin` and the like. */
  readonly files: readonly MadeFile[];
  /** Name of the manifest's file: all that the page must be told. */
  readonly manifestName: string;
  readonly manifest: IndexManifest;
}

export interface BuildIndexOptions {
  /** Segments of earlier builds. */
  readonly made?: MadeFiles;
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
export async function buildIndex(library: ListedLibrary, options: BuildIndexOptions = {}): Promise<BuiltIndex> {
  const { made, onProgress } = options;
  const { articles, entities } = library;
  const files: MadeFile[] = [];
  const segments: SegmentPart[] = [];
  for (const range of partition(articles, options.reach)) {
    const file = await segmentFile(articles.slice(range.from, range.to), made);
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

async function segmentFile(articles: readonly ListedArticle[], made: MadeFiles | undefined): Promise<MadeFile> {
  const key = keyOf([`segment ${formatVersion}`, ...articles.map((article) => article.key)]);
  const known = made?.find(key) ?? null;
  if (known !== null) return known;
  const { sqlite } = await startEngine();
  const bytes = writeSegment(sqlite, articles.map((article) => article.read()));
  const file = { name: `${await contentHash(bytes)}.bin`, bytes: await packChunk(bytes) };
  made?.keep(key, file);
  return file;
}

/** Names and types by a hash of the id, in a number of files that only changes when the library doubles. */
async function nameFiles(entities: readonly IndexEntity[]): Promise<MadeFile[]> {
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
