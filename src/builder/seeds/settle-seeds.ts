import type { Problem } from "../../core/article/article.ts";
import { wordOn, type OwnersWord } from "../../core/article/owners-word.ts";
import { settleOrders } from "../../core/article/settle-order.ts";
import { sha256OfParts } from "../store/sha256.ts";
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
 * Settle what no seed decides by itself: the order of dates in digits, by the owner's word or by the folder, and the source and the language
 * that the owner names. Articles that nothing is settled of are the ones that were given; what is remembered of seeds stays as they alone say it.
 */
export function settleSeeds(seeds: readonly UnsettledSeed[], word: OwnersWord): SettledSeeds {
  const { dates, problems } = settleOrders(
    seeds.map(({ path, facts }) => ({ path, problems: facts.problems, orders: facts.orders })),
    word,
  );
  const says = [...word.folders.values()].some(({ source, language }) => source !== null || language !== null);
  const articles: ReadArticle[] = [];
  for (const seed of seeds) {
    const said = says ? wordOn(word, seed.path) : null;
    for (const article of seed.articles) {
      const settled: Settled = {
        date: dates.get(article.id) ?? article.date,
        source: article.source ?? said?.source ?? null,
        language: article.language ?? said?.language ?? null,
      };
      const isSame =
        settled.date === article.date &&
        settled.source === article.source &&
        settled.language === (article.language ?? null);
      articles.push(isSame ? article : settle(article.facts, seed, settled));
    }
  }
  return { articles, problems };
}

/** What is settled of an article. */
interface Settled {
  readonly date: string | null;
  readonly source: string | null;
  readonly language: string | null;
}

function settle(facts: ArticleFacts, seed: SeedText, { date, source, language }: Settled): ReadArticle {
  const key = keyFrom(
    sha256OfParts(facts.key.join(" "), date ?? "", source ?? "", ...(language === null ? [] : [language])),
  );
  return new SeedArticle({ ...facts, date, source, key, ...(language !== null && { language }) }, seed);
}
