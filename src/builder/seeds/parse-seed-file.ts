import type { Article, Problem } from "../../core/article/article.ts";
import { parseSeed } from "../../core/article/parse-seed.ts";
import { readRowText } from "../../library/catalog/build-row.ts";
import type { Key } from "../../core/hash/content-key.ts";
import { startsOfSentences } from "../../library/index/mention-sentences.ts";
import { utf8Length } from "../../library/formats/pack.ts";
import { sha256OfParts } from "../store/sha256.ts";
import type { ArticleFacts } from "./read-article.ts";

/** What a seed's bytes gave, but for the texts: plain data, small enough to be remembered. */
export interface SeedFacts {
  readonly articles: readonly ArticleFacts[];
  readonly problems: readonly Problem[];
  /** In which orders dates in digits surely stand in it: true for the day first. */
  readonly orders: readonly boolean[];
}

/** Parse a seed's bytes into facts, and the decoded text that they speak of. */
export function parseSeedFile(
  path: string,
  stem: string,
  bytes: Uint8Array,
  encoding: string | null = null,
): { readonly facts: SeedFacts; readonly text: string } {
  const { articles, problems, orders, text, slices } = parseSeed(path, bytes, stem, encoding);
  const facts: SeedFacts = {
    problems,
    orders,
    articles: articles.map((article, index) => {
      const slice = slices[index];
      if (slice === undefined)
        throw new Error(`Article ${index + 1} of ${path} is in none of its ${slices.length} slices.`);
      const place = { nth: index + 1, from: slice.start, slice: slice.text };
      return factsOfArticle(article, { ...place, ...(articles.length === 1 && { fileHash: sha256OfParts(bytes) }) });
    }),
  };
  return { facts, text };
}

/** Where an article's raw text lies in the text of its seed. */
export interface ArticleSlice {
  readonly nth: number;
  readonly from: number;
  readonly slice: string;
  /** The language that a foreign file says the text is in. */
  readonly language?: string | null;
  /** Where the pages of a printed file begin in the text. */
  readonly pageStarts?: readonly number[] | undefined;
  /** The files that its pages are, where they are files of their own. */
  readonly pagePaths?: readonly string[] | undefined;
  /** SHA-256 of the file's bytes, where it holds nothing else. */
  readonly fileHash?: string;
}

/** Note of an article what is kept of it: all but its text, which ends where its slice ends. */
export function factsOfArticle(
  article: Article,
  { nth, from, slice, language = article.language ?? null, pageStarts = [], pagePaths = [], fileHash }: ArticleSlice,
): ArticleFacts {
  const { text, paragraphs: _, ...rest } = article;
  const to = from + slice.length;
  const places = { nth, from, to, textFrom: to - text.length };
  const key = keyFrom(
    sha256OfParts(
      article.id,
      article.seed,
      String(nth),
      article.date ?? "",
      slice,
      ...(language === null ? [] : [language]),
    ),
  );
  return {
    ...rest,
    ...readRowText(article),
    ...places,
    rawBytes: utf8Length(slice),
    key,
    sentences: Array.from(startsOfSentences(text)),
    textHash: sha256OfParts(text),
    ...(language !== null && { language }),
    ...(pageStarts.length > 0 && { pageStarts }),
    ...(pagePaths.length > 0 && { pagePaths }),
    ...(fileHash !== undefined && { fileHash }),
  };
}

/** The first 128 bits of a hash. */
export function keyFrom(hash: string): Key {
  const part = (nth: number) => Number.parseInt(hash.slice(8 * nth, 8 * nth + 8), 16);
  return [part(0), part(1), part(2), part(3)];
}
