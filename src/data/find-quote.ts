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
import { fetchRowAt } from "./rows.ts";

/** Where words stand in the library. */
export interface QuoteInLibrary {
  readonly row: Row;
  readonly article: Article;
  readonly place: PlacedQuote;
}

/** Articles looked at for one search. */
const mostCandidates = 10;

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
  const look = async (row: Row): Promise<QuoteInLibrary | null> => {
    signal?.throwIfAborted();
    if (seen.has(row.id)) return null;
    seen.add(row.id);
    const article = await fetchArticle(client, row);
    const quoted = quotedText(article.text);
    const verbatim = placeVerbatim(quoted, wanted);
    if (verbatim !== null) return { row, article, place: verbatim };
    const place = placeQuote(quoted, wanted);
    if (place !== null) near.push({ row, article, place });
    return null;
  };
  for (const row of named) {
    const found = await look(row);
    if (found !== null) return found;
  }
  // What stands in an article that is named, edited since, was not taken from elsewhere.
  if (near.length > 0) return nearest(near, wanted.quote);
  for (const [nth, q] of quoteQueries(wanted.quote).entries()) {
    const order = nth === 0 ? "newest" : "relevance";
    const request = { q, order, offset: 0, limit: mostCandidates, isSpellingLater: true } as const;
    const { places, didYouMean } = await askIndex(head, "search", [request], signal);
    if (didYouMean?.isUsed === true) continue;
    for (const place of places) {
      const row = await fetchRowAt(client, head, place);
      const found = row === null ? null : await look(row);
      if (found !== null) return found;
    }
    // Articles are few that have pieces of it in a row; its words alone need not be asked for.
    if (nth > 0 && near.length > 0) break;
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
