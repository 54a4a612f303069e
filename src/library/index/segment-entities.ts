import { markStep } from "../../core/ner/mark-code.ts";
import type { EntityKey } from "./entity-key.ts";
import type { Part, PartsWriter } from "./part.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

/** The entities of a segment, numbered by their keys, in ascending order. */
export interface SegmentEntities {
  readonly keys: Float64Array;
  /** Places in `mentionTypes`. */
  readonly types: Uint8Array;
}

/** Where they lie: steps between the upper 12 bits of their keys with their types, and the lower 32 bits, which nothing packs. */
export interface EntityParts {
  readonly heads: Part;
  readonly lows: Part;
}

/** Who is named in some neighbouring articles. */
export interface NamedBlock {
  /** The first row it speaks of. */
  readonly row: number;
  readonly part: Part;
}

/** The entities of each row, and how often each is named there: row `i` has those from `starts[i]` up to `starts[i + 1]`. */
export interface NamedRows {
  readonly starts: Uint32Array;
  readonly entities: Uint32Array;
  readonly mentions: Uint32Array;
}

const lowRange = 2 ** 32;

/** Write entities in ascending order of their keys. */
export function writeSegmentEntities({ keys, types }: SegmentEntities, parts: PartsWriter): EntityParts {
  const heads = new VarintWriter();
  let before = 0;
  keys.forEach((key: EntityKey, number) => {
    const head = Math.floor(key / lowRange);
    heads.push((head - before) * markStep + (types[number] ?? 0));
    before = head;
  });
  const lows = Uint32Array.from(keys, (key) => key % lowRange);
  return { heads: parts.push(heads.finish()), lows: parts.push(new Uint8Array(lows.buffer)) };
}

/** Read what `writeSegmentEntities` wrote. */
export function readSegmentEntities(heads: Uint8Array, lows: Uint8Array): SegmentEntities {
  // Copied by a constructor: `slice` of a Buffer, which a build reads from its store, is a view of far more.
  const low = new Uint32Array(new Uint8Array(lows).buffer);
  const input = new VarintReader(heads);
  const types = new Uint8Array(low.length);
  let head = 0;
  const keys = Float64Array.from(low, (bits, number) => {
    const code = input.next();
    types[number] = code % markStep;
    head += Math.floor(code / markStep);
    return head * lowRange + bits;
  });
  return { keys, types };
}

/** Bytes before packing in which who is named in neighbouring articles lies together, about: some hundred articles. */
const namedBytes = 4_000;

function openColumns() {
  return { lengths: new VarintWriter(), steps: new VarintWriter(), counts: new VarintWriter() };
}

/** Write of each row who is named in it, numbers ascending, and how often. */
export function writeNamed(
  rows: readonly (readonly { readonly entity: number; readonly mentions: number }[])[],
  parts: PartsWriter,
): NamedBlock[] {
  const blocks: NamedBlock[] = [];
  let [first, columns] = [0, openColumns()];
  rows.forEach((named, row) => {
    columns.lengths.push(named.length);
    let before = 0;
    for (const { entity, mentions } of named) {
      columns.steps.push(entity - before);
      columns.counts.push(mentions);
      before = entity;
    }
    if (columns.steps.length + columns.counts.length < namedBytes && row + 1 < rows.length) return;
    const out = new VarintWriter();
    out.push(row + 1 - first);
    for (const column of [columns.lengths, columns.steps, columns.counts]) out.pushBytes(column.finish());
    blocks.push({ row: first, part: parts.push(out.finish()) });
    [first, columns] = [row + 1, openColumns()];
  });
  return blocks;
}

/** Read one block of what `writeNamed` wrote. */
export function readNamed(bytes: Uint8Array): NamedRows {
  const input = new VarintReader(bytes);
  const starts = new Uint32Array(input.next() + 1);
  for (let row = 0; row + 1 < starts.length; row += 1) starts[row + 1] = (starts[row] ?? 0) + input.next();
  const entities = new Uint32Array(starts.at(-1) ?? 0);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    let entity = 0;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) entities[i] = entity += input.next();
  }
  const mentions = Uint32Array.from(entities, () => input.next());
  return { starts, entities, mentions };
}
