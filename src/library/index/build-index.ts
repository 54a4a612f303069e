import { ContentKey, keyOf, nameKeys } from "../../core/hash/content-key.ts";
import type { MadeFile, MadeFiles, NewFile } from "../pack/emit-file.ts";
import { type CommonEntity, writeCommon } from "./common-entities.ts";
import { contentName } from "./content-name.ts";
import { readDirectory } from "./directory.ts";
import { eachAtOnce } from "./each-at-once.ts";
import { chooseSalt, entityKey, namingOf } from "./entity-key.ts";
import { type IndexEntity, toSegmentArticle } from "./index-input.ts";
import type { ListedArticle, ListedLibrary } from "./listed-article.ts";
import type { SegmentMaker } from "./make-segment.ts";
import { type IndexManifest, type OpenedManifest, type SegmentPart, writeManifest } from "./manifest.ts";
import { fileOf } from "./name-files.ts";
import { writeNames } from "./names-file.ts";
import { openIndex } from "./open-index.ts";
import { PartsWriter } from "./part.ts";
import { partition } from "./partition.ts";
import { formatVersion } from "./schema.ts";

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
  /** Makes segments that were not made before: `segmentsHere` on this thread. */
  readonly maker: SegmentMaker;
  /** Segments and names of earlier builds. */
  readonly made?: MadeFiles;
  /** Reads what `made` found. To be given where it may find what does not lie in memory. */
  readonly readBytes?: (bytes: MadeFile["bytes"]) => Uint8Array;
  /** Characters of text that a segment has, about, at least; as `partition` has it unless a test wants many small ones. */
  readonly reach?: number;
  /** Called after each segment that was made, with articles done and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Build the index of a library as files named by their content.
 *
 * An added, changed or removed article changes one segment (now and then up to eight, when it moves cuts), the names files of entities that
 * are new or renamed, the first answers, and the manifest; all else keeps its name. Deterministic; an empty library gives no segments.
 */
export async function buildIndex(library: ListedLibrary, options: BuildIndexOptions): Promise<BuiltIndex> {
  const { made, maker, onProgress, readBytes = bytesInMemory } = options;
  const { articles, entities } = library;
  const runs = partition(articles, options.reach).map(({ from, to }) => articles.slice(from, to));
  const naming = namingOf(entities, chooseSalt(entities.map(({ id }) => id)));
  const { salt } = naming;
  const keys = runs.map((run) => keyOfSegment(run, salt));
  const segments = keys.map((key) => findSegment(made, key));
  const missing = [...segments.keys()].filter((index) => segments[index] === null);
  let done = articles.length - missing.reduce((sum, index) => sum + (runs[index]?.length ?? 0), 0);
  // The first are on their way when this returns: who has other work meanwhile need not wait for a breath.
  await eachAtOnce(missing, maker.threads, async (index) => {
    const run = runs[index] ?? [];
    const terms = made?.find(keyOfTerms(run)) ?? null;
    const read = ({ readNamed, read: readWhole }: ListedArticle) => (terms && readNamed ? readNamed() : readWhole());
    const segment = await maker.make(
      run.map((article) => toSegmentArticle(read(article), naming)),
      terms === null ? undefined : readBytes(terms.bytes),
    );
    made?.keep(keys[index] ?? "", segment.file);
    made?.keep(directoryKeyOf(keys[index] ?? ""), segment.directory);
    segments[index] = segment;
    onProgress?.((done += run.length), articles.length);
  });
  const whole = segments.filter((segment) => segment !== null);
  const parts = whole.map(({ file: { name, bytes } }, index): SegmentPart => ({
    file: name,
    articles: runs[index]?.length ?? 0,
    bytes: bytes.byteLength,
  }));
  const names = await nameFiles(entities, salt, made);
  const unanswered: IndexManifest = {
    format: formatVersion,
    segments: parts,
    entities: names.map(({ name }) => name),
    first: null,
    common: null,
    unwritten: null,
    salt,
    nationalities: listNationalities(entities),
    total: articles.length,
  };
  const directories = whole.map(({ directory }) => readBytes(directory.bytes));
  const answerable = [...whole.map(({ file }) => file), ...names];
  const bytesOf = new Map(answerable.map((file) => [file.name, file.bytes]));
  const ahead = await answerAhead({ manifest: unanswered, directories: directories.map(readDirectory) }, (name) =>
    readBytes(bytesOf.get(name) ?? new Uint8Array()),
  );
  const manifest = { ...unanswered, ...ahead.named };
  const bytes = writeManifest(manifest, directories);
  const manifestName = `manifest-${await contentName(bytes)}.bin`;
  const files = [...answerable, ...ahead.files, { name: manifestName, bytes }];
  return { files, manifestName, manifest };
}

/** What was worked out ahead: files, and what the manifest says of them. */
interface Ahead {
  readonly files: readonly NewFile[];
  readonly named: Pick<IndexManifest, "first" | "common" | "unwritten">;
}

