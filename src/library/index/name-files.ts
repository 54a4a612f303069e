import { hashId } from "../../core/catalog/hash-id.ts";
import type { EntityRow } from "./entity-table.ts";
import type { Wanted, PartSource } from "./part-store.ts";
import type { Part } from "./part.ts";

/** The files with names and types of entities. What is not here counts as empty, and is noted as wanted. */
export class NameFiles implements PartSource {
  readonly #files: readonly string[];
  readonly #wanted: Wanted;
  readonly #fetchFile: (file: string) => Promise<Blob>;
  readonly #rows: (readonly EntityRow[] | undefined)[] = [];

  constructor(files: readonly string[], wanted: Wanted, fetchFile: (file: string) => Promise<Blob>) {
    this.#files = files;
    this.#wanted = wanted;
    this.#fetchFile = fetchFile;
  }

  /** All rows, file after file. */
  readAll(): EntityRow[] {
    return this.#files.flatMap((_, at) => this.#read(at));
  }

  /** The rows of some entities, in the order in which `readAll` has them; none for an id that has none. */
  readRows(ids: readonly string[]): EntityRow[] {
    const wanted = new Set(ids);
    const files = new Set(ids.map((id) => hashId(id) % Math.max(1, this.#files.length)));
    return [...files].toSorted((a, b) => a - b).flatMap((at) => this.#read(at).filter(([id]) => wanted.has(id)));
  }

  async fetch(parts: readonly Part[]): Promise<void> {
    await Promise.all(
      parts.map(async ({ from }) => {
        const file = this.#files[from];
        if (file !== undefined)
          this.#rows[from] ??= JSON.parse(await (await this.#fetchFile(file)).text()) as EntityRow[];
      }),
    );
  }

  #read(at: number): readonly EntityRow[] {
    const rows = this.#rows[at];
    if (rows === undefined && at < this.#files.length) this.#wanted.note(this, { from: at, bytes: 0, hash: 0 });
    return rows ?? [];
  }
}
