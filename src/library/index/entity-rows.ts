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

  /** The same by id, of whom was asked for by it. */
  rowOfId(id: string): EntityRow | null {
    const key = this.keyOf(id);
    const named = this.#corrected.get(key) ?? this.#names.readRowOf(id) ?? this.#imported.get(key);
    return named?.[0] === id ? named : null;
  }

  /** Ids of those whose names fit, and need not stand in a text. */
  findOtherwiseNamed(fits: (name: string) => boolean): string[] {
    const isCorrected = ([id]: EntityRow) => this.#corrected.has(this.keyOf(id));
    const unwritten = this.#names.readUnwritten().filter((row) => fits(row[1]) && !isCorrected(row));
    // Whom the build knows too is called as it says.
    const imported = [...this.#imported.values()].filter(([id, name]) => fits(name) && this.rowOfId(id)?.[1] === name);
    const corrected = [...this.#corrected.values()].filter(([, name]) => fits(name));
    return [...unwritten, ...imported, ...corrected].map(([id]) => id);
  }

  /** Note as wanted, before it is known whose rows will be asked for, where most of them lie. */
  want(): void {
    this.#names.want();
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

  /** The id of the place whose people a word means; null where it means none. */
  placeOf(people: string): string | null {
    return this.#nationalities().findLast(([, word]) => word === people)?.[0] ?? null;
  }

  /** Words for the people of a place, by id. */
  peoplesOf(place: string): string[] {
    const peoples = this.#nationalities().flatMap(([of, people]) => (of === place ? [people] : []));
    return [...new Set(peoples)].toSorted();
  }

  /** An entity, and the places and peoples that belong to it. */
  relatedTo(id: string): string[] {
    return [...new Set([id, ...this.#nationalities().flatMap((pair) => (pair.includes(id) ? pair : []))])];
  }

  #nationalities(): Nationality[] {
    const pairsOf = (rows: ReadonlyMap<EntityKey, EntityRow>) =>
      [...rows.values()].flatMap(([id, , , place]): Nationality[] => (place === undefined ? [] : [[place, id]]));
    const isCorrected = ([, people]: Nationality) => this.#corrected.has(this.keyOf(people));
    const others = [...pairsOf(this.#imported), ...this.#bundledNationalities].filter((pair) => !isCorrected(pair));
    return [...others, ...pairsOf(this.#corrected)];
  }

  #byKey(entities: readonly IndexEntity[]): ReadonlyMap<EntityKey, EntityRow> {
    return new Map(entities.map((entity) => [this.keyOf(entity.id), toRow(entity)]));
  }
}
