import { decodeNamed } from "../text/decode-file.ts";

/** An entry of a ZIP as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  /** What the directory says; it can lie. */
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly isEncrypted: boolean;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** More entries than this are no reader's archive. */
export const mostEntries = 100_000;

/** Read a ZIP's directory; null when there is none (cut off, or no ZIP). Names are UTF-8 where said or possible, else DOS's. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const said = view.getUint16(end + 10, true);
  const count = said === 0xffff ? mostEntries : said; // more than fit the field: ZIP64's directory is of the same form
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) break;
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const flags = view.getUint16(at + 8, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const mode = view.getUint32(at + 38, true) >>> 16;
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      isEncrypted: (flags & 1) !== 0,
      isFolder: name.endsWith("/"),
      isLink: (mode & 0xf000) === 0xa000,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The end record stands at the end, before a comment of at most 64 KiB. */
function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const text = decodeNamed(bytes, "utf-8") ?? "";
  return isUtf8 || !text.includes("\uFFFD") ? text : (decodeNamed(bytes, "windows-1252") ?? text);
}
