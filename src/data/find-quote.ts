import { nextTask } from "../platform/quiet.ts";
import type { QueryClient } from "@tanstack/react-query";
import {
  placeQuote,
  placeVerbatim,
  quotedText,
  type ForeignQuote,
  type PlacedQuote,
  type QuotedText,
} from "../core/annotation/place-quote.ts";
import type { Article } from "../core/article/article.ts";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
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

/** Texts fetched first: of articles that have all words of a quote, one of the first has it nearly always. */
const likeliest = 2;
/** Texts compared in full, which is the long work: the first ones are the likeliest. */
const mostCompared = 5;

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
  const texts = new Map<string, { readonly row: Row; readonly article: Article; readonly quoted: QuotedText }>();
  /** Fetch articles together, and look for the words to the letter in each. */
  const lookVerbatim = async (rows: readonly Row[]): Promise<QuoteInLibrary | null> => {
    signal?.throwIfAborted();
    const fetched = await Promise.all(
      rows.map(async (row) => {
        const article = await fetchArticle(client, row);
        return { row, article, quoted: quotedText(article.text) };
      }),
    );
    for (const text of fetched) texts.set(text.row.id, text);
    for (const { row, article, quoted } of fetched) {
      const place = placeVerbatim(quoted, wanted);
      if (place !== null) return { row, article, place };
    }
    return null;
  };
  /** Compare texts that were fetched with the words, one after the other. */
  const lookNear = async (rows: readonly Row[]): Promise<QuoteInLibrary | null> => {
    const near: QuoteInLibrary[] = [];
    for (const { row, article, quoted } of rows.flatMap(({ id }) => texts.get(id) ?? [])) {
      signal?.throwIfAborted();
      const place = placeQuote(quoted, wanted);
      if (place !== null) near.push({ row, article, place });
      // A text at a time: the page is drawn between them.
      await nextTask();
    }
    return nearest(near, wanted.quote);
  };
  for (const row of named) {
    const found = await lookVerbatim([row]);
    if (found !== null) return found;
  }
  // What stands in an article that is named, edited since, was not taken from elsewhere.
  const edited = await lookNear(named);
  if (edited !== null) return edited;
  const sources = async (asked: "all" | "some") => {
    const places = await askIndex(head, "findSources", [wanted.quote, asked], signal);
    const rows = await Promise.all(places.map((place) => fetchRowAt(client, head, place)));
    return rows.filter((row) => row !== null && !texts.has(row.id)) as Row[];
  };
  const all = await sources("all");
  for (const rows of [all.slice(0, likeliest), all.slice(likeliest)]) {
    const found = await lookVerbatim(rows);
    if (found !== null) return found;
  }
  const near = await lookNear(all.slice(0, mostCompared));
  if (near !== null) return near;
  const some = await sources("some");
  return (await lookVerbatim(some)) ?? lookNear(some);
}

function nearest(near: readonly QuoteInLibrary[], quote: string): QuoteInLibrary | null {
  let best: { found: QuoteInLibrary; common: number } | null = null;
  for (const found of near) {
    const { start, end } = found.place;
    const common = wordDifference(quote, found.article.text.slice(start, end))
      .filter(({ in: which }) => which === "both")
      .reduce((sum, { text }) => sum + text.length, 0);
    if (best === null || common > best.common) best = { found, common };
  }
  return best?.found ?? null;
}
