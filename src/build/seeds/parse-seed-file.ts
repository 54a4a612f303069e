import type { Problem } from "../../core/article/article.ts";
import { parseSeed } from "../../core/article/parse-seed.ts";
import { splitSeed } from "../../core/article/split-seed.ts";
import { decodeSeed } from "../../core/text/decode.ts";
import { readRowText } from "../../library/catalog/build-row.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import { restoreArticle, type ArticleFacts, type ReadArticle } from "./read-article.ts";

/** What a seed's bytes gave. */
export interface ParsedSeedFile {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
}

/** What the cache keeps of a parsed seed: everything but its text. */
interface SeedFacts {
  readonly articles: readonly ArticleFacts[];
  readonly problems: readonly Problem[];
}

/**
 * Parse a seed, or remember what parsing the same bytes under the same path gave.
 *
 * Parsing 20,000 seeds takes ten seconds and more; remembering takes one.
 */
export function parseSeedFile(path: string, stem: string, bytes: Uint8Array, store: ShardStore): ParsedSeedFile {
  const key = sha256(path, stem, bytes);
  const known = readFacts(store.get(key));
  const facts = known ?? parseToFacts(path, stem, bytes);
  if (known === null) store.set(key, JSON.stringify(facts));
  const decoded = facts.articles.length === 0 ? "" : decodeSeed(bytes).text;
  return { articles: facts.articles.map((article) => restoreArticle(article, decoded)), problems: facts.problems };
}

function parseToFacts(path: string, stem: string, bytes: Uint8Array): SeedFacts {
  const { articles, problems } = parseSeed(path, bytes, stem);
  const slices = splitSeed(decodeSeed(bytes).text);
  return {
    problems,
    articles: articles.map((article, index) => {
      const { text, paragraphs: _, ...rest } = article;
      const slice = slices[index];
      if (slice === undefined) throw new Error(`Article ${index + 1} of ${path} is in none of its ${slices.length} slices.`);
      const to = slice.start + slice.text.length;
      return { ...rest, ...readRowText(article), nth: index + 1, from: slice.start, to, textFrom: to - text.length, textHash: sha256(text) };
    }),
  };
}

function readFacts(line: string | null): SeedFacts | null {
  return line === null ? null : (JSON.parse(line) as SeedFacts); // whole: the store checks its lines
}
