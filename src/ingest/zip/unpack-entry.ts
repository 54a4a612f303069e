import { joinBytes } from "../../core/text/join-bytes.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** What an entry held, or why it was not unpacked. */
export type Unpacked =
  | { readonly bytes: Uint8Array; readonly refusal: null }
  | { readonly bytes: null; readonly refusal: "damaged" | "encrypted" | "method" | "too-large" };

/** Bytes that a file may grow to, and how many times its packed size. Real text packs to a tenth; a thousandth is a trap. */
export const mostBytes = 256 * 1024 * 1024;
export const mostExpansion = 1000;
/** Small files may be all white space. */
const alwaysAllowed = 1024 * 1024;

/** Unpack an entry of a ZIP, stopping where it grows beyond the limits, whatever its declared size. */
export async function unpackEntry(archive: Uint8Array, entry: ZipEntry, room: number): Promise<Unpacked> {
  if (entry.isEncrypted) return { bytes: null, refusal: "encrypted" };
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (entry.offset + 30 > archive.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    return { bytes: null, refusal: "damaged" };
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = archive.subarray(start, start + entry.compressedSize);
  if (packed.length < entry.compressedSize) return { bytes: null, refusal: "damaged" };
  if (entry.method === 0)
    return packed.length > room ? { bytes: null, refusal: "too-large" } : { bytes: packed, refusal: null };
  if (entry.method !== 8) return { bytes: null, refusal: "method" };
  return inflate(packed, room, "raw");
}

/** Inflate a stream, stopping at the limits. `room` is what is left for the whole archive. */
export async function inflate(packed: Uint8Array, room: number, kind: "raw" | "gzip"): Promise<Unpacked> {
  const { Inflate, Gunzip } = await import("fflate");
  const limit = Math.min(mostBytes, room, Math.max(alwaysAllowed, packed.length * mostExpansion));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new (kind === "raw" ? Inflate : Gunzip)((chunk: Uint8Array) => {
    size += chunk.length;
    chunks.push(chunk.slice());
  });
  try {
    // Small steps: one step can grow a thousandfold before it is looked at.
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (size > limit) return { bytes: null, refusal: "too-large" };
    }
  } catch {
    return { bytes: null, refusal: "damaged" };
  }
  return { bytes: joinBytes(chunks), refusal: null };
}

const step = 65_536;
