import { mentionTypes } from "../../core/ner/mention.ts";
import type { RowEntity } from "../../core/catalog/row.ts";

/** The entities that a catalog or mentions file speaks of, each once; rows and mentions refer to them by number. */
export interface EntityTable {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Positions in `mentionTypes`. */
  readonly types: readonly number[];
}

/** Collects entities in the order in which they are first met, so that the same content gives the same file. */
export class EntityTableBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #entities: RowEntity[] = [];

  /** The number of the entity in the table, which it joins when it is new. */
  numberOf(entity: RowEntity): number {
    const before = this.#numbers.get(entity.id);
    if (before !== undefined) return before;
    const number = this.#entities.length;
    this.#numbers.set(entity.id, number);
    this.#entities.push(entity);
    return number;
  }

  build(): EntityTable {
    return {
      ids: this.#entities.map((entity) => entity.id),
      names: this.#entities.map((entity) => entity.name),
      types: this.#entities.map((entity) => mentionTypes.indexOf(entity.type)),
    };
  }
}

/** The entity with this number. Throws when the table has none. */
export function entityAt(table: EntityTable, number: number): RowEntity {
  const id = table.ids[number];
  const name = table.names[number];
  const type = mentionTypes[table.types[number] ?? -1];
  if (id === undefined || name === undefined || type === undefined) {
    throw new RangeError(`Entity ${number} is not among the ${table.ids.length} of this table.`);
  }
  return { id, name, type };
}
