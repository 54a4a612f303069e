import { subtleHash, type Subtle } from "./subtle-hash.ts";

/** Hash bytes with SHA-256, as 64 hexadecimal digits; by code of our own, loaded then, where the browser offers none. */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>, subtle: Subtle | undefined): Promise<string> {
  return subtle === undefined ? (await import("./sha256.ts")).sha256(bytes) : subtleHash(bytes, subtle);
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
