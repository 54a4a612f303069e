import { contentHash } from "../../core/hash/content-hash.ts";

/** Name bytes by their content: the first 16 hexadecimal digits of their SHA-256. */
export async function contentName(bytes: Uint8Array): Promise<string> {
  return (await contentHash(bytes as Uint8Array<ArrayBuffer>, crypto.subtle)).slice(0, 16);
}
