import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sha256OfParts } from "../store/sha256.ts";
import { createVersions, type VersionOf } from "../store/version-of.ts";

/** Which part of a library a build makes: the third of eight is `{ nth: 3, of: 8 }`. */
export interface Shard {
  readonly nth: number;
  readonly of: number;
}

/** What a shard's folder says of it. */
export interface ShardNote extends Shard {
  /** Names the articles of the whole library, so that shards of different seeds are not joined. */
  readonly library: string;
  /** Names the code that made it. */
  readonly code: string;
}

/** Where in a shard's folder that stands. */
export const shardNote = "shard.json";

/** Read `3/8`. Throws, worded for the owner, what is no part of a whole. */
export function parseShard(text: string): Shard {
  const [, nth = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text.trim()) ?? []).map(Number);
  if (nth < 1 || nth > of)
    throw new Error(`DATELINE_SHARD is “${text}”: it must be a part of a whole, such as 3/8, or “join”.`);
  return { nth, of };
}

/** Where all shards lie: `DATELINE_SHARDS`, else beside what builds remember. */
export function shardsFolderOf(cacheFolder: string): string {
  return resolve(process.env["DATELINE_SHARDS"] || join(cacheFolder, "shards"));
}

/** Name all the code that libraries are made by. */
export function codeOf(sourceFolder: string, versionOf: VersionOf): string {
  return versionOf(["core", "ingest", "library", "builder"].map((path) => join(sourceFolder, path)));
}

/** Folder of a shard inside the folder of all. */
export function shardFolder(folder: string, { nth, of }: Shard): string {
  return join(folder, `${nth}-of-${of}`);
}

/** Name all articles of a library. */
export function nameLibrary(articles: readonly { readonly id: string; readonly key: readonly number[] }[]): string {
  return sha256OfParts(...articles.map(({ id, key }) => `${id}\n${key.join(" ")}`));
}

/** All shards of a library. */
export interface JoinedShards {
  readonly folders: readonly string[];
  /** Throws, worded for the owner, where the shards were made of other articles than these. */
  check(articles: Parameters<typeof nameLibrary>[0]): void;
}

/** Find all shards in a folder. Throws, worded for the owner, where they are not all there, or do not belong together. */
export function listShards(folder: string, sourceFolder: string, sourceHashes?: Map<string, string>): JoinedShards {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const found = names.flatMap((name) => {
    const path = join(folder, name);
    const file = join(path, shardNote);
    return existsSync(file) ? [{ own: path, note: readNote(path, file) }] : [];
  });
  const [first] = found;
  if (first === undefined)
    throw new Error(
      `No shards lie in ${folder}. Build them with DATELINE_SHARD=1/8 to 8/8, or name their folder in DATELINE_SHARDS.`,
    );
  const { of, library } = first.note;
  const code = codeOf(sourceFolder, createVersions(sourceHashes));
  for (const { own, note } of found) {
    if (note.of !== of)
      throw new Error(`${own} is one of ${note.of} shards, and ${first.own} one of ${of}: delete those out of date.`);
    if (note.library !== library)
      throw new Error(`${own} and ${first.own} were made of different seeds: build those anew that are out of date.`);
    if (note.code !== code) throw new Error(`${own} was made by another version of Dateline: build it anew.`);
  }
  const there = new Set(found.map(({ note }) => note.nth));
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((nth) => !there.has(nth));
  if (missing.length > 0)
    throw new Error(`Of ${of} shards in ${folder} these lack: ${missing.map((nth) => `${nth}/${of}`).join(", ")}.`);
  return {
    folders: found.map(({ own }) => own),
    check(articles) {
      if (nameLibrary(articles) !== library)
        throw new Error(`The shards in ${folder} were made of other seeds than lie here now: build them anew.`);
    },
  };
}

/** Read what a shard's folder says of it. Throws, worded for the owner, where a copy broke off or another file lies there. */
function readNote(folder: string, file: string): ShardNote {
  const note = parseOrNull(readFileSync(file, "utf8")) as Partial<ShardNote> | null;
  const isNote =
    Number.isInteger(note?.nth) &&
    Number.isInteger(note?.of) &&
    typeof note?.library === "string" &&
    typeof note.code === "string";
  if (isNote) return note as ShardNote;
  throw new Error(`${folder} is no shard any more: ${shardNote} in it is not what a build writes. Build it anew.`);
}

function parseOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Cut a list into as many stretches of about the same size as there are shards, and say where each begins; behind them where the last ends. */
export function cutEvenly(sizes: readonly number[], of: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const starts = [0];
  let before = 0;
  sizes.forEach((size, at) => {
    while (starts.length < of && before >= (total * starts.length) / of) starts.push(at);
    before += size;
  });
  while (starts.length < of) starts.push(sizes.length);
  return [...starts, sizes.length];
}
