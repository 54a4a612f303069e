import type { ArticleNames } from "../../core/entities/resolve/article-names.ts";
import { findArticleNames } from "../../core/entities/resolve/find-article-names.ts";
import { ColumnNames, type NameColumns } from "../../core/entities/resolve/name-columns.ts";
import { renumber } from "../../core/entities/resolve/to-columns.ts";
import type { TaggedArticle } from "../../core/entities/resolve/resolve-library.ts";
import { isWorthSaving } from "../cache/is-worth-saving.ts";
import { sha256 } from "../cache/sha256.ts";
import { readNameFile, writeNameFile, type KeptNames } from "./name-file.ts";

/** What is found by looking at one article's names alone, which is half of resolving: worked out once and remembered. */
export interface NameReader {
  /** Read what is kept, if that has not been done: while there is nothing else to do. */
  prepare(): void;
  /** The names of an article; without corrections they follow from its text, by whose hash they are remembered. */
  read(article: TaggedArticle, textHash: string, isCorrected: boolean): ArticleNames;
  /** Hold on to the names of a library that has been resolved, and to no others. */
  keep(library: { readonly columns: NameColumns; readonly ids: readonly string[] }): void;
  /** Write the names that are held, if enough of them are new. */
  save(): void;
}

/** Make a reader of names kept in a file. */
export function createNameReader(path: string, stamp: string): NameReader {
  let held: ReadonlyMap<string, ColumnNames> | null = null;
  let kept: KeptNames | null = null;
  let unsaved = new Set<string>();
  /** By article, what its names are remembered by. */
  let keys = new Map<string, string>();

  const open = (): ReadonlyMap<string, ColumnNames> => {
    if (held !== null) return held;
    const names = kept ?? readNameFile(path, stamp);
    held = names === null ? new Map() : listNames(names);
    return held;
  };
  return {
    prepare: () => void open(),
    read(article, textHash, isCorrected) {
      const key = isCorrected ? sha256(textHash, JSON.stringify(article.mentions)) : textHash;
      keys.set(article.id, key);
      const known = open().get(key);
      if (known !== undefined) return known;
      unsaved.add(key);
      return findArticleNames(article.text, article.mentions);
    },
    keep({ columns, ids }) {
      // Articles that nobody asked about are not tagged yet: nothing is known of their names.
      kept = { columns, keys: ids.map((id) => keys.get(id) ?? "") };
      held = null;
      keys = new Map();
    },
    save() {
      if (kept === null || !isWorthSaving(unsaved.size, kept.keys.length)) return;
      writeNameFile(path, stamp, { ...kept, columns: renumber(kept.columns) });
      unsaved = new Set();
    },
  };
}

function listNames({ columns, keys }: KeptNames): ReadonlyMap<string, ColumnNames> {
  return new Map(keys.map((key, article) => [key, new ColumnNames(columns, article)]));
}
