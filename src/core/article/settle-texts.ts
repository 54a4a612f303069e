import type { Article, Problem } from "./article.ts";
import { noWord, wordOn, type OwnersWord } from "./owners-word.ts";
import { settleOrders, type SeedOrders } from "./settle-order.ts";

/** What is known, beside a file itself, of files that are added together. */
export interface ToldOfFiles {
  /** The owner's word on the folder that the file lies in; null where there is none. */
  readonly word: OwnersWord | null;
  /** The folder that the word is about, with a slash at its end; empty for all. */
  readonly root: string;
  /** In which orders the dates of the other files surely stand; null while they are not all read. */
  readonly orders: readonly Pick<SeedOrders, "path" | "orders">[] | null;
}

export const nothingTold: ToldOfFiles = { word: null, root: "", orders: [] };

/** A file's articles after what is told of it, as a build settles its seeds. */
export interface SettledTexts {
  readonly articles: readonly Article[];
  /** The languages of the articles, one each; null where nobody says one. */
  readonly languages: readonly (string | null)[];
  readonly problems: readonly Problem[];
  /** A date hangs on files that are still to be read. */
  readonly isOpen: boolean;
}

/**
 * Settle the order of a file's dates in digits by the owner's word or by the files added with it, and the source and the language that
 * the owner names. While other files are to be read, a file whose dates hang on them is open.
 */
export function settleTexts(
  path: string,
  articles: readonly Article[],
  seed: { readonly problems: readonly Problem[]; readonly orders: readonly boolean[] },
  { word, root, orders }: ToldOfFiles,
): SettledTexts {
  const inside = path.slice(root.length);
  const said = wordOn(word ?? noWord, inside);
  const isOpen =
    orders === null && said.isDayFirst === null && seed.problems.some(({ choices }) => choices !== undefined);
  const others = (orders ?? []).filter(({ path: other }) => other.startsWith(root) && other !== path);
  const { dates, problems } = settleOrders(
    [
      { path: inside, problems: seed.problems, orders: seed.orders },
      ...others.map((other) => ({ path: other.path.slice(root.length), orders: other.orders, problems: [] })),
    ],
    word ?? noWord,
  );
  return {
    articles: articles.map((article) => ({
      ...article,
      date: dates.get(article.id) ?? article.date,
      source: article.source ?? said.source,
    })),
    languages: articles.map((article) => article.language ?? said.language),
    problems,
    isOpen,
  };
}
