import type { Article } from "../../core/article/article.ts";
import { buildColumns } from "../formats/catalog.ts";
import { buildMentionColumns } from "../formats/mentions.ts";
import { ownFile } from "../../core/catalog/own-files.ts";
import type { Row, RowEntity } from "../../core/catalog/row.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import { buildRow, findMainEntities, readRowText } from "../catalog/build-row.ts";
import { buildPack, utf8Length } from "../formats/pack.ts";

/** An article that goes on a shelf, with whom it names. */
export interface ShelfArticle {
  readonly article: Article;
  /** Its raw text, which page and index parse it from. */
  readonly slice: string;
  /** Which article of its file it is, counted from 1. */
  readonly nth: number;
  readonly mentions: readonly ResolvedMention[];
  /** Where its second page and those after it begin, and the files that its pages are. */
  readonly pageStarts?: readonly number[];
  readonly pageFiles?: readonly string[];
}

/** A shelf as it is stored. */
export interface Shelf {
  /** The slices end to end, in UTF-8. */
  readonly pack: Uint8Array<ArrayBuffer>;
  /** `MentionColumns` as JSON. */
  readonly mentions: string;
  /** `CatalogColumns` as JSON. */
  readonly rows: string;
  readonly sources: readonly (string | null)[];
}

/** Lay articles out as a build does: a pack, the mentions beside it, and their rows, which name both by the shelf's number. */
export function buildShelf(
  articles: readonly ShelfArticle[],
  shelf: number,
  findEntity: (id: string) => RowEntity | null,
): Shelf {
  const files = { pack: ownFile("pack", shelf), mentions: ownFile("mentions", shelf) };
  let from = 0;
  const rows = articles.map(({ article, slice, nth, mentions, pageStarts, pageFiles }): Row => {
    const to = from + utf8Length(slice);
    const pages = {
      ...(pageStarts !== undefined && { pageStarts }),
      ...(pageFiles !== undefined && { pageFiles: pageFiles.map((path) => ({ path, url: null })) }),
    };
    const row = buildRow(
      { ...article, ...pages },
      {
        ...readRowText(article),
        ...files,
        nth,
        entities: findMainEntities(mentions, findEntity),
        from,
        to,
      },
    );
    from = to;
    return row;
  });
  return {
    pack: buildPack(articles.map(({ slice }) => slice)),
    mentions: JSON.stringify(
      buildMentionColumns(
        articles.map(({ article: { id }, mentions }) => ({ id, mentions })),
        findEntity,
      ),
    ),
    rows: JSON.stringify(buildColumns(rows)),
    sources: articles.map(({ article }) => article.source),
  };
}
