import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Problem } from "../../core/article/article.ts";
import { fileProblem, reasonOf } from "./file-problem.ts";
import { stampOf, type SeedFile } from "./walk-seeds.ts";

/** A seed's bytes and the stamp of the file as they were read, or why there are none. */
export type SeedBytes =
  | { readonly bytes: Buffer; readonly stamp: string; readonly problem: null }
  | { readonly bytes: null; readonly problem: Problem };

/** Absent on Windows, where links need rights that few have. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Read a seed. Whatever keeps it from being read becomes a problem.
 *
 * Links are refused here too, since the folder may have changed since it was walked; opening does not wait, so that
 * a pipe with nobody at its other end cannot hold up the build.
 */
export function readSeedFile(file: SeedFile): SeedBytes {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file.location, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return unreadable(file, "it is not a file");
    return { bytes: readWhole(descriptor, stats.size), stamp: stampOf(stats), problem: null };
  } catch (error) {
    return unreadable(file, reasonOf(error));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** The first bytes of a seed, at most `count`; none where it cannot be read, which `readSeedFile` says. */
export function readSeedHead(file: SeedFile, count: number): Uint8Array {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file.location, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const head = Buffer.alloc(count);
    return head.subarray(0, fstatSync(descriptor).isFile() ? readSync(descriptor, head, 0, count, 0) : 0);
  } catch {
    return new Uint8Array();
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** One read where the size is as told, which it nearly always is: `readFileSync` asks twice more, and there may be 100,000 files. */
function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size + 1); // a byte more shows whether it has grown
  const read = readSync(descriptor, bytes, 0, bytes.length, 0);
  return read === size ? bytes.subarray(0, size) : readFileSync(descriptor);
}

function unreadable({ path }: SeedFile, reason: string): SeedBytes {
  const problem = fileProblem(
    "file-unreadable",
    path,
    `${path} cannot be read: ${reason}.`,
    "It is not in the library.",
  );
  return { bytes: null, problem };
}
