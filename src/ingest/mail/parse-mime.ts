import { decodeBase64, decodeQuoted } from "./transfer-encodings.ts";
import { readHeaders, readParameters, type MailHeaders, type Parametrised } from "./mime-headers.ts";

/** One part of a mail that is not made of parts itself. */
export interface MailPart {
  readonly headers: MailHeaders;
  readonly type: Parametrised;
  /** Its content without its transfer encoding. */
  readonly bytes: Uint8Array;
}

/** A mail taken apart. */
export interface Mail {
  readonly headers: MailHeaders;
  /** In order; those of alternatives too. */
  readonly parts: readonly MailPart[];
}

/** Parts in parts in parts: real mail has four. */
const deepest = 20;
const mostParts = 2000;

/**
 * Take a mail apart, its bytes given as characters below 256 (`bytesAsText`), so that nothing is decoded before its part says how.
 * Never throws: a part that is never closed ends with the mail.
 */
export function parseMime(text: string): Mail {
  const parts: MailPart[] = [];
  const headers = parsePart(text, 0, parts);
  return { headers, parts };
}

/** Write bytes as a text of characters below 256, one each. */
export function bytesAsText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 16_384)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 16_384)));
  return pieces.join("");
}

/** Turn such a text into bytes again. */
export function textAsBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i) & 0xff;
  return bytes;
}

function parsePart(text: string, depth: number, parts: MailPart[], usual = ""): MailHeaders {
  const gap = /^\r?\n|\r?\n[ \t]*\r?\n/.exec(text);
  const head = gap === null ? text : text.slice(0, gap.index);
  const body = gap === null ? "" : text.slice(gap.index + gap[0].length);
  const headers = readHeaders(head);
  const type = readParameters(headers.get("content-type") ?? usual);
  const boundary = type.parameters.get("boundary");
  if (type.value.startsWith("multipart/") && boundary !== undefined && boundary !== "" && depth < deepest) {
    // The parts of a digest are mails where they do not say what they are (RFC 2046, 5.1.5).
    const inDigest = type.value === "multipart/digest" ? "message/rfc822" : "";
    for (const inner of splitParts(body, boundary))
      if (parts.length < mostParts) parsePart(inner, depth + 1, parts, inDigest);
  } else if (type.value === "message/rfc822" && depth > 0 && depth < deepest) parsePart(body, depth + 1, parts);
  else parts.push({ headers, type, bytes: decodeBody(body, headers.get("content-transfer-encoding")) });
  return headers;
}

/** Split at lines that are the boundary after two dashes; what stands before the first and after the last is no part. */
function splitParts(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== "\n" && body[at - 1] !== "\r") continue;
    if (start >= 0) parts.push(body.slice(start, at).replace(/\r?\n$/, ""));
    const after = at + mark.length;
    if (body.startsWith("--", after)) return parts;
    const lineEnd = body.indexOf("\n", after);
    start = lineEnd < 0 ? body.length : lineEnd + 1;
  }
  if (start >= 0 && start < body.length) parts.push(body.slice(start));
  return parts;
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  const name = (encoding ?? "").trim().toLowerCase();
  if (name === "base64") return decodeBase64(body);
  return name === "quoted-printable" ? decodeQuoted(body) : textAsBytes(body);
}
