/** A pack's bytes, and where each text lies in them. */
export interface Pack {
  /** UTF-8, without a byte order mark of its own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Byte offsets: the text at `index` is `[offsets[index], offsets[index + 1])`. */
  readonly offsets: readonly number[];
}

/** Lay texts end to end. Nothing stands between them, so a pack holds what the seeds hold and nothing else. */
export function buildPack(texts: readonly string[]): Pack {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const offsets = [0];
  for (const part of encoded) offsets.push((offsets.at(-1) ?? 0) + part.byteLength);
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  encoded.forEach((part, index) => bytes.set(part, offsets[index]));
  return { bytes, offsets };
}

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
