/** Lay texts end to end in UTF-8, without a byte order mark. Nothing stands between them, so a pack holds what the seeds hold and nothing else. */
export function buildPack(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text)); // one by one: halves of a broken character must not meet
  const bytes = new Uint8Array(encoded.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of encoded) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
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
