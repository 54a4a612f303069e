import type { Directory } from "./directory.ts";
import { type EntityKey, keyText } from "./entity-key.ts";
import type { PartStore } from "./part-store.ts";
import type { Part } from "./part.ts";
import { BlockReader } from "./posting-blocks.ts";
import type { PostingList } from "./posting-list.ts";
import { type NamedRows, readNamed, readSegmentEntities, type SegmentEntities } from "./segment-entities.ts";
import { VarintReader } from "./varint.ts";

/** A mention as a segment stores it, its entity under the segment's own number. */
export interface SegmentMention {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  /** Number of how it is written. */
  readonly form: number;
  /** Counted in the article from 0. */
  readonly sentence: number;
}

/** How an entity is written, and how often so. */
export interface WrittenForm {
  readonly text: string;
  readonly mentions: number;
}

const decoder = new TextDecoder();

/**
 * One segment. Rows count from 0, newest first.
 *
 * What its methods need and is not here counts as empty, and is noted as wanted: see `Wanted.complete`.
 */
export class Segment {
  readonly directory: Directory;
  /** Terms of its texts and titles; beside each its places. */
  readonly terms: BlockReader;
  /** Terms of how its texts write entities: see `findNamed`. */
  readonly nameTerms: BlockReader;
  readonly store: PartStore;
  readonly #entities: BlockReader;
  #forms: SegmentForms | null = null;
  #keys: SegmentEntities | null = null;
  /** The block that was read last: rows are asked for in their order. */
  #named: { readonly row: number; readonly rows: NamedRows } | null = null;

  constructor(directory: Directory, store: PartStore) {
    this.directory = directory;
    this.store = store;
    const read = (part: Part) => store.read(part);
    this.terms = new BlockReader(directory.terms, read);
    this.#entities = new BlockReader(directory.entities, read);
    this.nameTerms = new BlockReader(directory.nameTerms, read);
  }

  get articles(): number {
    return this.directory.articles;
  }

  /** `idKey` of each article's id. */
  readIds(): Float64Array {
    const bytes = this.store.read(this.directory.ids);
    return bytes === null ? new Float64Array(this.articles) : new Float64Array(new Uint8Array(bytes).buffer);
  }

  /** Its entities by number; none when they are not here yet. */
  readEntities(): SegmentEntities {
    if (this.#keys !== null) return this.#keys;
    const { heads, lows } = this.directory.entityKeys;
    const [steps, bits] = [this.store.read(heads), this.store.read(lows)];
    if (steps === null || bits === null) return { keys: new Float64Array(), types: new Uint8Array() };
    return (this.#keys = readSegmentEntities(steps, bits));
  }

  /** Visit whom an article names, by number, with how many mentions. */
  visitNamed(row: number, visit: (entity: number, mentions: number) => void): void {
    const block = this.#namedBlock(row);
    if (block === null) return;
    const { starts, entities, mentions } = block.rows;
    const end = starts[row - block.row + 1] ?? 0;
    for (let i = starts[row - block.row] ?? 0; i < end; i += 1) visit(entities[i] ?? 0, mentions[i] ?? 0);
  }

  #namedBlock(row: number): { readonly row: number; readonly rows: NamedRows } | null {
    const { named } = this.directory;
    const last = this.#named;
    if (last !== null && last.row <= row && row < last.row + last.rows.starts.length - 1) return last;
    const block = named.findLast((each) => each.row <= row);
    const bytes = block === undefined ? null : this.store.read(block.part);
    if (block === undefined || bytes === null || bytes.length === 0) return null;
    return (this.#named = { row: block.row, rows: readNamed(bytes) });
  }

  /** An entity's number here and where it is named: rows, and in each how often; null when it is not. */
  findEntity(key: EntityKey): { readonly number: number; readonly list: PostingList } | null {
    return this.#entities.find(keyText(key), false);
  }

  /** How an entity is written here. */
  formsOf(key: EntityKey): WrittenForm[] {
    return formsIn(this.#entities.find(keyText(key), true)?.rest);
  }

  /** How an entity is written in some of its articles, by row. */
  formsAmong(key: EntityKey, rows: readonly number[]): WrittenForm[] {
    const entity = this.findEntity(key)?.number;
    const numbers = this.#readForms()?.entities ?? new Uint32Array();
    const counts = new Map<number, number>();
    for (const row of rows)
      for (const mention of this.readMentions(row))
        if (mention.entity === entity) counts.set(mention.form, (counts.get(mention.form) ?? 0) + 1);
    // An entity's forms lie by number, as all do.
    const forms = [...numbers.keys()].filter((form) => numbers[form] === entity);
    return this.formsOf(key).map(({ text }, at) => ({ text, mentions: counts.get(forms[at] ?? -1) ?? 0 }));
  }

  /** All forms, by their entity's number. */
  visitForms(visit: (entity: number, text: string) => void): void {
    this.#entities.visit(true, (_, { number, rest }) => {
      for (const { text } of formsIn(rest)) visit(number, text.replaceAll("\n", " "));
    });
  }

  /** An article's mentions by start; empty when it has none. */
  readMentions(row: number): SegmentMention[] {
    const block = this.directory.mentions.findLast((stretch) => stretch.row <= row);
    const forms = this.#readForms();
    const bytes = block === undefined ? null : this.store.read(block.part);
    if (block === undefined || bytes === null || forms === null) return [];
    const input = new VarintReader(bytes);
    for (let before = block.row; before < row; before += 1) input.nextBytes(input.next());
    return decodeMentions(input.nextBytes(input.next()), forms);
  }

  /** Whether `readVocabulary` need not wait for it. */
  get hasVocabulary(): boolean {
    return this.store.has(this.directory.vocabulary);
  }

  readVocabulary(): Uint8Array {
    return this.store.read(this.directory.vocabulary) ?? new Uint8Array(0);
  }

  #readForms(): SegmentForms | null {
    if (this.#forms !== null) return this.#forms;
    const bytes = this.store.read(this.directory.forms);
    if (bytes === null) return null;
    const input = new VarintReader(bytes);
    const pairs: number[] = [];
    while (!input.isAtEnd) pairs.push(input.next());
    const entities = Uint32Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i] ?? 0);
    return (this.#forms = { entities, lengths: Uint32Array.from(entities, (_, i) => pairs[2 * i + 1] ?? 0) });
  }
}

/** What a form's number stands for. */
interface SegmentForms {
  /** The entity's number in the segment. */
  readonly entities: Uint32Array;
  readonly lengths: Uint32Array;
}

function formsIn(rest: Uint8Array | null | undefined): WrittenForm[] {
  if (rest === null || rest === undefined) return [];
  const forms = JSON.parse(decoder.decode(rest)) as readonly (readonly [string, number])[];
  return forms.map(([text, mentions]) => ({ text, mentions }));
}

function decodeMentions(bytes: Uint8Array, { entities, lengths }: SegmentForms): SegmentMention[] {
  const input = new VarintReader(bytes);
  const mentions: SegmentMention[] = [];
  let start = 0;
  let sentence = 0;
  while (!input.isAtEnd) {
    start += input.next();
    const form = input.next();
    sentence += input.next();
    mentions.push({ start, end: start + (lengths[form] ?? 0), entity: entities[form] ?? 0, form, sentence });
  }
  return mentions;
}
