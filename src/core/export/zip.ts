import { crc32 } from "./crc32.ts";

/** A file inside a ZIP. */
export interface ZipEntry {
  /** Its path, with `/` between folders, in UTF-8. */
  readonly path: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Local header, central header and end record without names, in bytes (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12, 4.3.16). */
const sizes = { local: 30, central: 46, end: 22 } as const;
const mostEntries = 65_535;
/** Bit 11: names are UTF-8. */
const utf8Flag = 1 << 11;
/** 1 January 1980, the first day ZIP knows: the same content gives the same file. */
const dosDate = 0x21;

/**
 * Write files as a ZIP without compression, as parts for a Blob: local headers and contents, then the directory of them.
 *
 *     header name bytes · header name bytes · … · directory · end
 *
 * Throws when there are more than 65,535 files or 4 GB, which ZIP without its 64-bit extension can't hold.
 */
export function buildZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer>[] {
  if (entries.length > mostEntries)
    throw new RangeError(`A ZIP holds at most ${mostEntries} files; these are ${entries.length}.`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { path: name, bytes } of entries) {
    const common = [20, utf8Flag, 0, 0, dosDate] as const;
    const sum = crc32(bytes);
    const local = new DataView(new ArrayBuffer(sizes.local));
    local.setUint32(0, 0x04034b50, true);
    common.forEach((value, at) => local.setUint16(4 + 2 * at, value, true));
    [sum, bytes.length, bytes.length].forEach((value, at) => local.setUint32(14 + 4 * at, value, true));
    local.setUint16(26, name.length, true);
    parts.push(new Uint8Array(local.buffer), name, bytes);
    const central = new DataView(new ArrayBuffer(sizes.central));
    central.setUint32(0, 0x02014b50, true);
    central.setUint16(4, 20, true);
    common.forEach((value, at) => central.setUint16(6 + 2 * at, value, true));
    [sum, bytes.length, bytes.length].forEach((value, at) => central.setUint32(16 + 4 * at, value, true));
    central.setUint16(28, name.length, true);
    central.setUint32(42, offset, true);
    directory.push(new Uint8Array(central.buffer), name);
    offset += sizes.local + name.length + bytes.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  if (offset + directorySize > 0xffffffff) throw new RangeError("A ZIP holds at most 4 GB.");
  const end = new DataView(new ArrayBuffer(sizes.end));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  return [...parts, ...directory, new Uint8Array(end.buffer)];
}
