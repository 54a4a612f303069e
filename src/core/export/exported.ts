import type { Entity, ResolvedMention } from "../entities/entity.ts";

/** An article as the exports need it. Its mentions may come in any order. */
export interface ExportedArticle {
  readonly id: string;
  readonly date: string | null;
  readonly title: string;
  readonly source?: string | null;
  readonly text: string;
  readonly mentions: readonly ResolvedMention[];
}

/** Articles and the entities that their mentions name. */
export interface Exported {
  readonly articles: readonly ExportedArticle[];
  readonly entities: readonly Entity[];
}

/** Mentions in the order of the text. */
export function inTextOrder(mentions: readonly ResolvedMention[]): ResolvedMention[] {
  return mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
