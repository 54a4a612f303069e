import { joinBytes } from "../../core/text/join-bytes.ts";
import { deflateSync, inflateSync } from "fflate";

/** A stretch of a segment's file that is fetched, checked and unpacked by itself. */
export interface Part {
  /** Where it begins in the file. */
  readonly from: number;
  /** Bytes as they lie there. */
  readonly bytes: number;
  /** `hashPart` of these bytes: a stretch can't be checked by the hash in the file's name. */
  readonly hash: number;
}

/** First byte of a part: what follows is as it is, or deflated. */
const asItIs = 0;
const deflated = 1;

/** Above this share of its size a part is not packed: unpacking would cost every question more than it spares the line. */
const worthPacking = 0.9;

/** Pack a part. By our own code and not the platform's, whose zlibs differ: the file is named by these bytes. */
export function packPart(content: Uint8Array): Uint8Array {
  const packed = content.length < 64 ? content : deflateSync(content, { level: 6 });
  const isPacked = packed.length < content.length * worthPacking;
  const body = isPacked ? packed : content;
  const out = new Uint8Array(1 + body.length);
  out[0] = isPacked ? deflated : asItIs;
  out.set(body, 1);
  return out;
}

/** Unpack a part; throws when it is none. */
export function unpackPart(packed: Uint8Array): Uint8Array {
  const body = packed.subarray(1);
  if (packed[0] === asItIs) return body;
  if (packed[0] === deflated) return inflateSync(body);
  throw new Error("A part of the search index can't be unpacked.");
}

/** Hash bytes to 32 bits (FNV-1a, then MurmurHash3's finaliser): finds what is cut or altered, which is all that is asked. */
export function hashPart(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Lays parts end to end. */
export class PartsWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  /** Pack and append a part. Nothing at all takes no room. */
  push(content: Uint8Array): Part {
    const packed = content.length === 0 ? content : packPart(content);
    const part = { from: this.#length, bytes: packed.length, hash: hashPart(packed) };
    this.#parts.push(packed);
    this.#length += packed.length;
    return part;
  }

  /** Begin with parts that were laid end to end before. */
  pushLaid(parts: Uint8Array): void {
    this.#parts.push(parts);
    this.#length += parts.length;
  }

  finish(): Uint8Array {
    return joinBytes(this.#parts);
  }
}
