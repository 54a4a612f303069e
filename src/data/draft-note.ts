import { describePassage } from "../core/annotation/passage.ts";
import type { NoteKind } from "../core/notes/note.ts";
import type { Span } from "../core/text/span.ts";
import type { NoteDraft } from "./notes-edit.ts";
import type { OpenArticle } from "./open-article.ts";

/** Names that a note is listed under; a passage of a whole article names hundreds. */
const mostNames = 200;

/** A note on a passage of an open article, as yet without words. */
export function draftNote({ article, mentions, entities }: OpenArticle, span: Span, kind: NoteKind): NoteDraft {
  const named = new Set(
    mentions.filter(({ start, end }) => start < span.end && end > span.start).map(({ entity }) => entity),
  );
  return {
    article: article.id,
    title: article.title.slice(0, 500),
    date: article.date,
    passage: describePassage(article.text, span),
    kind,
    comment: "",
    tags: [],
    names: [...named]
      .slice(0, mostNames)
      .flatMap((id) => entities.get(id) ?? [])
      .map(({ id, name, type }) => ({ id, name, type })),
  };
}
