/** The characters of bytes 0x80 to 0x9F; the five bytes that the code page leaves open keep their number, as the standard says. */
const upper = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Few enough for one call of `fromCharCode`, many enough that 20 MB take a fraction of a second. */
const unitsPerCall = 8192;

/**
 * Decode Windows-1252 (Encoding Standard, index windows-1252): every byte is one character, so this cannot fail.
 *
 * Our own table, since `TextDecoder("windows-1252")` of Node 20 reads 0x80 to 0x9F, the curly quotes among them, as control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(Math.min(unitsPerCall, bytes.length));
  for (let from = 0; from < bytes.length; from += unitsPerCall) {
    const chunk = bytes.subarray(from, from + unitsPerCall);
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      units[i] = byte >= 0x80 && byte <= 0x9f ? upper.charCodeAt(byte - 0x80) : byte;
    }
    parts.push(String.fromCharCode(...units.subarray(0, chunk.length)));
  }
  return parts.join("");
}
