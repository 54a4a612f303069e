import { joinBytes } from "../../core/text/join-bytes.ts";
import { readIso } from "../dates/read-day.ts";
import { noDay, type DayReading } from "../dates/day-reading.ts";
import type { FileView } from "../detect/file-view.ts";
import { startsWithBytes } from "../detect/file-view.ts";
import { bytesAsText } from "../mail/parse-mime.ts";
import { readHeaders, readParameters, type MailHeaders } from "../mail/mime-headers.ts";

/** A page out of a web archive, and what the archive says of it. */
export interface ArchivedPage {
  readonly url: string;
  readonly saved: DayReading;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** How the server packed it: `gzip`, `br`; empty when it did not. */
  readonly encoding: string;
}

/** Say whether bytes, unpacked, are a WARC. */
export function tellsWarc({ bytes }: Pick<FileView, "bytes">): boolean {
  return startsWithBytes(bytes, "WARC/");
}

/** Heads of records are short; more is no head. */
const longestHead = 65_536;

/** List the answers of a WARC that have a body; requests, revisits, failures and what describes the crawl are passed over. */
export function* pagesOfWarc(bytes: Uint8Array): Generator<ArchivedPage> {
  for (let at = 0; at < bytes.length;) {
    while (at < bytes.length && (bytes[at] === 0x0d || bytes[at] === 0x0a)) at++;
    if (!startsWithBytes(bytes, "WARC/", at)) return;
    const head = headAt(bytes, at);
    if (head === null) return;
    const length = Number(head.headers.get("content-length") ?? "0");
    const end = head.end + (Number.isSafeInteger(length) && length >= 0 ? length : 0);
    const type = head.headers.get("warc-type");
    if (type === "response" || type === "resource") {
      const page = readRecord(bytes.subarray(head.end, Math.min(end, bytes.length)), head.headers, type === "response");
      if (page !== null) yield page;
    }
    at = Math.max(end, head.end);
  }
}

function headAt(bytes: Uint8Array, at: number): { readonly headers: MailHeaders; readonly end: number } | null {
  const limit = Math.min(bytes.length, at + longestHead);
  for (let i = at; i < limit; i++) {
    if (bytes[i] !== 0x0a) continue;
    const next = bytes[i + 1] === 0x0d ? i + 2 : i + 1;
    if (bytes[next] !== 0x0a) continue;
    const text = bytesAsText(bytes.subarray(at, i));
    return { headers: readHeaders(text.slice(text.indexOf("\n") + 1)), end: next + 1 };
  }
  return null;
}

function readRecord(body: Uint8Array, headers: MailHeaders, isResponse: boolean): ArchivedPage | null {
  const url = (headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  const written = headers.get("warc-date") ?? "";
  const saved = written === "" ? noDay : (readIso(written) ?? noDay);
  if (!isResponse)
    return { url, saved, type: readParameters(headers.get("content-type")).value, bytes: body, encoding: "" };
  const head = headAt(body, 0);
  if (head === null || !/^HTTP\/\S+ 2\d\d/.test(bytesAsText(body.subarray(0, 40)))) return null;
  const content = body.subarray(head.end);
  const bytes = /chunked/i.test(head.headers.get("transfer-encoding") ?? "") ? unchunk(content) : content;
  return {
    url,
    saved,
    type: readParameters(head.headers.get("content-type")).value,
    bytes,
    encoding: (head.headers.get("content-encoding") ?? "").toLowerCase(),
  };
}

/** Undo HTTP's chunks; a body that is none stays. */
function unchunk(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length;) {
    const line = bytesAsText(bytes.subarray(at, at + 40));
    const match = /^([0-9a-f]{1,8})[^\n]{0,30}\r?\n/i.exec(line);
    if (match === null) return size === 0 ? bytes : joinBytes(parts);
    const length = Number.parseInt(match[1]!, 16);
    if (length === 0) break;
    const part = bytes.subarray(at + match[0].length, at + match[0].length + length);
    parts.push(part);
    size += part.length;
    at += match[0].length + length + 2;
  }
  return joinBytes(parts);
}
