import type { Article } from "../../core/article/article.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import { findHits } from "../../core/query/hits.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import type { Span } from "../../core/text/span.ts";

/** What a reader came to an article for. */
export interface Sought {
  /** Words that were searched. */
  readonly phrases: readonly Phrase[];
  /** Ids of the entities that the list is filtered by. */
  readonly entities: readonly string[];
  /** Offset of a mention that a link leads to, or null. */
  readonly mention: number | null;
}

/** Where it stands in the text, in order: the words, and each mention of those entities or of the one that a link leads to. */
export function findSought(
  article: Pick<Article, "text">,
  mentions: readonly ResolvedMention[],
  { phrases, entities, mention }: Sought,
): readonly Span[] {
  const linked = mention === null ? undefined : mentions.find(({ start }) => start === mention)?.entity;
  const named = mentions.filter(({ entity }) => entity === linked || entities.includes(entity));
  const words = phrases.length === 0 ? [] : findHits(article.text, phrases);
  if (named.length === 0) return words;
  // Words of a name that was searched too are one hit.
  const isFree = (word: Span) => !named.some(({ start, end }) => word.start < end && start < word.end);
  return [...named.map(({ start, end }) => ({ start, end })), ...words.filter(isFree)].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** The number of the hit that is gone to when an article opens: the linked mention's, else the first; -1 where there is none. */
export function firstSought(hits: readonly Span[], { mention }: Pick<Sought, "mention">): number {
  const linked = mention === null ? -1 : hits.findIndex(({ start }) => start === mention);
  return linked >= 0 || hits.length === 0 ? linked : 0;
}
