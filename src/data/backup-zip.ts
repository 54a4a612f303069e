import { nextTask } from "../platform/quiet.ts";
import { unzipSync, Zip, ZipDeflate } from "fflate";
import { formatBytes } from "../core/text/count.ts";
import type { BackupFile } from "./backup-own.ts";

/** What a backup holds at most: real text packs to a tenth, lines that are all alike to a hundredth. */
const most = { packed: 1_000_000_000, unpacked: 4_000_000_000, file: 500_000_000, files: 65_000, times: 500 } as const;
/** Unpacked in one go at most, unless a single file is larger. */
const bytesAtOnce = 16_000_000;

/** A ZIP that was opened: what its directory lists, and a way to unpack it group by group. */
export interface OpenedZip {
  /** Path and size of each file, unpacked. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Unpack files, some megabytes at a time, in the order given; a path that is not there is passed over. Throws where the ZIP is broken. */
  readonly unpack: (paths: Iterable<string>) => AsyncGenerator<BackupFile>;
}

/** Pack files into a ZIP as they come, with a breath between two. Throws when they are more than a ZIP holds. */
export async function packZip(files: AsyncIterable<BackupFile>): Promise<Blob> {
  const parts: Blob[] = [];
  const pack = new Zip();
  pack.ondata = (error, chunk) => {
    if (error !== null) throw error;
    // Blobs lie outside of the page's own memory, and a library can be large.
    parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  };
  let [count, total] = [0, 0];
  for await (const { path, bytes } of files) {
    count += 1;
    total += bytes.length;
    if (count > most.files || total > most.unpacked)
      throw new Error(
        `This is more than one backup holds (${formatBytes(most.unpacked)} in ${most.files} files). Nothing was saved.`,
      );
    const entry = new ZipDeflate(path, { level: 6 });
    pack.add(entry);
    entry.push(bytes, true);
    await nextTask();
  }
  pack.end();
  return new Blob(parts, { type: "application/zip" });
}

/** Open a ZIP without unpacking it; or say why it cannot be a backup. */
export async function openBackupZip(file: Blob): Promise<OpenedZip | string> {
  if (file.size > most.packed)
    return `This file has ${formatBytes(file.size)}; a backup has at most ${formatBytes(most.packed)}.`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sizes = new Map<string, number>();
  let [total, isTooLarge] = [0, false];
  try {
    // Sizes are the archive's own word; what unpacks to more than it says is cut there, and no longer has its hash.
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        total += originalSize;
        isTooLarge ||= originalSize > Math.max(1_000_000, size * most.times) || originalSize > most.file;
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    return "This file is no ZIP, or a part of it is missing.";
  }
  if (isTooLarge || total > most.unpacked || sizes.size > most.files)
    return `This file unpacks to more than a backup holds (${formatBytes(most.unpacked)} in ${most.files} files, none ${most.times} times its packed size).`;
  return {
    sizes,
    async *unpack(paths) {
      for (const group of groupBySize(paths, sizes)) {
        const files = unzipSync(bytes, { filter: ({ name }) => group.has(name) });
        for (const path of group) {
          const content = files[path];
          if (content !== undefined) yield { path, bytes: content as Uint8Array<ArrayBuffer> };
        }
        await nextTask();
      }
    },
  };
}

function* groupBySize(paths: Iterable<string>, sizes: ReadonlyMap<string, number>): Generator<Set<string>> {
  let [group, size] = [new Set<string>(), 0];
  for (const path of paths) {
    const bytes = sizes.get(path);
    if (bytes === undefined) continue;
    if (group.size > 0 && size + bytes > bytesAtOnce) {
      yield group;
      [group, size] = [new Set(), 0];
    }
    group.add(path);
    size += bytes;
  }
  if (group.size > 0) yield group;
}
