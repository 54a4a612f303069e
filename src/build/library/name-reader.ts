import type { ArticleNames, NameGroup } from "../../core/entities/resolve/article-names.ts";
import { findArticleNames } from "../../core/entities/resolve/find-article-names.ts";
import type { TaggedArticle } from "../../core/entities/resolve/resolve-library.ts";
import { sha256 } from "../cache/sha256.ts";
import type { LogStore } from "../cache/log-store.ts";

/** What is found by looking at one article's names alone, which is half of resolving: worked out once and remembered. */
export interface NameReader {
  /** The names of an article; without corrections they follow from its text, by whose hash they are remembered. */
  read(article: TaggedArticle, textHash: string, isCorrected: boolean): ArticleNames;
  /** Read what is remembered of texts ahead of time, breathing now and then: while the tagger works on others. */
  prepare(textHashes: readonly string[]): Promise<void>;
}

/** Texts between two breaths: some 10 ms. */
const textsAtOnce = 500;

/** Make a reader of names kept in a store. It holds on to those it has read, so that a library that is built again need not read them again. */
export function createNameReader(store: LogStore): NameReader {
  const held = new Map<string, ArticleNames>();
  const find = (key: string): ArticleNames | null => {
    const line = store.get(key); // also where it is held: what was not asked for is forgotten
    const known = held.get(key);
    if (known !== undefined || line === null) return known ?? null;
    const names = parseNames(line);
    held.set(key, names);
    return names;
  };
  return {
    read(article, textHash, isCorrected) {
      const key = isCorrected ? sha256(textHash, JSON.stringify(article.mentions)) : textHash;
      const known = find(key);
      if (known !== null) return known;
      const names = findArticleNames(article.text, article.mentions);
      store.set(key, formatNames(names));
      held.set(key, names);
      return names;
    },
    async prepare(textHashes) {
      const wanted = new Set(textHashes);
      for (const key of held.keys()) if (!wanted.has(key)) held.delete(key);
      for (const [index, textHash] of textHashes.entries()) {
        find(textHash);
        if (index % textsAtOnce === textsAtOnce - 1) await new Promise(setImmediate);
      }
    },
  };
}

/** The groups and, behind a tab, the numbers of the mentions' groups, which are read only for articles whose mentions are wanted. */
function formatNames({ groups, groupOf }: ArticleNames): string {
  return `${JSON.stringify(groups)}\t${JSON.stringify(groupOf)}`;
}

function parseNames(line: string): ArticleNames {
  const tab = line.indexOf("\t");
  return {
    groups: JSON.parse(line.slice(0, tab)) as NameGroup[],
    get groupOf() {
      return JSON.parse(line.slice(tab + 1)) as number[];
    },
  };
}
