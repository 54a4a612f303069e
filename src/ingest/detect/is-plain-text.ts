/** What this needs of the decoder that browsers, workers and Node share. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** One character a byte, whatever the file's encoding; one decoder for all, since 100,000 seeds are looked at. */
const letters = new TextDecoder("windows-1252");

/** Exports show themselves within this many bytes; looking at more of each of 100,000 seeds would be felt. */
const looked = 12_000;

/** First letters of markup, JSON, packed files, RTF and PDF, chats and subtitles. */
const telling = /^(?:ï»¿|â€Ž)*\s*(?:[<{[]|PK|%PDF-|WARC\/|WEBVTT|window\.YTD|From \S|\d|Ù|Û|_{40})/;
const mailHead =
  /^(?:[A-Za-z-]{2,40}: ?[^\n]*\r?\n){0,60}?(?:from|subject|message-id|received|return-path|mime-version|snapshot-content-location):/i;
/** Words that a line of an export begins with, or holds; what follows them is looked at when the format is told. */
const signs = ["==========", "____________________", " DOCUMENT", "Dokument ", "Document ", "Documento "];

/**
 * Say at a glance that a text file can be no export of another program, so that it is read as a seed. False only means that its
 * format is to be told properly.
 */
export function isPlainText(bytes: Uint8Array, ending: string): boolean {
  const head = letters.decode(bytes.subarray(0, looked));
  const start = head.slice(0, 200);
  if (bytes[0] === 0x1f || telling.test(start) || /^ÿþ|^þÿ/.test(start)) return false;
  if (ending === "md") return !/^(?:ï»¿)?\s*(?:---|\+\+\+|- |[\w-]{1,40}::)/.test(start);
  if (/^[A-Za-z-]{2,40}: ?/.test(start) && mailHead.test(head)) return false;
  if (/^[^\n\t]*\t[^\n\t]*\t/.test(start)) return false;
  return !signs.some((sign) => beginsLine(head, sign));
}

/** Say whether a sign stands at the start of a line, or after the spaces or the number that centre it there. */
function beginsLine(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
    const before = text.slice(Math.max(0, at - 80), at);
    if (/(?:^|\n)(?:\s{4,}(?:\d+ (?:of|von) \d+)?)?$/.test(before)) return true;
  }
  return false;
}
