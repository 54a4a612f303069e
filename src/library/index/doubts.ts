import { doubtfulType, type TypeDoubt } from "../../core/entities/doubt/doubtful-type.ts";
import { findLikePairs } from "../../core/entities/doubt/find-like-pairs.ts";
import type { Likeness, ListedName } from "../../core/entities/name/likeness.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { type EntityTable, forEachOf, lengthOf } from "./entity-table.ts";
import type { EntityRow } from "./names-file.ts";

/** An entity in a doubt. */
export interface DoubtedEntity extends ListedName {
  readonly articles: number;
}

/** Something that the library itself finds doubtful about its names. */
export type Doubt =
  | {
      readonly kind: "same";
      /** Whom the fewer texts name. */
      readonly entity: DoubtedEntity;
      readonly other: DoubtedEntity;
      readonly why: Likeness;
      /** Articles that name both. */
      readonly shared: number;
    }
  | { readonly kind: "type"; readonly entity: DoubtedEntity; readonly to: MentionType; readonly why: TypeDoubt };

/** Entities named less often than this change too little to ask anybody about. */
const fewestMentions = 2;

/**
 * Find what is doubtful: entities that may be one, and names that say themselves to be of another type. At most `most` of each, the
 * largest effect first, counted in mentions that would change.
 */
export function findDoubts(table: EntityTable, most: number): readonly Doubt[] {
  const rows = table.readAllRows();
  const idOf = (entity: number) => rows[entity]?.[0] ?? "";
  const numbers = rows
    .flatMap((_, entity) => ((table.mentions[entity] ?? 0) >= fewestMentions ? [entity] : []))
    // A word of nationality is a place's and is tied to it already.
    .filter((entity) => rows[entity]?.[3] === undefined)
    .toSorted((a, b) => (table.mentions[b] ?? 0) - (table.mentions[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1));
  const names = numbers.map((entity) => describe(table, entity, rows[entity]));
  const pairs = findLikePairs(names, most).flatMap(({ part, whole, why }): Doubt[] => {
    const [entity, other] = [names[part], names[whole]];
    if (entity === undefined || other === undefined) return [];
    return [{ kind: "same", entity, other, why, shared: countShared(table, numbers[part] ?? 0, numbers[whole] ?? 0) }];
  });
  const types: Doubt[] = [];
  for (const entity of names) {
    const doubt = doubtfulType(entity.name, entity.type);
    if (doubt !== null) types.push({ kind: "type", entity, ...doubt });
    if (types.length >= most) break;
  }
  return [...pairs, ...types].toSorted((a, b) => b.entity.mentions - a.entity.mentions);
}

function describe(table: EntityTable, entity: number, [id, name, type]: EntityRow = ["", "", "other"]): DoubtedEntity {
  return {
    id,
    name,
    type,
    mentions: table.mentions[entity] ?? 0,
    articles: lengthOf(table.byEntity, entity),
  };
}

function countShared(table: EntityTable, a: number, b: number): number {
  const articles = new Set<number>();
  forEachOf(table.byEntity, a, (number) => articles.add(number));
  let shared = 0;
  forEachOf(table.byEntity, b, (number) => (shared += articles.has(number) ? 1 : 0));
  return shared;
}
