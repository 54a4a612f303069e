import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Row } from "../core/catalog/row.ts";
import { cutExcerpt, type Excerpt } from "../core/query/excerpt.ts";
import { findHits } from "../core/query/hits.ts";
import type { Phrase } from "../core/query/phrase.ts";
import { fetchArticle } from "./article.ts";
import { useHead } from "./head.ts";

/** The piece of an article that shows most of what was searched, and how often it stands in the whole text. */
export interface RowExcerpt {
  readonly excerpt: Excerpt;
  readonly hits: number;
}

/** Cut an excerpt for a row in sight; undefined while its text is on its way, null when only title or names matched. */
export function useExcerpt(row: Row, phrases: readonly Phrase[]): RowExcerpt | null | undefined {
  const client = useQueryClient();
  const { libraryId } = useHead();
  const { data } = useQuery({
    queryKey: ["excerpt", libraryId, row.id, phrases],
    queryFn: async (): Promise<RowExcerpt | null> => {
      const { text } = await fetchArticle(client, row);
      const hits = findHits(text, phrases);
      return hits.length === 0 ? null : { excerpt: cutExcerpt(text, hits, excerptLength), hits: hits.length };
    },
    retry: false,
    gcTime: 60_000,
    structuralSharing: false,
  });
  return data;
}

/** Two lines of the list. */
const excerptLength = 90;
