import type { ArticleNames } from "../../core/entities/resolve/article-names.ts";
import type { CertainMention } from "../../core/entities/resolve/collect-terms.ts";
import { findArticleNames } from "../../core/entities/resolve/find-article-names.ts";
import { resolveMentions, resolveNames } from "../../core/entities/resolve/resolve-library.ts";
import type { Entity, ResolvedMention } from "../../core/entities/entity.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import { sha256 } from "../cache/sha256.ts";

/** An article with the mentions to resolve. */
export interface ResolvableArticle {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly mentions: readonly CertainMention[];
}

/** Whom a library's mentions name. */
export interface ResolvedArticles {
  readonly entities: readonly Entity[];
  readonly mentionsByArticle: ReadonlyMap<string, readonly ResolvedMention[]>;
}

/**
 * Resolve a library's mentions as `resolveLibrary` does, remembering in `store` what was found by looking at one article alone:
 * more than half of the work, and the same as long as its text and mentions are.
 */
export function resolveArticles(articles: readonly ResolvableArticle[], store: ShardStore): ResolvedArticles {
  const names = articles.map((article) => findNames(article, store));
  const { entities, groupEntities } = resolveNames(articles.map(({ id, date }, index) => ({ id, date, names: names[index] ?? nothing })));
  const mentionsByArticle = new Map(
    articles.map(({ id, mentions }, index) => [id, resolveMentions(mentions, names[index] ?? nothing, groupEntities.get(id) ?? [])]),
  );
  return { entities, mentionsByArticle };
}

const nothing: ArticleNames = { groups: [], groupOf: [] };

function findNames({ text, mentions }: ResolvableArticle, store: ShardStore): ArticleNames {
  if (mentions.length === 0) return nothing;
  const key = sha256(text, JSON.stringify(mentions));
  const known = store.get(key);
  if (known !== null) return JSON.parse(known) as ArticleNames;
  const names = findArticleNames(text, mentions);
  store.set(key, JSON.stringify(names));
  return names;
}
