import { startsWithBytes, type FileView } from "../detect/file-view.ts";
import { decodeFile } from "../text/decode-file.ts";
import { entryComplaint, isLeftover, nameComplaint, type ArchiveItem } from "../zip/archive.ts";

const block = 512;

/** Say whether a file is a TAR: the word at its place in the first header, or a header whose sum is right (older ones). */
export function tellsTar({ bytes }: Pick<FileView, "bytes">): boolean {
  if (bytes.length < block) return false;
  return (
    startsWithBytes(bytes, "ustar", 257) ||
    (bytes[0] !== 0 && sumOf(bytes) === octal(bytes, 148, 8) && octal(bytes, 148, 8) > 0)
  );
}

/** Read what lies in a TAR, file by file: POSIX and GNU, with their long names; links and devices are said and not read. */
export function* openTar({ bytes, name: archive }: FileView): Generator<ArchiveItem> {
  let longName: string | null = null;
  for (let at = 0; at + block <= bytes.length;) {
    const header = bytes.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const size = octal(header, 124, 12);
    const end = at + block + size;
    if (sumOf(header) !== octal(header, 148, 8) || !Number.isSafeInteger(size) || end > bytes.length) {
      yield {
        complaint: entryComplaint(
          "file-cut",
          archive,
          "breaks off or is damaged",
          "The files before the break were read. Copy it again from where it came from.",
        ),
      };
      return;
    }
    const type = String.fromCharCode(header[156] ?? 0);
    const content = bytes.subarray(at + block, end);
    const prefix = startsWithBytes(header, "ustar", 257) ? textAt(header, 345, 155) : "";
    const name: string = longName ?? (prefix === "" ? textAt(header, 0, 100) : `${prefix}/${textAt(header, 0, 100)}`);
    at += block + Math.ceil(size / block) * block;
    if (type === "L" || type === "x") {
      longName = type === "L" ? textAt(content, 0, content.length) : (paxPath(decodeFile(content).text) ?? longName);
      continue;
    }
    longName = null;
    if (type === "g" || type === "5" || isLeftover(name) || name.endsWith("/")) continue;
    const wrong = nameComplaint(name.replace(/^\.\//, ""));
    if (wrong !== null) yield { complaint: wrong };
    else if (type === "0" || type === "\0" || type === "7")
      yield { file: { name: name.replace(/^\.\//, ""), bytes: content, archive } };
    else
      yield {
        complaint: entryComplaint(
          "archive-link",
          name,
          type === "1" || type === "2" ? "is a link" : "is no file",
          "It is not followed. Put the file itself into the archive.",
        ),
      };
  }
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return decodeFile(end < 0 ? field : field.subarray(0, end)).text;
}

/** Sizes are octal digits; GNU writes large ones as bytes, its first bit set. */
function octal(bytes: Uint8Array, at: number, length: number): number {
  if ((bytes[at]! & 0x80) !== 0) return bytes.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
  const digits = String.fromCharCode(...bytes.subarray(at, at + length)).replace(/[\0 ]+/g, "");
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : 0;
}

/** The sum of the header's bytes, its own field taken as spaces. */
function sumOf(header: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < block; i++) sum += i >= 148 && i < 156 ? 0x20 : header[i]!;
  return sum;
}

/** POSIX's extended headers: `28 path=folder/name`, its length in front. */
function paxPath(text: string): string | null {
  return /^\d+ path=(.*)$/m.exec(text)?.[1] ?? null;
}
