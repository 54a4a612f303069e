const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const valueOfCode = new Int8Array(128).fill(-1);
for (let i = 0; i < alphabet.length; i++) valueOfCode[alphabet.charCodeAt(i)] = i;

/** Decode base64 as mail has it: whatever is not of its letters is passed over, and it ends at the first `=`. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let [length, bits, held] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3d) break;
    const value = code < 128 ? valueOfCode[code]! : -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return bytes.subarray(0, length);
}

/** Decode quoted-printable; characters above 255 cannot be in it and become question marks. */
export function decodeQuoted(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3d) {
      const soft = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(i + 1, i + 80));
      if (soft !== null) {
        i += soft[0].length;
        continue;
      }
      const hex = text.slice(i + 1, i + 3);
      if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
        bytes[length++] = Number.parseInt(hex, 16);
        i += 2;
        continue;
      }
    }
    bytes[length++] = code < 256 ? code : 0x3f;
  }
  return bytes.subarray(0, length);
}
