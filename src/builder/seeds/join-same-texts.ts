import type { Problem } from "../../core/article/article.ts";
import { groupBy } from "../../core/catalog/group-by.ts";
import type { BuildStore, Step } from "../store/build-store.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { keyFrom } from "./parse-seed-file.ts";
import { SeedArticle, type ReadArticle } from "./read-article.ts";

/** Articles of a library and what is wrong with its seeds. */
export interface JoinedSeeds {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
}

/** A text without its white space; remembered, so that a rebuild opens no file for it. */
const wordingStep: Step<string> = { name: "wording", sources: ["builder/seeds"] };

/**
 * Make one article of those of several files that hold the same text, and let it name them all: a page that was saved as PDF and as HTML, a
 * folder and its copy. The same text is equal but for white space and of the same date. Two sources that differ are two articles, since
 * newspapers print the words of an agency; so are two texts of one file, which is how its owner has them. Plain texts alone stay as many as they
 * are, and are listed as duplicates: their owner wrote each of them, and dates it by its name or its head.
 *
 * What says most of itself (title, source, author, address) stays, the first by path where they are equal. Problems with those that go are
 * then problems of what stays. Articles that no other is the same as are the ones that were given.
 */
export function joinSameTexts(
  articles: readonly ReadArticle[],
  problems: readonly Problem[],
  { store, isForeign }: { readonly store: BuildStore; readonly isForeign: (seed: string) => boolean },
): JoinedSeeds {
  const wordingOf = (article: ReadArticle) =>
    store.derive(wordingStep, [article.textHash], () => sha256OfParts(article.readText().replace(/\s+/gu, " ").trim()));
  const stays = new Map<ReadArticle, ReadArticle[]>();
  const worded = articles.filter(({ facts: { words } }) => words > 0);
  for (const alike of groupAlike(worded, ({ date, facts: { words } }) => `${words} ${date}`))
    for (const same of groupAlike(alike, wordingOf))
      for (const [first, ...others] of parted(same))
        if (first !== undefined && others.length > 0 && [first, ...others].some(({ seed }) => isForeign(seed)))
          stays.set(first, others);
  if (stays.size === 0) return { articles, problems };
  const gone = new Map([...stays].flatMap(([first, others]) => others.map(({ id }) => [id, first.id] as const)));
  return {
    articles: articles.flatMap((article) => {
      const others = stays.get(article);
      return gone.has(article.id) ? [] : others === undefined ? article : alsoIn(article, others);
    }),
    problems: problems.map((problem) => {
      const article = gone.get(problem.article ?? "");
      return article === undefined ? problem : { ...problem, article };
    }),
  };
}

/** Part the same text by source: each part begins with the article that stays, followed by those that go. */
function parted(same: readonly ReadArticle[]): ReadArticle[][] {
  const parts: ReadArticle[][] = [];
  for (const article of same.toSorted((a, b) => saysOfItself(b) - saysOfItself(a))) {
    const part = parts.find(
      ([first, ...others]) =>
        [first, ...others].every((other) => other?.seed !== article.seed) &&
        (article.source === null || (first?.source ?? article.source) === article.source),
    );
    if (part === undefined) parts.push([article]);
    else part.push(article);
  }
  return parts;
}

/** How much an article says of itself; sorting by it keeps the order of paths among equals. */
function saysOfItself({ isTitleDerived, source, author, url }: ReadArticle): number {
  return [!isTitleDerived, source !== null, author !== null, url !== null].filter(Boolean).length;
}

function alsoIn(article: ReadArticle, others: readonly ReadArticle[]): ReadArticle {
  const sorted = others.toSorted((a, b) => (a.seed < b.seed ? -1 : 1));
  const paths = sorted.map(({ seed }) => seed);
  const originals = [article, ...sorted].flatMap(({ originals: [url = ""] = [] }) => url);
  const key = keyFrom(sha256OfParts(article.facts.key.join(" "), "also in", ...paths, ...originals));
  return new SeedArticle(
    { ...article.facts, alsoIn: paths, ...(article.originals && { originals }), key },
    { readText: () => article.readSeed() },
  );
}

/** Groups of at least two, each in the order that was given. */
function groupAlike<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...groupBy(items, keyOf).values()].filter(({ length }) => length > 1);
}
