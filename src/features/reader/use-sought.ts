import { useMemo, type RefObject } from "react";
import type { Article } from "../../core/article/article.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import { findSought, firstSought, type Sought } from "./find-sought.ts";
import { paragraphAt } from "../../core/reading/paragraph-at.ts";
import { useHits } from "./use-hits.ts";

/** Wash what the reader came to an article for, step through it, and say where to begin. */
export function useSought(
  container: RefObject<HTMLElement | null>,
  article: Article,
  mentions: readonly ResolvedMention[],
  sought: Sought,
) {
  const spans = useMemo(() => findSought(article, mentions, sought), [article, mentions, sought]);
  const hits = useHits(container, article, spans);
  const first = firstSought(spans, sought);
  return {
    ...hits,
    /** The paragraph to begin in, or null. */
    firstParagraph: first < 0 ? null : paragraphAt(article.paragraphs, spans[first]?.start ?? 0),
    goToFirst: () => {
      if (first >= 0) hits.goTo(first);
    },
  };
}
