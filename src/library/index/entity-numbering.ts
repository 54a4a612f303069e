import { type EntityKey, keyText, typeCode } from "./entity-key.ts";
import type { EntityRows } from "./entity-rows.ts";
import type { EntityRow } from "./names-file.ts";

/** Stands for an entity that no text of a table names: it has no lists. */
export const unnamed = 0xffff_fffe;

/** Gives numbers to entities as they are met, by their keys. */
export class EntityNumbering {
  readonly rows: EntityRows;
  readonly keys: EntityKey[] = [];
  readonly types: number[] = [];
  readonly #numbers = new Map<EntityKey, number>();
  /** Whom corrected mentions name, who may have no row. */
  readonly #ids = new Map<EntityKey, string>();

  constructor(rows: EntityRows) {
    this.rows = rows;
  }

  /** The number of an entity of a segment; of several segments that have it the first says its type. */
  add(key: EntityKey, type: number): number {
    const number = this.#numbers.get(key);
    if (number !== undefined) return number;
    this.#numbers.set(key, this.keys.length);
    this.types.push(type);
    return this.keys.push(key) - 1;
  }

  /** The same by id, for whom has a row; null for whom has none. */
  addKnown(id: string): number | null {
    const row = this.rows.rowOfId(id);
    return row === null ? null : this.add(this.rows.keyOf(id), typeCode(row[2]));
  }

  /** The same of anybody, who is shown by the id where there is no row. */
  addById(id: string): number {
    const key = this.rows.keyOf(id);
    const number = this.#numbers.get(key);
    if (number !== undefined) return number;
    this.#ids.set(key, id);
    return this.add(key, typeCode(this.rows.rowOfId(id)?.[2] ?? "other"));
  }

  /** A correction may have given an entity another type than its segments have. */
  correctTypes(): void {
    for (const [key, [, , type]] of this.rows.corrected) {
      const number = this.#numbers.get(key);
      if (number !== undefined) this.types[number] = typeCode(type);
    }
  }

  /** The number of an entity: `unnamed` for one that has a row but was not met; undefined for one that nobody knows. */
  find(id: string): number | undefined {
    const key = this.rows.keyOf(id);
    const number = this.#numbers.get(key);
    const isKnown = this.#ids.get(key) === id || this.rows.rowOfId(id) !== null;
    return isKnown ? (number ?? unnamed) : undefined;
  }

  rowOf(number: number): EntityRow {
    const key = this.keys[number] ?? -1;
    return this.rows.rowOf(key) ?? this.#rowless(key);
  }

  /** Rows of all by number, and behind them those of whom was not met. */
  readAllRows(): EntityRow[] {
    const all = this.rows.readAll();
    const named = this.keys.map((key) => all.get(key) ?? this.#rowless(key));
    for (const [key, row] of all) if (!this.#numbers.has(key)) named.push(row);
    return named;
  }

  #rowless(key: EntityKey): EntityRow {
    const id = this.#ids.get(key) ?? keyText(key);
    return [id, id, "other"];
  }
}