/** Ask the index that was just built what first screens will ask. */
async function answerAhead(opened: OpenedManifest, read: (file: string) => Uint8Array): Promise<Ahead> {
  if (opened.manifest.total === 0) return { files: [], named: { first: null, common: null, unwritten: null } };
  const { index } = openIndex(opened, {
    fetchFile: async (file) => new Blob([new Uint8Array(read(file))]),
    // A copy, so that the rest of the file may go.
    fetchStretch: async (file, from, to) => ({ isWhole: false, bytes: new Uint8Array(read(file).subarray(from, to)) }),
  });
  const { first, common, unwritten } = await index.workOutAhead();
  const firstFile = await jsonFile(JSON.stringify(first));
  const names = unwritten.map(([id, name, type]) => ({ id, name, type }));
  const namesFile = names.length === 0 ? null : await jsonFile(writeNames(names));
  const commonFile = common.length === 0 ? null : await fileOfCommon(common, opened.manifest.salt);
  return {
    files: [firstFile, namesFile, commonFile?.file ?? null].filter((file) => file !== null),
    named: {
      first: firstFile.name,
      unwritten: namesFile?.name ?? null,
      common: commonFile && { file: commonFile.file.name, blocks: commonFile.blocks },
    },
  };
}

async function fileOfCommon(common: readonly CommonEntity[], salt: number) {
  const parts = new PartsWriter();
  const blocks = writeCommon(common, (id) => entityKey(id, salt), parts);
  const bytes = parts.finish();
  return { file: { name: `${await contentName(bytes)}.bin`, bytes }, blocks };
}

async function jsonFile(text: string): Promise<NewFile> {
  const bytes = new TextEncoder().encode(text);
  return { name: `${await contentName(bytes)}.json`, bytes };
}

/** A segment that was made now or earlier. */
interface KeptSegment {
  readonly file: MadeFile;
  readonly directory: MadeFile;
}

function findSegment(made: MadeFiles | undefined, key: string): KeptSegment | null {
  const file = made?.find(key) ?? null;
  const directory = made?.find(directoryKeyOf(key)) ?? null;
  return file === null || directory === null ? null : { file, directory };
}

/** A directory lies beside its segment's file in a build's cache, and in the manifest on a host. */
function directoryKeyOf(key: string): string {
  return nameKeys("directory", [keyOf(key)]);
}

function bytesInMemory(bytes: MadeFile["bytes"]): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error(`What lies in ${bytes.path} can't be read here.`);
}

function listNationalities(entities: readonly IndexEntity[]): (readonly [place: string, people: string])[] {
  const pairs = entities.flatMap(({ id, nationalityOf }) =>
    nationalityOf === undefined ? [] : [[nationalityOf, id] as const],
  );
  return pairs.toSorted(([a, first], [b, other]) => (a < b || (a === b && first < other) ? -1 : 1));
}

/** Names everything that a segment's bytes depend on. */
function keyOfSegment(articles: readonly ListedArticle[], salt: number): string {
  return nameKeys(
    `segment ${formatVersion} ${salt}`,
    articles.map((article) => article.key),
  );
}

/** Names everything that the terms of some neighbouring articles depend on. */
export function keyOfTerms(articles: readonly Pick<ListedArticle, "textKey">[]): string {
  return nameKeys(
    `terms ${formatVersion}`,
    articles.flatMap(({ textKey }) => (textKey === undefined ? [] : [textKey])),
  );
}

/** Names and types by the keys of entities, in a number of files that only changes when the library doubles. */
async function nameFiles(
  entities: readonly IndexEntity[],
  salt: number,
  made: MadeFiles | undefined,
): Promise<MadeFile[]> {
  if (entities.length === 0) return [];
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(entities.length / entitiesPerFile)));
  const shards: IndexEntity[][] = Array.from({ length: count }, () => []);
  for (const entity of entities) shards[fileOf(entityKey(entity.id, salt), count)]?.push(entity);
  return Promise.all(
    shards.map(async (shard) => {
      const key = keyOfNames(shard);
      const segment = made?.find(key) ?? null;
      if (segment !== null) return segment;
      const file = await jsonFile(writeNames(shard));
      made?.keep(key, file);
      return file;
    }),
  );
}

/** The order counts, although the file has its own: putting them in order takes longer than all else. */
function keyOfNames(entities: readonly IndexEntity[]): string {
  const key = new ContentKey();
  key.addText(`names ${formatVersion}`);
  // As one text, without the quotes of JSON: no id has a line break, and none of what follows it can be taken for the next id.
  key.addText(
    entities
      .map(({ id, name, type, nationalityOf = "" }) => `${id}\n${type}\n${nationalityOf}\n${name.length} ${name}`)
      .join("\n"),
  );
  return key.finishText();
}
