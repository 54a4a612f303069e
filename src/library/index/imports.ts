import { nameKey } from "../../core/entities/name/name-key.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import type { LoadTold } from "../told/told-side.ts";
import { memorySource } from "./byte-source.ts";
import { readDirectory } from "./directory.ts";
import type { EntityKey } from "./entity-key.ts";
import { type EntityTable, nobody } from "./entity-table.ts";
import type { IndexEntity } from "./index-input.ts";
import { type PartCache, PartStore, type Wanted } from "./part-store.ts";
import { Segment } from "./segment.ts";
import { fromOnePiece } from "./segment-writer.ts";

/** Articles that the reader added, as the index takes them in. */
export interface Imports {
  /** As `inOnePiece` has them. */
  readonly segments: readonly Uint8Array[];
  /** Where each article stands among the imported ones, newest first, counted from 0: by row, segment after segment. */
  readonly ranks: Uint32Array;
  /** Every entity that their mentions name; who is in the library already is passed over. */
  readonly entities: readonly IndexEntity[];
  /** Finds their told times, row after row, when a question asks for them; left out where there are none to find. */
  readonly loadTold?: LoadTold;
}

/** The same, opened. */
export interface OpenImports {
  readonly segments: readonly Segment[];
  readonly ranks: Uint32Array;
  readonly entities: readonly IndexEntity[];
}

export const noImports: OpenImports = { segments: [], ranks: new Uint32Array(), entities: [] };

/** Imports may be taken in again and again: parts of those before, which may still be kept, must not be taken for theirs. */
let opened = 0;

/** Open segments of imported articles. */
export function openImports(
  shared: { readonly wanted: Wanted; readonly cache: PartCache },
  { segments, ranks, entities }: Imports,
): OpenImports {
  const open = (piece: Uint8Array) => {
    const { bytes, directory } = fromOnePiece(piece);
    opened += 1;
    return new Segment(readDirectory(directory), new PartStore(`imports ${opened}`, shared, memorySource(bytes)));
  };
  return { segments: segments.map(open), ranks, entities };
}

/** Somebody or something as a text that was just read names it. */
export interface NameToFind {
  readonly name: string;
  readonly type: MentionType;
  /** What its id would be if nobody else had it. */
  readonly id: string;
}

/**
 * Find whom names mean: for each the id of the entity of its type that is called so, or else written so. Where there is none the id
 * that was offered, changed if somebody else has it.
 *
 * Of several the most mentioned one is meant: a name alone says no more. `isWhole` tells whether all forms were there.
 */
export function identify(table: EntityTable, wanted: readonly NameToFind[], isWhole: () => boolean): string[] {
  const listed = knownIn.get(table) ?? listKnown(table);
  if (isWhole()) knownIn.set(table, listed);
  return wanted.map(({ name, type, id }) => {
    const found = listed.ids.get(keyOf(type, name));
    // An id of the same key as another's would be counted with it.
    return found ?? (listed.keys.has(table.rows.keyOf(id)) ? `${id}~${type}~own` : id);
  });
}

interface KnownNames {
  /** By type and name the id of who is meant. */
  readonly ids: ReadonlyMap<string, string>;
  readonly keys: ReadonlySet<EntityKey>;
}

/** Folding the names of a large library takes a second: it is done once for each table. */
const knownIn = new WeakMap<EntityTable, KnownNames>();

function listKnown({ mentions, rows, segments, readAllRows }: EntityTable): KnownNames {
  const all = readAllRows();
  const offer = (into: Map<string, number>, entity: number, text: string) => {
    const key = keyOf(all[entity]?.[2] ?? "other", text);
    const best = into.get(key);
    if (best === undefined || (mentions[entity] ?? 0) > (mentions[best] ?? 0)) into.set(key, entity);
  };
  const called = new Map<string, number>();
  for (const { segment, numbers } of segments)
    segment.visitForms((local, text) => {
      const entity = numbers[local] ?? nobody;
      // Most forms are the name itself.
      if (text !== all[entity]?.[1]) offer(called, entity, text);
    });
  const named = new Map<string, number>();
  all.forEach(([, name], entity) => offer(named, entity, name));
  for (const [key, entity] of named) called.set(key, entity);
  return {
    ids: new Map(Array.from(called, ([key, entity]) => [key, all[entity]?.[0] ?? ""])),
    keys: new Set(all.map(([id]) => rows.keyOf(id))),
  };
}

function keyOf(type: MentionType, name: string): string {
  return `${type} ${nameKey(name)}`;
}
