import type { SegmentArticle } from "./index-input.ts";
import { type Part, PartsWriter } from "./part.ts";
import { type Block, type KeyedPostings, writeBlocks } from "./posting-blocks.ts";
import { TermPostings } from "./term-postings.ts";
import { VarintReader, VarintWriter } from "./varint.ts";
import { isSpellingCandidate, VocabularyWriter } from "./vocabulary.ts";

/** What a segment has of its texts and titles: half of its file, which hangs on nobody's name. */
export interface WrittenTerms {
  /** The beginning of the segment's file. */
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
  /** The terms that the speller may offer. */
  readonly vocabulary: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Write the terms of some articles, newest first. */
export function writeTerms(articles: readonly Pick<SegmentArticle, "text" | "title">[]): WrittenTerms {
  const parts = new PartsWriter();
  const postings = new TermPostings();
  for (const { text, title } of articles) postings.add(text, title);
  const vocabulary = new VocabularyWriter();
  const listed = function* (): Iterable<KeyedPostings> {
    for (const term of postings.finish()) {
      const letters = encoder.encode(term.key);
      if (isSpellingCandidate(letters)) vocabulary.add(letters, term.count);
      yield term;
    }
  };
  const blocks = writeBlocks(listed(), parts);
  return { bytes: parts.finish(), blocks, vocabulary: vocabulary.finish() };
}

type PartNumbers = readonly [from: number, bytes: number, hash: number];

const numbersOf = ({ from, bytes, hash }: Part): PartNumbers => [from, bytes, hash];
const partOf = ([from, bytes, hash]: PartNumbers): Part => ({ from, bytes, hash });

/** Put terms into one piece, for whoever makes the segment later, without its texts. */
export function termsInOnePiece({ bytes, blocks, vocabulary }: WrittenTerms): Uint8Array {
  const lines = blocks.map(({ border, lists, rests }) => [border, numbersOf(lists), numbersOf(rests)]);
  const out = new VarintWriter();
  for (const piece of [encoder.encode(JSON.stringify(lines)), vocabulary]) {
    out.push(piece.length);
    out.pushBytes(piece);
  }
  out.pushBytes(bytes);
  return out.finish();
}

/** Take apart what `termsInOnePiece` put together. */
export function termsFromOnePiece(piece: Uint8Array): WrittenTerms {
  const input = new VarintReader(piece);
  const lines = JSON.parse(decoder.decode(input.nextBytes(input.next()))) as [string, PartNumbers, PartNumbers][];
  const blocks = lines.map(([border, lists, rests]) => ({ border, lists: partOf(lists), rests: partOf(rests) }));
  const vocabulary = input.nextBytes(input.next());
  return { blocks, vocabulary, bytes: piece.subarray(input.at) };
}
