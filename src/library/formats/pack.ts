import { joinBytes } from "../../core/text/join-bytes.ts";

/**
 * A pack holds the seeds' texts of some hundred articles, end to end, and nothing else: rows say where each lies.
 *
 * ```
 *  library/packs/2023-11-3f9a….txt    │ date 2023-11-06 …text… │ date 2023-11-07 …text… │
 *  row of an article                  from                     to                          in bytes of UTF-8, half-open
 * ```
 */
export interface PackSpan {
  readonly from: number;
  readonly to: number;
}

/** Lay texts end to end in UTF-8, without a byte order mark. Nothing stands between them, so a pack holds what the seeds hold and nothing else. */
export function buildPack(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return joinBytes(texts.map((text) => encoder.encode(text))); // one by one: halves of a broken character must not meet
}

/** Read what stands in a pack at a span, as it was put in: a byte order mark in it is a part of the text. */
export function readFromPack(pack: Uint8Array, { from, to }: PackSpan): string {
  return decoder.decode(pack.subarray(from, to));
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** How many bytes of UTF-8 a text takes, without encoding it. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      at += 1;
    } else bytes += 3; // a lone surrogate too: it is written as U+FFFD
  }
  return bytes;
}
