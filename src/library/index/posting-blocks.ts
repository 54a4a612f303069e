import type { Part, PartsWriter } from "./part.ts";
import { noPostings, type PostingList, readPostings } from "./posting-list.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

/** A key (a term, the id of an entity) with all that a segment holds of it. */
export interface KeyedPostings {
  readonly key: string;
  /** Rows in the list. */
  readonly count: number;
  /** As `writePostings` writes them. */
  readonly list: Uint8Array;
  /** What only some questions need: places of a term, forms of a name. */
  readonly rest: Uint8Array;
}

/**
 * Some neighbouring keys of a segment, in two parts beside each other, so that one request has both.
 *
 * ```
 *   lists   number of the first key, bytes of the heads │ shared, length, letters, count, bytes of list, bytes of rest │ … │ list │ list │ …
 *   rests   rest │ rest │ …
 * ```
 */
export interface Block {
  /** No key of an earlier block is as large as this, and none of this or a later one is smaller. */
  readonly border: string;
  readonly lists: Part;
  readonly rests: Part;
}

/** Bytes of a block before packing, about: a question fetches one a term and segment, and each has its line in the manifest. */
const blockBytes = 12_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Write keys, which come in ascending order by UTF-16 units, into blocks. */
export function writeBlocks(keyed: Iterable<KeyedPostings>, parts: PartsWriter): Block[] {
  const blocks: Block[] = [];
  let draft: KeyedPostings[] = [];
  let bytes = 0;
  let last = "";
  let number = 0;
  const flush = () => {
    const [first] = draft;
    if (first === undefined) return;
    const lists = parts.push(writeLists(draft, number));
    blocks.push({
      border: separator(last, first.key),
      lists,
      rests: parts.push(joined(draft.map(({ rest }) => rest))),
    });
    last = draft.at(-1)?.key ?? "";
    number += draft.length;
    draft = [];
    bytes = 0;
  };
  for (const posting of keyed) {
    const size = posting.list.length + posting.rest.length + posting.key.length + 4;
    // What is large by itself stays by itself: whoever asks for a neighbour need not fetch it.
    if (bytes + size > blockBytes) flush();
    draft.push(posting);
    bytes += size;
  }
  flush();
  return blocks;
}

/** The shortest beginning of `key` that is larger than `before`. */
function separator(before: string, key: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length += 1;
  // Half of a surrogate pair could not be written down.
  return key.slice(0, /[\ud800-\udbff]$/.test(key.slice(0, length)) ? length + 1 : length);
}

function writeLists(draft: readonly KeyedPostings[], number: number): Uint8Array {
  const heads = new VarintWriter();
  let before: Uint8Array = new Uint8Array(0);
  for (const { key, count, list, rest } of draft) {
    const letters = encoder.encode(key);
    let shared = 0;
    while (shared < before.length && shared < letters.length && before[shared] === letters[shared]) shared += 1;
    heads.push(shared);
    heads.push(letters.length - shared);
    heads.pushBytes(letters.subarray(shared));
    for (const number of [count, list.length, rest.length]) heads.push(number);
    before = letters;
  }
  const head = heads.finish();
  const out = new VarintWriter();
  out.push(number);
  out.push(head.length);
  out.pushBytes(head);
  for (const { list } of draft) out.pushBytes(list);
  return out.finish();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new VarintWriter();
  for (const piece of pieces) out.pushBytes(piece);
  return out.finish();
}

/** Gives a part's content, or null when it is not here yet: then it has been noted as wanted. */
export type ReadPart = (part: Part) => Uint8Array | null;

/** What is found under a key. */
export interface FoundPostings {
  /** The key's place among all of the segment. */
  readonly number: number;
  readonly list: PostingList;
  /** Null when it is not here yet, or was not asked for. */
  readonly rest: Uint8Array | null;
}

/** Asks the blocks of one segment. What is not here counts as not found, and is noted by `read`. */
export class BlockReader {
  readonly #blocks: readonly Block[];
  readonly #read: ReadPart;

  constructor(blocks: readonly Block[], read: ReadPart) {
    this.#blocks = blocks;
    this.#read = read;
  }

  /** What stands under a key; null when nothing does. */
  find(key: string, withRest: boolean): FoundPostings | null {
    let found: FoundPostings | null = null;
    const wanted = encoder.encode(key);
    this.#visitBlock(this.#blockOf(key), withRest, (letters, length, _count, open) => {
      if (length === wanted.length && startsWith(letters, wanted)) found = open();
    });
    return found;
  }

  /** How many rows stand under a key. */
  count(key: string): number {
    let rows = 0;
    const wanted = encoder.encode(key);
    this.#visitBlock(this.#blockOf(key), false, (letters, length, count) => {
      if (length === wanted.length && startsWith(letters, wanted)) rows = count;
    });
    return rows;
  }

  /** What stands under all keys that begin so. */
  findAll(beginning: string, withRest: boolean): FoundPostings[] {
    const found: FoundPostings[] = [];
    const wanted = encoder.encode(beginning);
    const first = Math.max(0, this.#blockOf(beginning));
    for (let at = first; at < this.#blocks.length; at += 1) {
      if (at > first && this.#blocks[at]?.border.startsWith(beginning) !== true) break;
      this.#visitBlock(at, withRest, (letters, length, _count, open) => {
        if (length >= wanted.length && startsWith(letters, wanted)) found.push(open());
      });
    }
    return found;
  }

  /** Visit all keys in order. */
  visit(withRest: boolean, each: (key: string, found: FoundPostings) => void): void {
    this.#blocks.forEach((_, at) =>
      this.#visitBlock(at, withRest, (letters, length, _count, open) =>
        each(decoder.decode(letters.subarray(0, length)), open()),
      ),
    );
  }

  /** The block in which a key would stand; -1 before the first. */
  #blockOf(key: string): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#blocks[middle]?.border ?? "") <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #visitBlock(
    at: number,
    withRest: boolean,
    visit: (letters: Uint8Array, length: number, count: number, open: () => FoundPostings) => void,
  ): void {
    const block = this.#blocks[at];
    if (block === undefined) return;
    const lists = this.#read(block.lists);
    const rests = withRest ? this.#read(block.rests) : null;
    if (lists === null) return;
    const input = new VarintReader(lists);
    let next = input.next();
    const headBytes = input.next();
    const end = input.at + headBytes;
    let listAt = end;
    let restAt = 0;
    let letters = new Uint8Array(64);
    while (input.at < end) {
      const shared = input.next();
      const run = input.next();
      const length = shared + run;
      if (length > letters.length) {
        const wider = new Uint8Array(2 * length);
        wider.set(letters);
        letters = wider;
      }
      letters.set(input.nextBytes(run), shared);
      const [count, listBytes, restBytes] = [input.next(), input.next(), input.next()];
      const [listFrom, restFrom, number] = [listAt, restAt, next];
      visit(letters, length, count, () => ({
        number,
        list: count === 0 ? noPostings : readPostings(lists.subarray(listFrom, listFrom + listBytes), count),
        rest: rests === null ? null : rests.subarray(restFrom, restFrom + restBytes),
      }));
      listAt += listBytes;
      restAt += restBytes;
      next += 1;
    }
  }
}

function startsWith(letters: Uint8Array, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i += 1) if (letters[i] !== wanted[i]) return false;
  return true;
}
