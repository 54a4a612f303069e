import type { Problem } from "../../core/article/article.ts";
import { parseSeed } from "../../core/article/parse-seed.ts";
import { splitSeed } from "../../core/article/split-seed.ts";
import { decodeSeed } from "../../core/text/decode.ts";
import { readRowText } from "../../library/catalog/build-row.ts";
import { utf8Length } from "../../library/pack/build-pack.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import type { ArticleFacts } from "./read-article.ts";

/** What a seed's bytes gave, but for the texts: small enough to be remembered. */
export interface SeedFacts {
  readonly articles: readonly ArticleFacts[];
  readonly problems: readonly Problem[];
}

/** Find what parsing a seed of this key gave; null when it is not remembered. Parsing 20,000 seeds takes ten seconds, remembering a fifth of one. */
export function findSeedFacts(key: string, store: ShardStore): SeedFacts | null {
  const line = store.get(key);
  return line === null ? null : (JSON.parse(line) as SeedFacts); // whole: the store checks its lines
}

/** Parse a seed's bytes and remember under `key` what they gave. Returns the decoded text too, which is likely to be wanted next. */
export function parseSeedFile(path: string, stem: string, bytes: Uint8Array, key: string, store: ShardStore): { readonly facts: SeedFacts; readonly text: string } {
  const { articles, problems } = parseSeed(path, bytes, stem);
  const { text: decoded } = decodeSeed(bytes);
  const slices = splitSeed(decoded);
  const facts: SeedFacts = {
    problems,
    articles: articles.map((article, index) => {
      const { text, paragraphs: _, ...rest } = article;
      const slice = slices[index];
      if (slice === undefined) throw new Error(`Article ${index + 1} of ${path} is in none of its ${slices.length} slices.`);
      const to = slice.start + slice.text.length;
      const places = { nth: index + 1, from: slice.start, to, textFrom: to - text.length };
      return { ...rest, ...readRowText(article), ...places, rawBytes: utf8Length(slice.text), rawHash: sha256(slice.text), textHash: sha256(text) };
    }),
  };
  store.set(key, JSON.stringify(facts));
  return { facts, text: decoded };
}
