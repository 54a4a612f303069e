import type { Problem } from "../../core/article/article.ts";
import { wordOn, type OwnersWord } from "../../core/article/owners-word.ts";
import { settleOrders } from "../../core/article/settle-order.ts";
import { sha256 } from "../store/sha256.ts";
import { keyFrom, type SeedFacts } from "./parse-seed-file.ts";
import { SeedArticle, type ArticleFacts, type ReadArticle, type SeedText } from "./read-article.ts";

/** A seed with what was read out of it alone. */
export interface UnsettledSeed extends SeedText {
  readonly path: string;
  readonly facts: SeedFacts;
  readonly articles: readonly ReadArticle[];
}

/** All articles and problems of a library, after what its seeds say of each other. */
export interface SettledSeeds {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
}

/**
 * Settle what no seed decides by itself: the order of dates in digits, by the owner's word or by the folder, and the source that the owner
 * names. Articles that nothing is settled of are the ones that were given; what is remembered of seeds stays as they alone say it.
 */
export function settleSeeds(seeds: readonly UnsettledSeed[], word: OwnersWord): SettledSeeds {
  const { dates, problems } = settleOrders(
    seeds.map(({ path, facts }) => ({ path, problems: facts.problems, orders: facts.orders })),
    word,
  );
  const hasSources = [...word.folders.values()].some(({ source }) => source !== null);
  const articles: ReadArticle[] = [];
  for (const seed of seeds) {
    const named = hasSources ? wordOn(word, seed.path).source : null;
    for (const article of seed.articles) {
      const date = dates.get(article.id);
      const isNamed = named !== null && article.source === null;
      articles.push(
        date === undefined && !isNamed
          ? article
          : settle(article.facts, seed, date ?? article.date, isNamed ? named : article.source),
      );
    }
  }
  return { articles, problems };
}

function settle(facts: ArticleFacts, seed: SeedText, date: string | null, source: string | null): ReadArticle {
  const key = keyFrom(sha256(facts.key.join(" "), date ?? "", source ?? ""));
  return new SeedArticle({ ...facts, date, source, key }, seed);
}
