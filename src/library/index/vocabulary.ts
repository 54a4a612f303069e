import { VarintReader, VarintWriter } from "./varint.ts";

/** A word of the library and how many articles hold it. */
export interface VocabularyEntry {
  readonly term: string;
  readonly articles: number;
}

/** Words that spelling correction may offer: no digits, no pairs of unspaced scripts, of a length worth mistyping. */
export function isSpellingCandidate(term: string): boolean {
  return term.length >= 3 && term.length <= 24 && !/[\p{N}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(term);
}

/**
 * Write words in sorted order, each as what it shares with the one before, the rest, and its count:
 * about 5 bytes a word, so that a segment's vocabulary is 2 to 3 % of its index.
 */
export function encodeVocabulary(entries: readonly VocabularyEntry[]): Uint8Array {
  const out = new VarintWriter();
  const encoder = new TextEncoder();
  let before = new Uint8Array();
  for (const { term, articles } of entries) {
    const bytes = encoder.encode(term);
    let shared = 0;
    while (shared < bytes.length && shared < before.length && bytes[shared] === before[shared]) shared += 1;
    out.push(shared);
    out.push(bytes.length - shared);
    out.pushBytes(bytes.subarray(shared));
    out.push(articles);
    before = bytes;
  }
  return out.finish();
}

/** Call `visit` for each word in sorted order. */
export function readVocabulary(bytes: Uint8Array, visit: (term: string, articles: number) => void): void {
  const input = new VarintReader(bytes);
  const decoder = new TextDecoder();
  // Candidates have at most 24 UTF-16 units, so at most 72 bytes.
  const word = new Uint8Array(128);
  while (!input.isAtEnd) {
    const shared = input.next();
    const length = input.next();
    word.set(input.nextBytes(length), shared);
    visit(decoder.decode(word.subarray(0, shared + length)), input.next());
  }
}
