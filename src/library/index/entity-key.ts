import { cyrb53 } from "../../core/hash/cyrb53.ts";
import { type MentionType, mentionTypes } from "../../core/ner/mention.ts";

/** What stands for an entity in the files of an index: its id, hashed to 44 bits. Entities of segments are counted together by it. */
export type EntityKey = number;

/** An index's keys differ, since a build takes the first salt with which they do: see `chooseSalt`. */
export function entityKey(id: string, salt: number): EntityKey {
  return cyrb53(id, salt) % 2 ** 44;
}

/** The first salt with which no two ids have one key: 0, but for a library in tens of thousands. */
export function chooseSalt(ids: readonly string[], keyOf = entityKey): number {
  const different = new Set(ids).size;
  for (let salt = 0; ; salt += 1) if (new Set(ids.map((id) => keyOf(id, salt))).size === different) return salt;
}

/** A key as the blocks of a segment are looked up by: in the order of the keys. */
export function keyText(key: EntityKey): string {
  return key.toString(16).padStart(11, "0");
}

/** Says what stands for an entity in a segment. */
export interface EntityNaming {
  readonly salt: number;
  readonly typeOf: (id: string) => MentionType;
}

/** Say of what type some entities are; whoever is not among them is `other`. */
export function namingOf(
  entities: Iterable<{ readonly id: string; readonly type: MentionType }>,
  salt: number,
): EntityNaming {
  const types = new Map(Array.from(entities, ({ id, type }) => [id, type]));
  return { salt, typeOf: (id) => types.get(id) ?? "other" };
}

/** Place of a type in `mentionTypes`, as segments write it down. */
export function typeCode(type: MentionType): number {
  return mentionTypes.indexOf(type);
}
