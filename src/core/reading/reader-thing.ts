/** A value that the reader gave to an article, and when (ISO 8601; empty where that is not known). */
export interface Kept<Value> {
  readonly value: Value;
  readonly at: string;
}

/** What of a value is stored, beside the moment; `at` is none of its names. */
export type StoredFields = Readonly<Record<string, unknown>>;

/** One kind of thing that a reader keeps of articles: where it is stored, how it is written, read and merged. Database, tabs, backup and restore are made from it. */
export interface ReaderThing<Value, Store extends string = string> {
  /** Its store in the reader's database. Never changed once published. */
  readonly store: Store;
  /** The version of the database that had the store first: the next after the newest of the table. */
  readonly since: number;
  /** What is stored of a value; `{}` for a mark, which says all by being there. */
  readonly format: (value: Value) => StoredFields;
  /** The value out of what was stored or stood in a backup, where anything may stand; null where it is none. */
  readonly parse: (stored: StoredFields) => Value | null;
  /** Which of two values of one article stays. Idempotent, commutative and associative, so that backups can be restored in any order. */
  readonly merge: (a: Kept<Value>, b: Kept<Value>) => Kept<Value>;
  /**
   * The first version of the backup's format that has it (`core/backup/backup-format.ts`), so that an older Dateline refuses such a backup and does not
   * pass the thing over. Null for what belongs to this browser: it is in no backup, asks for none, and other tabs are not told of it.
   */
  readonly backup: number | null;
  /** Whether it follows an article whose file was read anew, under another id. */
  readonly followsArticle: boolean;
}

/** Define a thing whose value is read by `parse`. */
export function defineThing<Value, const Store extends string>(
  thing: ReaderThing<Value, Store>,
): ReaderThing<Value, Store> {
  return thing;
}

/** Define a thing that an article has or has not, and nothing more. */
export function defineMark<const Store extends string>(
  place: Pick<ReaderThing<true, Store>, "store" | "since" | "backup">,
): ReaderThing<true, Store> {
  return {
    ...place,
    format: () => ({}),
    parse: () => true,
    merge: (a, b) => (a.at <= b.at ? a : b),
    followsArticle: true,
  };
}

/** The value that was given last; of two that were given in the same millisecond the one whose JSON is the greater. */
export function latest<Value>(a: Kept<Value>, b: Kept<Value>): Kept<Value> {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}
