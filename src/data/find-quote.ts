import { nextTask } from "../platform/quiet.ts";
import type { QueryClient } from "@tanstack/react-query";
import {
  placeQuote,
  placeVerbatim,
  quotedText,
  type ForeignQuote,
  type PlacedQuote,
} from "../core/annotation/place-quote.ts";
import type { Article } from "../core/article/article.ts";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import { quoteQueries } from "../core/query/quote-queries.ts";
import { wordDifference } from "../core/text/word-difference.ts";
import { fetchArticle } from "./article.ts";
import { askIndex } from "./library-index.ts";
import { fetchRowAt } from "./built-rows.ts";

/** Where words stand in the library. */
export interface QuoteInLibrary {
  readonly row: Row;
  readonly article: Article;
  readonly place: PlacedQuote;
}

/** Articles looked at for one search: of those that have all its words, and of those that have most of them, where each is a text compared. */
const mostCandidates = { all: 10, some: 5 } as const;

/**
 * Find the article that words were taken from: through the index, so that a few texts are read and not all. Articles that are named are
 * looked at first. Verbatim beats near; of several near ones, the one with most words in common. Null when no article has them.
 *
 * Rejects with an `AbortError`, and with an error worded for the reader when the index or a text cannot be had.
 */
export async function findQuote(
  client: QueryClient,
  head: Head,
  wanted: ForeignQuote,
  { named = [], signal }: { readonly named?: readonly Row[]; readonly signal?: AbortSignal } = {},
): Promise<QuoteInLibrary | null> {
  const seen = new Set<string>();
  const near: QuoteInLibrary[] = [];
  /** Look at articles together: first for the words to the letter in any of them, then, which is the long work, for what is like them. */
  const look = async (rows: readonly Row[]): Promise<QuoteInLibrary | null> => {
    signal?.throwIfAborted();
    const fresh = rows.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    const texts = await Promise.all(
      fresh.map(async (row) => {
        const article = await fetchArticle(client, row);
        return { row, article, quoted: quotedText(article.text) };
      }),
    );
    for (const { row, article, quoted } of texts) {
      const place = placeVerbatim(quoted, wanted);
      if (place !== null) return { row, article, place };
    }
    for (const { row, article, quoted } of texts) {
      signal?.throwIfAborted();
      const place = placeQuote(quoted, wanted);
      if (place !== null) near.push({ row, article, place });
      // A text at a time: the page is drawn between them.
      await nextTask();
    }
    return null;
  };
  for (const row of named) {
    const found = await look([row]);
    if (found !== null) return found;
  }
  // What stands in an article that is named, edited since, was not taken from elsewhere.
  if (near.length > 0) return nearest(near, wanted.quote);
  /** Every article that may have it to the letter was looked at. */
  let isSettled = false;
  for (const { q, finds } of quoteQueries(wanted.quote)) {
    if (finds === "all" ? isSettled : near.length > 0) continue;
    const order = finds === "all" ? "newest" : "relevance";
    const request = { q, order, offset: 0, limit: mostCandidates[finds], isSpellingLater: true } as const;
    const { places, total, didYouMean } = await askIndex(head, "search", [request], signal);
    if (didYouMean?.isUsed === true) continue;
    const rows = await Promise.all(Array.from(places, (place) => fetchRowAt(client, head, place)));
    const found = await look(rows.filter((row) => row !== null));
    if (found !== null) return found;
    isSettled ||= total <= mostCandidates[finds];
  }
  return nearest(near, wanted.quote);
}

/** Texts compared in full: the first ones are the likeliest. */
const mostCompared = 5;

function nearest(near: readonly QuoteInLibrary[], quote: string): QuoteInLibrary | null {
  let best: { found: QuoteInLibrary; common: number } | null = null;
  for (const found of near.slice(0, mostCompared)) {
    const { start, end } = found.place;
    const common = wordDifference(quote, found.article.text.slice(start, end))
      .filter(({ in: which }) => which === "both")
      .reduce((sum, { text }) => sum + text.length, 0);
    if (best === null || common > best.common) best = { found, common };
  }
  return best?.found ?? null;
}
