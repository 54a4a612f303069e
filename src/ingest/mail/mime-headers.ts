import { decodeNamed } from "../text/decode-file.ts";
import { decodeBase64, decodeQuoted } from "./transfer-encodings.ts";

/** The head of a mail or of one of its parts: values by name in small letters, unfolded, encoded words not yet decoded. */
export type MailHeaders = ReadonlyMap<string, string>;

/** Read header lines; a line that begins with white space goes on with the one before. The first of a name counts. */
export function readHeaders(text: string): MailHeaders {
  const headers = new Map<string, string>();
  for (const line of text
    .replace(/\r\n?/g, "\n")
    .replace(/\n(?=[ \t])/g, "")
    .split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && /^[!-9;-~]+$/.test(name) && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A header of the form `text/plain; charset="utf-8"`. */
export interface Parametrised {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Read a header with parameters; names and value in small letters. */
export function readParameters(header: string | undefined): Parametrised {
  const text = header ?? "";
  const value = (/^[^;]*/.exec(text)?.[0] ?? "").trim().toLowerCase();
  const parameters = new Map<string, string>();
  for (const match of text.slice(0, 4000).matchAll(/;\s*([\w*-]{1,40})\s*=\s*(?:"([^"]*)"|([^\s;]*))/g))
    parameters.set(match[1]!.toLowerCase(), match[2] ?? match[3] ?? "");
  return { value, parameters };
}

/** A subject is a line; looking for words in more could take the square of its length. */
const longestHeader = 10_000;

/** Decode the encoded words of a header (RFC 2047); white space between two of them is none. Unknown encodings stay as written. */
export function decodeWords(header: string): string {
  return header
    .slice(0, longestHeader)
    .replace(/\?=\s+(?==\?)/g, "?=")
    .replace(
      /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?]{0,4000})\?=/gi,
      (whole, charset: string, kind: string, words: string) => {
        const bytes = kind.toLowerCase() === "b" ? decodeBase64(words) : decodeQuoted(words.replaceAll("_", " "));
        return decodeNamed(bytes, charset) ?? whole;
      },
    );
}
