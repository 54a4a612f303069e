import { hash } from "node:crypto";

/** SHA-256 of the parts one after the other, in hex. Parts are told apart by their lengths: ("ab", "c") is not ("a", "bc"). */
export function sha256OfParts(...parts: readonly (string | Uint8Array)[]): string {
  const [only = ""] = parts;
  if (parts.length < 2) return hash("sha256", only);
  const lengths = `${parts.map((part) => part.length).join(" ")}\n`;
  // In one piece: for the small things that a build hashes by the thousand, starting a hash takes longer than hashing.
  return hash(
    "sha256",
    Buffer.concat([lengths, ...parts].map((part) => (typeof part === "string" ? Buffer.from(part) : part))),
  );
}

/** The hash of a text as a Content-Security-Policy names it. */
export function sha256Base64(text: string): string {
  return `sha256-${hash("sha256", text, "base64")}`;
}
