import { type EntityKey, entityKey } from "./entity-key.ts";
import type { IndexManifest } from "./manifest.ts";
import { type EntityRow, parseNames } from "./names-file.ts";
import type { Wanted, PartSource } from "./part-store.ts";
import type { Part } from "./part.ts";

/** Names of the most mentioned, which lie in one file. */
export interface NamesAhead {
  /** Note the file as wanted, if it is not here. */
  want(): void;
  /** Whether `rowOf` knows what it will. */
  readonly isHere: boolean;
  rowOf(key: EntityKey): EntityRow | null;
}

/** The files with names and types of entities. What is not here counts as empty, and is noted as wanted. */
export class NameFiles implements PartSource {
  readonly salt: number;
  readonly #first: NamesAhead;
  readonly #files: readonly string[];
  readonly #unwritten: string | null;
  readonly #wanted: Wanted;
  readonly #fetchFile: (file: string) => Promise<Blob>;
  readonly #rows: (ReadonlyMap<EntityKey, EntityRow> | undefined)[] = [];
  readonly #coming = new Map<number, Promise<void>>();

  constructor(
    { entities, unwritten, salt }: Pick<IndexManifest, "entities" | "unwritten" | "salt">,
    first: NamesAhead,
    { wanted, fetchFile }: { readonly wanted: Wanted; readonly fetchFile: (file: string) => Promise<Blob> },
  ) {
    this.#first = first;
    this.#files = entities;
    this.#unwritten = unwritten;
    this.salt = salt;
    this.#wanted = wanted;
    this.#fetchFile = fetchFile;
  }

  /** Whether `readAll` need not wait. */
  get isWhole(): boolean {
    return this.#files.every((_, at) => this.#rows[at] !== undefined);
  }

  /** All rows, file after file. */
  readAll(): EntityRow[] {
    return this.#files.flatMap((_, at) => [...this.#read(at).values()]);
  }

  /** The row of an entity; null when it has none. */
  readRow(key: EntityKey): EntityRow | null {
    const at = fileOf(key, this.#files.length);
    return this.#rows[at] === undefined ? this.#readAhead(key) : (this.#read(at).get(key) ?? null);
  }

  /** Note as wanted, before it is known whose rows will be asked for, where most of them lie. */
  want(): void {
    if (!this.isWhole) this.#first.want();
  }

  /** Most names that are asked for are of the most mentioned, which lie in one file: others are fetched when that is known to lack them. */
  #readAhead(key: EntityKey): EntityRow | null {
    const row = this.#first.rowOf(key);
    if (!this.#first.isHere) this.#first.want();
    else if (row === null) this.#read(fileOf(key, this.#files.length));
    return row;
  }

  /** The same of whom was asked for by id: of one the file is asked for at once. */
  readRowOf(id: string): EntityRow | null {
    const key = entityKey(id, this.salt);
    const row = this.#first.rowOf(key) ?? this.#read(fileOf(key, this.#files.length)).get(key) ?? null;
    return row?.[0] === id ? row : null;
  }

  /** Rows of entities whose names no text writes so. */
  readUnwritten(): EntityRow[] {
    return this.#unwritten === null ? [] : [...this.#read(this.#files.length).values()];
  }

  async fetch(parts: readonly Part[]): Promise<void> {
    await Promise.all(parts.map(({ from }) => this.#coming.get(from) ?? this.#fetchOnce(from)));
  }

  /** Questions that wait for the same file wait for one fetch. */
  #fetchOnce(at: number): Promise<void> {
    const fetchRows = async () => {
      const file = this.#fileAt(at);
      if (file === null || this.#rows[at] !== undefined) return;
      const rows = parseNames(await (await this.#fetchFile(file)).text());
      this.#rows[at] = new Map(rows.map((row) => [entityKey(row[0], this.salt), row]));
    };
    const coming = fetchRows().finally(() => this.#coming.delete(at));
    this.#coming.set(at, coming);
    return coming;
  }

  #read(at: number): ReadonlyMap<EntityKey, EntityRow> {
    const rows = this.#rows[at];
    if (rows === undefined && this.#fileAt(at) !== null) this.#wanted.note(this, { from: at, bytes: 0, hash: 0 });
    return rows ?? new Map();
  }

  #fileAt(at: number): string | null {
    return at === this.#files.length ? this.#unwritten : (this.#files[at] ?? null);
  }
}

/** In which of so many files the name of an entity lies. */
export function fileOf(key: EntityKey, files: number): number {
  return key % Math.max(1, files);
}
