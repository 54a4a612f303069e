import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formatReaderData, parseReaderData, type ReaderData } from "../core/backup/reader-data.ts";
import { contentHash } from "../core/hash/content-hash.ts";
import { formatBytes } from "../core/text/count.ts";

/** Counts the changes of the format that an older Dateline cannot read. */
const backupVersion = 1;
/** A reader's notes and marks are some megabytes; what unpacks to more is no backup. */
const most = { packed: 200_000_000, unpacked: 400_000_000, files: 100 } as const;

/** A file that can be restored, or why not, in words for the reader. */
export type ReadBackup =
  { readonly data: ReaderData; readonly made: string; readonly unread: number } | { readonly problem: string };

/** Write a backup: readable JSON in a ZIP, with a manifest that holds the SHA-256 of each file. */
export async function writeBackup(data: ReaderData, made: string): Promise<Blob> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const [path, text] of Object.entries(formatReaderData(data)))
    files[path] = strToU8(text) as Uint8Array<ArrayBuffer>;
  const listed = await Promise.all(
    Object.entries(files).map(async ([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: await contentHash(bytes, crypto.subtle),
    })),
  );
  const manifest = { format: "dateline-backup", version: backupVersion, made, files: listed };
  const zip = zipSync({ "manifest.json": strToU8(`${JSON.stringify(manifest, null, 1)}\n`), ...files }, { level: 6 });
  return new Blob([zip as Uint8Array<ArrayBuffer>], { type: "application/zip" });
}

/** Read a backup. Nothing is taken from a file that is cut, altered, of a newer format, or unpacks to more than a backup can hold. */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  if (file.size > most.packed)
    return { problem: `This file has ${formatBytes(file.size)}; a backup has at most ${formatBytes(most.packed)}.` };
  const unpacked = unpack(new Uint8Array(await file.arrayBuffer()));
  if (typeof unpacked === "string") return { problem: unpacked };
  const manifest = readManifest(unpacked.get("manifest.json"));
  if (manifest === null) return { problem: "This file is not a backup of Dateline: it has no readable manifest." };
  if (manifest.version > backupVersion)
    return {
      problem: "This backup was made by a newer version of Dateline. Reload this page to get it, then try again.",
    };
  const texts = new Map<string, string>();
  for (const { path, sha256 } of manifest.files) {
    const bytes = unpacked.get(path);
    if (bytes === undefined) return { problem: `This backup is incomplete: ${path} is missing.` };
    if ((await contentHash(bytes, crypto.subtle)) !== sha256)
      return { problem: `This backup was altered or damaged: ${path} is not what it was when the backup was made.` };
    texts.set(path, strFromU8(bytes));
  }
  return { ...parseReaderData(texts), made: manifest.made };
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array<ArrayBuffer>> | string {
  let [total, count] = [0, 0];
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      // Sizes are the archive's own word; what unpacks to more than it says is cut there, and no longer has its hash.
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > most.unpacked || count > most.files) tooLarge = true;
        return !tooLarge;
      },
    });
    if (tooLarge)
      return `This file unpacks to more than a backup holds (${formatBytes(most.unpacked)} in ${most.files} files).`;
    return new Map(Object.entries(files).map(([path, content]) => [path, content as Uint8Array<ArrayBuffer>]));
  } catch {
    return "This file is no ZIP, or a part of it is missing.";
  }
}

interface Manifest {
  readonly version: number;
  readonly made: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

function readManifest(bytes: Uint8Array | undefined): Manifest | null {
  if (bytes === undefined) return null;
  try {
    const { format, version, made, files } = JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
    if (format !== "dateline-backup" || typeof version !== "number" || !Array.isArray(files)) return null;
    const listed = files.flatMap((file: unknown) => {
      const { path, sha256 } = (file ?? {}) as Record<string, unknown>;
      return typeof path === "string" && typeof sha256 === "string" ? [{ path, sha256 }] : [];
    });
    return listed.length === files.length
      ? { version, made: typeof made === "string" ? made.slice(0, 40) : "", files: listed }
      : null;
  } catch {
    return null;
  }
}
