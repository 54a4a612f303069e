import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A file that is read by position and never held whole. */
export interface StretchReader {
  /** Bytes in the file when it was last looked at. */
  readonly size: number;
  /** Look again how long the file is. */
  refresh(): void;
  /** The bytes from one position to another, or as many of them as there are. They stay as they are. */
  read(from: number, to: number): Buffer;
  close(): void;
}

/** Bytes read at once: what is asked for in turn lies side by side. */
const stretch = 64 * 1024;

/** Open a file to read; null when there is none. */
export function openStretches(path: string): StretchReader | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch {
    return null;
  }
  let size = fstatSync(descriptor).size;
  let [at, here] = [0, Buffer.alloc(0)];
  return {
    get size() {
      return size;
    },
    refresh: () => (size = fstatSync(descriptor).size),
    read(from, to) {
      if (from < at || to > at + here.byteLength) {
        const wanted = Math.min(Math.max(to - from, stretch), Math.max(0, size - from));
        const bytes = Buffer.allocUnsafe(wanted);
        let length = 0;
        for (let got = -1; got !== 0 && length < wanted; length += got)
          got = readSync(descriptor, bytes, length, wanted - length, from + length);
        [at, here] = [from, bytes.subarray(0, length)];
      }
      return here.subarray(from - at, to - at);
    },
    close: () => closeSync(descriptor),
  };
}
