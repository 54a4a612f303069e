import { type EntityKey, entityKey } from "./entity-key.ts";
import type { IndexEntity } from "./index-input.ts";
import type { NameFiles } from "./name-files.ts";
import { type EntityRow, toRow } from "./names-file.ts";

type Nationality = readonly [place: string, people: string];

/**
 * Who entities are: as the reader's corrections say, else as the build does, else as the imports do.
 *
 * A name that is not here yet is noted as wanted, and stands for nobody meanwhile.
 */
export class EntityRows {
  readonly #names: NameFiles;
  readonly #bundledNationalities: readonly Nationality[];
  readonly #corrected: ReadonlyMap<EntityKey, EntityRow>;
  readonly #imported: ReadonlyMap<EntityKey, EntityRow>;

  constructor(
    { names, nationalities }: { readonly names: NameFiles; readonly nationalities: readonly Nationality[] },
    imported: readonly IndexEntity[] = [],
    corrected: readonly IndexEntity[] = [],
  ) {
    this.#names = names;
    this.#bundledNationalities = nationalities;
    this.#imported = this.#byKey(imported);
    this.#corrected = this.#byKey(corrected);
  }

  keyOf(id: string): EntityKey {
    return entityKey(id, this.#names.salt);
  }

  /** Whether all names are here. */
  get isWhole(): boolean {
    return this.#names.isWhole;
  }

  /** The row of an entity; null when it has none. */
  rowOf(key: EntityKey): EntityRow | null {
    return this.#corrected.get(key) ?? this.#names.readRow(key) ?? this.#imported.get(key) ?? null;
  }

  /** What the reader has corrected, by key. */
  get corrected(): Iterable<readonly [EntityKey, EntityRow]> {
    return this.#corrected;
  }

  /** All rows, by key. */
  readAll(): Map<EntityKey, EntityRow> {
    const rows = new Map(this.#imported);
    for (const row of this.#names.readAll()) rows.set(this.keyOf(row[0]), row);
    for (const [key, row] of this.#corrected) rows.set(key, row);
    return rows;
  }

  /** Words for the people of a place, by id. */
  peoplesOf(place: string): string[] {
    const peoples = this.#nationalities().flatMap(([of, people]) => (of === place ? [people] : []));
    return peoples.toSorted();
  }

  /** An entity, and the places and peoples that belong to it. */
  relatedTo(id: string): string[] {
    return [...new Set([id, ...this.#nationalities().flatMap((pair) => (pair.includes(id) ? pair : []))])];
  }

  #nationalities(): Nationality[] {
    const pairsOf = (rows: ReadonlyMap<EntityKey, EntityRow>) =>
      [...rows.values()].flatMap(([id, , , place]): Nationality[] => (place === undefined ? [] : [[place, id]]));
    const bundled = this.#bundledNationalities.filter(([, people]) => !this.#corrected.has(this.keyOf(people)));
    return [...pairsOf(this.#imported), ...bundled, ...pairsOf(this.#corrected)];
  }

  #byKey(entities: readonly IndexEntity[]): ReadonlyMap<EntityKey, EntityRow> {
    return new Map(entities.map((entity) => [this.keyOf(entity.id), toRow(entity)]));
  }
}
