/** The part of `crypto.subtle` that hashing needs; absent on pages that came over plain http. */
export interface Subtle {
  digest(algorithm: "SHA-256", bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** Hash bytes with SHA-256, as 64 hexadecimal digits; by code of our own, loaded then, where the browser offers none. */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>, subtle: Subtle | undefined): Promise<string> {
  if (subtle === undefined) return (await import("./sha256.ts")).sha256(bytes);
  return Array.from(new Uint8Array(await subtle.digest("SHA-256", bytes)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/**
 * Whether bytes are what a library file's name says: names end in the first digits of their content's SHA-256.
 *
 * False for a name without such digits, since no file of a library has one.
 */
export async function isNamedContent(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  subtle: Subtle | undefined,
): Promise<boolean> {
  const digits = /([\da-f]{10,16})\.\w+$/.exec(name)?.[1];
  return digits !== undefined && (await contentHash(bytes, subtle)).startsWith(digits);
}
