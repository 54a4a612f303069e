import type { Article } from "../../core/article/article.ts";
import { snippetOf } from "../../core/article/snippet.ts";
import { wordCount } from "../../core/article/words.ts";
import type { Row, RowEntity } from "../../core/catalog/row.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";

/** Entities a row names. */
export const maxEntities = 3;

/** What a row shows that is read out of the article's text alone: it can be kept as long as the text stays the same. */
export interface RowText {
  readonly words: number;
  readonly snippet: string;
}

/** Read out of an article what its row shows of its text. */
export function readRowText(article: Article): RowText {
  return { words: wordCount(article.text), snippet: snippetOf(article) };
}

/** What a row says of its article beyond the article itself. */
export type RowRest = Pick<Row, "nth" | "entities" | "pack" | "mentions" | "from" | "to"> & RowText;

/** What a row says of the article itself, and of its files. */
export type RowArticle = Pick<Article, "id" | "date" | "time" | "title" | "isTitleDerived" | "seed" | "line"> &
  Pick<Row, "alsoIn" | "originals" | "pageStarts" | "pageFiles">;

/** Build an article's row for the list. */
export function buildRow(
  { id, date, time, title, isTitleDerived, seed, line, alsoIn, originals, pageStarts, pageFiles }: RowArticle,
  rest: RowRest,
): Row {
  const files = {
    ...(alsoIn !== undefined && { alsoIn }),
    ...(originals !== undefined && { originals }),
    ...(pageStarts !== undefined && { pageStarts }),
    ...(pageFiles !== undefined && { pageFiles }),
  };
  return { id, date, time, title, isTitleDerived, seed, line, ...files, ...rest };
}

/**
 * The article's most mentioned entities, most mentioned first, the earlier one first where they are equal; at most three.
 *
 * Throws when a mention names an entity that `findEntity` does not know.
 */
export function findMainEntities(
  mentions: readonly ResolvedMention[],
  findEntity: (id: string) => RowEntity | null,
): RowEntity[] {
  return rankMentioned(mentions)
    .slice(0, maxEntities)
    .map((id) => {
      const entity = findEntity(id);
      if (entity === null) throw new Error(`A mention names the entity “${id}”, which the library does not have.`);
      return { id, name: entity.name, type: entity.type };
    });
}

/**
 * The ids of an article's entities, most mentioned first, the earlier one first where they are equal.
 *
 * Nationality words ("Israeli") do not count, since a row that says "Israel" should be about Israel.
 */
export function rankMentioned(mentions: readonly ResolvedMention[]): string[] {
  const counts = new Map<string, number>();
  for (const { entity, isNationality } of mentions) {
    if (!isNationality) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}
