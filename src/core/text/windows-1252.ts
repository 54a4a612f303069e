/** The characters of bytes 0x80 to 0x9F; the five bytes that the code page leaves open keep their number, as the standard says. */
const upper = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * Decode Windows-1252 (Encoding Standard, index windows-1252): every byte is one character, so this cannot fail.
 *
 * The platform's decoder does the bulk; our table then mends what Node 20 leaves, which reads 0x80 to 0x9F, the curly quotes
 * among them, as control characters. Where the platform is right, nothing is left to mend.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/gu, (control) => upper[control.charCodeAt(0) - 0x80]!);
}
