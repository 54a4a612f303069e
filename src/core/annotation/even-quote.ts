/** A text whose white space and signs are written one way, and where each of its units stands in the text as it is. */
export interface EvenQuote {
  readonly text: string;
  /** Offset in the text as it is of the unit at `at`; its length for the end. */
  readonly origins: Uint32Array;
}

/** What programs write in several ways, and what it becomes. Signs of no width, which nobody sees, go. */
const uneven =
  /[\s\u00a0]+|[\u00ad\u200b-\u200f\u2060\ufeff]|[\u2018\u2019\u201a\u201b\u2032\u00b4`]|[\u201c-\u201f\u2033\u00ab\u00bb]|[\u2010-\u2015\u2212]|\u2026|[\ufb00-\ufb06]/gu;

/**
 * Write a text as another program may have: white space as one space, quotation marks, apostrophes and dashes straight, `…` as three
 * stops, ligatures in letters, soft hyphens gone. Letters and their case stay.
 */
export function evenQuote(text: string): EvenQuote {
  const origins: number[] = [];
  let even = "";
  let done = 0;
  const copy = (to: number) => {
    for (let at = done; at < to; at += 1) origins.push(at);
    even += text.slice(done, to);
  };
  for (const { 0: found, index } of text.matchAll(uneven)) {
    copy(index);
    const written = evenSign(found);
    for (let unit = 0; unit < written.length; unit += 1) origins.push(index);
    even += written;
    done = index + found.length;
  }
  copy(text.length);
  origins.push(text.length);
  return { text: even, origins: Uint32Array.from(origins) };
}

function evenSign(found: string): string {
  const code = found.charCodeAt(0);
  if (/^\s/u.test(found)) return " ";
  if (code === 0x2026) return "...";
  if (code >= 0xfb00) return code === 0xfeff ? "" : found.normalize("NFKC");
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060) return "";
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return "-";
  return /[\u201c-\u201f\u2033\u00ab\u00bb]/u.test(found) ? '"' : "'";
}
