import { useMemo } from "react";
import type { Article } from "../../core/article/article.ts";
import type { NotedSpan } from "../../core/reading/noted-pieces.ts";
import { usePlacedNotes } from "../../data/notes-anchors.ts";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";

/** An article's notes, the passages to draw for them, and the paragraph (counted from 0) that must be drawn for the note asked for. */
export function useNotedSpans(article: Article, targetNote: string | null) {
  const notes = usePlacedNotes(article);
  const isInSheet = !useMediaQuery(breakpoints.wide);
  const noted = useMemo<readonly NotedSpan[]>(
    () =>
      notes.found.map(({ note, content, anchor }, at) => ({
        id: note.id,
        kind: content.kind,
        number: at + 1,
        start: anchor.place.start,
        end: anchor.place.end,
        isInSheet,
      })),
    [notes, isInSheet],
  );
  const target = noted.find(({ id }) => id === targetNote)?.start;
  const notedParagraph =
    target === undefined
      ? 0
      : Math.max(
          0,
          article.paragraphs.findIndex(({ end }) => end > target),
        );
  return { notes, noted, notedParagraph };
}
