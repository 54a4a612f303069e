import { capitalsSign } from "../../core/query/capitals.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

/** Candidates have at most 24 UTF-16 units, so at most 72 bytes. */
const mostBytes = 72;
const capitalsByte = capitalsSign.charCodeAt(0);
const decoder = new TextDecoder();

/** Say whether spelling correction may offer a word, given in UTF-8: no capitals, no digits, no pairs of unspaced scripts, of a length worth mistyping. */
export function isSpellingCandidate(term: Uint8Array): boolean {
  if (term.length < 3 || term.length > mostBytes || term[0] === capitalsByte) return false;
  let isAscii = true;
  for (const byte of term) {
    if (byte >= 0x30 && byte <= 0x39) return false;
    if (byte > 0x7f) isAscii = false;
  }
  return isAscii ? term.length <= 24 : isForeignCandidate(decoder.decode(term));
}

function isForeignCandidate(term: string): boolean {
  return (
    term.length >= 3 &&
    term.length <= 24 &&
    !/[\p{N}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
      term,
    )
  );
}

/**
 * Writes words in sorted order, each as what it shares with the one before, the rest, and its count:
 * about 5 bytes a word, so that a segment's vocabulary is 2 to 3 % of its index.
 */
export class VocabularyWriter {
  readonly #out = new VarintWriter();
  readonly #before = new Uint8Array(mostBytes);
  #beforeLength = 0;

  /** Append a spelling candidate, in UTF-8, and how many articles hold it. The bytes are copied. */
  add(term: Uint8Array, articles: number): void {
    const before = this.#before;
    const most = Math.min(term.length, this.#beforeLength);
    let shared = 0;
    while (shared < most && term[shared] === before[shared]) shared += 1;
    this.#out.push(shared);
    this.#out.push(term.length - shared);
    this.#out.pushBytes(term.subarray(shared));
    this.#out.push(articles);
    before.set(term);
    this.#beforeLength = term.length;
  }

  /** What was written so far. */
  finish(): Uint8Array {
    return this.#out.finish();
  }
}

/** Call `visit` for each word in sorted order. */
export function readVocabulary(bytes: Uint8Array, visit: (term: string, articles: number) => void): void {
  const input = new VarintReader(bytes);
  const word = new Uint8Array(mostBytes);
  while (!input.isAtEnd) {
    const shared = input.next();
    const length = input.next();
    word.set(input.nextBytes(length), shared);
    visit(decoder.decode(word.subarray(0, shared + length)), input.next());
  }
}
