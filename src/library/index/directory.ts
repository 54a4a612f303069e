import type { Part } from "./part.ts";
import type { Block } from "./posting-blocks.ts";
import { undatedDay } from "./schema.ts";
import type { EntityParts, NamedBlock } from "./segment-entities.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

/** What is known of a segment before any of its file is fetched: it travels in the manifest. */
export interface Directory {
  readonly articles: number;
  /** The day on which each date begins, since 1970-01-01, or `undatedDay`. */
  readonly days: Int32Array;
  /** By row, the dates that are no plain day, as EDTF writes them. */
  readonly written: ReadonlyMap<number, string>;
  /** Words in each text, for BM25. */
  readonly words: Uint32Array;
  /** Place in `sourceNames` plus 1; 0 for none. */
  readonly sources: Uint16Array;
  readonly sourceNames: readonly string[];
  /** Terms of texts and titles. */
  readonly terms: readonly Block[];
  /** Entities by `keyText` of their keys; numbered in this order. */
  readonly entities: readonly Block[];
  /** Terms of their forms: see `nameTermPostings`. */
  readonly nameTerms: readonly Block[];
  /** Entities without where each is named. */
  readonly entityKeys: EntityParts;
  /** Who is named in some neighbouring articles each. */
  readonly named: readonly NamedBlock[];
  /** `idKey` of each article's id, as Float64. */
  readonly ids: Part;
  /** Varints a form, by number: its entity, and its length, which is that of each mention written so. */
  readonly forms: Part;
  /** As `VocabularyWriter` writes them. */
  readonly vocabulary: Part;
  /** The mentions of some neighbouring articles each. */
  readonly mentions: readonly MentionBlock[];
}

export interface MentionBlock {
  /** The first row it has the mentions of. */
  readonly row: number;
  readonly part: Part;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Write a directory. Its parts follow each other in the file: terms, entities, terms of names, keys of entities, who is named, then the rest as listed. */
export function writeDirectory(directory: Directory): Uint8Array {
  const out = new VarintWriter();
  const pushBytes = (bytes: Uint8Array) => {
    out.push(bytes.length);
    out.pushBytes(bytes);
  };
  const pushPart = ({ bytes, hash }: Part) => {
    out.push(bytes);
    out.pushBytes(new Uint8Array(Uint32Array.of(hash).buffer));
  };
  const pushRowBlocks = (blocks: readonly MentionBlock[]) => {
    out.push(blocks.length);
    let before = 0;
    for (const { row, part } of blocks) {
      out.push(row - before);
      pushPart(part);
      before = row;
    }
  };
  out.push(directory.articles);
  pushDays(out, directory.days);
  for (const count of directory.words) out.push(count);
  for (const source of directory.sources) out.push(source);
  const texts = { written: [...directory.written], sourceNames: directory.sourceNames };
  pushBytes(encoder.encode(JSON.stringify(texts)));
  for (const blocks of [directory.terms, directory.entities, directory.nameTerms]) {
    out.push(blocks.length);
    let before = "";
    for (const { border, lists, rests } of blocks) {
      let shared = 0;
      while (shared < before.length && shared < border.length && before[shared] === border[shared]) shared += 1;
      if (/[\udc00-\udfff]/.test(border[shared] ?? "")) shared -= 1; // half of a pair can't be written down
      out.push(shared);
      pushBytes(encoder.encode(border.slice(shared)));
      pushPart(lists);
      pushPart(rests);
      before = border;
    }
  }
  pushPart(directory.entityKeys.heads);
  pushPart(directory.entityKeys.lows);
  pushRowBlocks(directory.named);
  for (const part of [directory.ids, directory.forms, directory.vocabulary]) pushPart(part);
  pushRowBlocks(directory.mentions);
  return out.finish();
}

/** Read what `writeDirectory` wrote. */
export function readDirectory(bytes: Uint8Array): Directory {
  const input = new VarintReader(bytes);
  let from = 0;
  const nextPart = (): Part => {
    const length = input.next();
    const [a = 0, b = 0, c = 0, d = 0] = input.nextBytes(4);
    const part = { from, bytes: length, hash: (a | (b << 8) | (c << 16) | (d << 24)) >>> 0 };
    from += length;
    return part;
  };
  const nextBlocks = (): Block[] => {
    let border = "";
    return Array.from({ length: input.next() }, () => {
      border = border.slice(0, input.next()) + decoder.decode(input.nextBytes(input.next()));
      return { border, lists: nextPart(), rests: nextPart() };
    });
  };
  const nextRowBlocks = (): MentionBlock[] => {
    let row = 0;
    return Array.from({ length: input.next() }, () => ({ row: (row += input.next()), part: nextPart() }));
  };
  const articles = input.next();
  const days = nextDays(input, articles);
  const words = Uint32Array.from({ length: articles }, () => input.next());
  const sources = Uint16Array.from({ length: articles }, () => input.next());
  const { written, sourceNames } = JSON.parse(decoder.decode(input.nextBytes(input.next()))) as {
    written: [number, string][];
    sourceNames: string[];
  };
  const opening = { articles, days, words, sources, written: new Map(written), sourceNames };
  const [terms, entities, nameTerms] = [nextBlocks(), nextBlocks(), nextBlocks()];
  const entityKeys = { heads: nextPart(), lows: nextPart() };
  const named = nextRowBlocks();
  const [ids, forms, vocabulary] = [nextPart(), nextPart(), nextPart()];
  const blocks = { terms, entities, nameTerms };
  return { ...opening, ...blocks, entityKeys, named, ids, forms, vocabulary, mentions: nextRowBlocks() };
}

/** Newest first, so the steps are small and hardly ever negative; undated ones, which are all last, as one number more than any step. */
function pushDays(out: VarintWriter, days: Int32Array): void {
  let before = 0;
  for (const day of days) {
    if (day === undatedDay) {
      out.push(0);
      continue;
    }
    const step = before - day;
    out.push(1 + (step < 0 ? -2 * step - 1 : 2 * step));
    before = day;
  }
}

function nextDays(input: VarintReader, articles: number): Int32Array {
  let day = 0;
  return Int32Array.from({ length: articles }, () => {
    const code = input.next();
    if (code === 0) return undatedDay;
    const step = code - 1;
    day -= step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    return day;
  });
}
