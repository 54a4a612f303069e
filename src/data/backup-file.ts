import { strFromU8, strToU8 } from "fflate";
import { parseOwnArticle, parseOwnFileLine, type BackedUpArticle, type BackedUpFile } from "../core/backup/own-data.ts";
import { backupVersion, neededVersion } from "../core/backup/backup-format.ts";
import { formatReaderData, parseReaderData, type ReaderData } from "../core/backup/reader-data.ts";
import { contentHash } from "../core/hash/content-hash.ts";
import { ownPaths, type BackupFile } from "./backup-own.ts";
import { openBackupZip, packZip, type OpenedZip } from "./backup-zip.ts";

/** A file that can be restored, or why not, in words for the reader. */
export type ReadBackup =
  | {
      readonly data: ReaderData;
      readonly made: string;
      readonly unread: number;
      /** How many own articles it has, and they, some megabytes at a time; unread lines are counted by `onUnread`. */
      readonly readOwn: (onUnread: (lines: number) => void) => AsyncGenerator<OwnBatch>;
    }
  | { readonly problem: string };

/** Own articles and files that are restored together. Articles come before the files that name them. */
export interface OwnBatch {
  readonly articles: readonly BackedUpArticle[];
  readonly files: readonly (BackedUpFile & { readonly original: Uint8Array<ArrayBuffer> | null })[];
}

/** Write a backup: readable JSON in a ZIP, with a manifest that holds the SHA-256 of each file. */
export function writeBackup(data: ReaderData, made: string, ownFiles: AsyncIterable<BackupFile>): Promise<Blob> {
  return packZip(listed(data, made, ownFiles));
}

async function* listed(
  data: ReaderData,
  made: string,
  ownFiles: AsyncIterable<BackupFile>,
): AsyncGenerator<BackupFile> {
  const files: { path: string; bytes: number; sha256: string }[] = [];
  const note = async ({ path, bytes }: BackupFile) => {
    files.push({ path, bytes: bytes.length, sha256: await contentHash(bytes, crypto.subtle) });
  };
  for (const [path, text] of Object.entries(formatReaderData(data))) {
    const file = { path, bytes: strToU8(text) as Uint8Array<ArrayBuffer> };
    await note(file);
    yield file;
  }
  for await (const file of ownFiles) {
    await note(file);
    yield file;
  }
  const isOwn = files.some(({ path }) => path.startsWith("own/"));
  const manifest = { format: "dateline-backup", version: neededVersion(data, isOwn), made, files };
  yield { path: "manifest.json", bytes: strToU8(`${JSON.stringify(manifest, null, 1)}\n`) as Uint8Array<ArrayBuffer> };
}

/** Read a backup of this version or any earlier one. Nothing is taken from a file that is cut, altered, of a newer format, or unpacks to more than a backup can hold. */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  const zip = await openBackupZip(file);
  if (typeof zip === "string") return { problem: zip };
  try {
    return await readOpened(zip);
  } catch {
    return { problem: "This file is no ZIP, or a part of it is missing." };
  }
}

async function readOpened(zip: OpenedZip): Promise<ReadBackup> {
  let manifest: Manifest | null = null;
  for await (const { bytes } of zip.unpack(["manifest.json"])) manifest = readManifest(bytes);
  if (manifest === null) return { problem: "This file is not a backup of Dateline: it has no readable manifest." };
  if (manifest.version > backupVersion)
    return {
      problem: "This backup was made by a newer version of Dateline. Reload this page to get it, then try again.",
    };
  const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const missing = [...hashes.keys()].find((path) => !zip.sizes.has(path));
  if (missing !== undefined) return { problem: `This backup is incomplete: ${missing} is missing.` };
  const texts = new Map<string, string>();
  // All of it is held against the manifest before anything is taken.
  for await (const { path, bytes } of zip.unpack(hashes.keys())) {
    if ((await contentHash(bytes, crypto.subtle)) !== hashes.get(path))
      return { problem: `This backup was altered or damaged: ${path} is not what it was when the backup was made.` };
    if (!path.startsWith("own/")) texts.set(path, strFromU8(bytes));
  }
  const paths = [...hashes.keys()];
  return {
    ...parseReaderData(texts),
    made: manifest.made,
    readOwn: (onUnread) => readOwn(zip, paths, onUnread),
  };
}

async function* readOwn(
  zip: OpenedZip,
  paths: readonly string[],
  onUnread: (lines: number) => void,
): AsyncGenerator<OwnBatch> {
  for await (const { bytes } of zip.unpack(paths.filter((path) => path.startsWith(ownPaths.articles))))
    yield { articles: readLines(bytes, parseOwnArticle, onUnread), files: [] };
  for await (const { bytes } of zip.unpack(paths.filter((path) => path === ownPaths.files))) {
    const files = new Map(readLines(bytes, parseOwnFileLine, onUnread).map((file) => [file.hash, file]));
    for await (const { path, bytes: original } of zip.unpack(
      paths.filter((other) => other.startsWith(ownPaths.originals)),
    )) {
      const file = files.get(path.slice(ownPaths.originals.length));
      // A file's name is the hash of what it holds.
      if (file === undefined || (await contentHash(original, crypto.subtle)) !== file.hash) onUnread(1);
      else {
        files.delete(file.hash);
        yield { articles: [], files: [{ ...file, original }] };
      }
    }
    yield { articles: [], files: [...files.values()].map((file) => ({ ...file, original: null })) };
  }
}

function readLines<Value>(
  bytes: Uint8Array,
  parse: (line: string) => Value | null,
  onUnread: (lines: number) => void,
): Value[] {
  const lines = strFromU8(bytes)
    .split("\n")
    .filter((line) => line !== "");
  const values = lines.map(parse).filter((value) => value !== null);
  onUnread(lines.length - values.length);
  return values;
}

interface Manifest {
  readonly version: number;
  readonly made: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const { format, version, made, files } = JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
    if (format !== "dateline-backup" || typeof version !== "number" || !Array.isArray(files)) return null;
    const read = files.flatMap((file: unknown) => {
      const { path, sha256 } = (file ?? {}) as Record<string, unknown>;
      return typeof path === "string" && typeof sha256 === "string" ? [{ path, sha256 }] : [];
    });
    return read.length === files.length
      ? { version, made: typeof made === "string" ? made.slice(0, 40) : "", files: read }
      : null;
  } catch {
    return null;
  }
}
