/** Gives the SHA-256 of bytes as 64 hexadecimal digits. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** The part of `crypto.subtle` that hashing needs; absent on pages that came over plain http. */
export interface Subtle {
  digest(algorithm: "SHA-256", bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** Hash bytes by the browser's own SHA-256, which pages and workers of secure origins have. */
export async function subtleHash(bytes: Uint8Array<ArrayBuffer>, subtle: Subtle): Promise<string> {
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A `Hash` by the browser's own SHA-256. */
export function hashWith(subtle: Subtle): Hash {
  return (bytes) => subtleHash(bytes, subtle);
}
