import { slugOf } from "../../core/entities/slug.ts";
import { type MentionType, mentionTypes } from "../../core/ner/mention.ts";
import { typeCode } from "./entity-key.ts";
import type { IndexEntity } from "./index-input.ts";

/** What is known of an entity besides where it is named. */
export type EntityRow = readonly [id: string, name: string, type: MentionType, nationalityOf?: string];

/** A names file, in columns. */
interface NamesFile {
  /** By id. */
  readonly names: readonly string[];
  /** Places in `mentionTypes`, a figure of base 36 each. */
  readonly types: string;
  /** Ids that do not follow from the name, by place. */
  readonly ids: Readonly<Record<number, string>>;
  /** Ids of the places whose people a word means. */
  readonly peoples: Readonly<Record<number, string>>;
}

/** Put an entity into a row. */
export function toRow({ id, name, type, nationalityOf }: IndexEntity): EntityRow {
  return nationalityOf === undefined ? [id, name, type] : [id, name, type, nationalityOf];
}

/** Write some entities; the same in any order give the same text. */
export function writeNames(entities: readonly IndexEntity[]): string {
  const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids: Record<number, string> = {};
  const peoples: Record<number, string> = {};
  sorted.forEach(({ id, name, nationalityOf }, at) => {
    if (followingId(name) !== id) ids[at] = id;
    if (nationalityOf !== undefined) peoples[at] = nationalityOf;
  });
  const file: NamesFile = {
    names: sorted.map(({ name }) => name),
    types: sorted.map(({ type }) => typeCode(type).toString(36)).join(""),
    ids,
    peoples,
  };
  return JSON.stringify(file);
}

/** Read what `writeNames` wrote. */
export function parseNames(text: string): EntityRow[] {
  const { names, types, ids, peoples } = JSON.parse(text) as NamesFile;
  return names.map((name, at) => {
    const [id, type] = [ids[at] ?? followingId(name), mentionTypes[Number.parseInt(types[at] ?? "", 36)] ?? "other"];
    const place = peoples[at];
    return place === undefined ? [id, name, type] : [id, name, type, place];
  });
}

/** The id that most names have. None for letters that one browser's Unicode may know and another's does not. */
export function followingId(name: string): string {
  return /^[ -~]*$/u.test(name) ? slugOf(name) : "";
}
