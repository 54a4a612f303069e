import { createHash } from "node:crypto";

/** SHA-256 of the parts one after the other, in hex. Parts are told apart by their lengths: ("ab", "c") is not ("a", "bc"). */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  if (parts.length > 1) hash.update(`${parts.map((part) => part.length).join(" ")}\n`);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
