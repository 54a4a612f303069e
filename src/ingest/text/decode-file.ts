import { describeDecoding } from "../../core/article/describe-decoding.ts";
import { decodeSeed } from "../../core/text/decode.ts";
import { decodeWindows1252 } from "../../core/text/windows-1252.ts";
import type { Complaint } from "../document.ts";

/** What this needs of the decoder that browsers, workers and Node share. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array): string };

/** A file's bytes as text, and what is to be said about the reading. */
export interface DecodedFile {
  readonly text: string;
  readonly isBinary: boolean;
  readonly complaints: readonly Complaint[];
}

/** How far into a file a declaration of its encoding may stand: HTML's rule is 1024 bytes, and SingleFile's comment takes some. */
const declaredWithin = 4096;

/**
 * Decode a text file: as Dateline decodes seeds, save that XML and HTML may declare an older encoding, which is then no problem.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const { text, encoding, doubts } = decodeSeed(bytes);
  if (encoding === null) return { text: "", isBinary: true, complaints: [] };
  if (doubts.length === 0) return { text, isBinary: false, complaints: [] };
  const isOlder = doubts.includes("fallback") || doubts.includes("recognised");
  const declared = isOlder ? decodeDeclared(bytes) : null;
  if (declared !== null) return { text: declared, isBinary: false, complaints: [] };
  return {
    text,
    isBinary: false,
    complaints: describeDecoding({ text, encoding, doubts })
      .filter(({ kind }) => kind.startsWith("encoding-") && kind !== "encoding-unmarked")
      .map(({ kind, message, advice }) => ({ kind, message, advice })),
  };
}

/** Decode bytes whose encoding somebody names; null when the name is none that engines know. */
export function decodeNamed(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label);
    // ISO-8859-1 is another name of it; Node's own reading leaves out the quotes.
    return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

function decodeDeclared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, declaredWithin));
  const label = (/<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head) ??
    /<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head))?.[1];
  if (label === undefined || /^utf-?8$/i.test(label)) return null;
  return decodeNamed(bytes, label);
}
