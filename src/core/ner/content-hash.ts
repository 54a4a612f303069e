/**
 * Hash bytes to 16 hexadecimal digits: two 32-bit multiplicative sums (after Fowler, Noll and Vo, four bytes a step), for telling contents apart,
 * not for keeping secrets. Core may not use the platform's digests.
 */
export function hashBytes(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  let a = 2166136261 ^ bytes.length;
  let b = 0x9747b28c;
  const mix = (word: number): void => {
    a = Math.imul(a ^ word, 16777619);
    a ^= a >>> 15;
    b = Math.imul(b + word, 0x5bd1e995);
    b ^= b >>> 13;
  };
  for (let i = 0; i < whole; i += 4) mix(view.getInt32(i, true));
  for (let i = whole; i < bytes.length; i++) mix(view.getUint8(i));
  return [a, b].map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}
