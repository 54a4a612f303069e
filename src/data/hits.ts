import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import { cutExcerpt, type Excerpt } from "../core/query/excerpt.ts";
import { findHits } from "../core/query/hits.ts";
import type { Phrase } from "../core/query/phrase.ts";
import { articleQuery, fetchArticle } from "./article.ts";
import { useHead } from "./head.ts";

/** The piece of an article that shows most of what was searched, and how often it stands in the whole text. */
export interface RowExcerpt {
  readonly excerpt: Excerpt;
  readonly hits: number;
}

/** Cut an excerpt for a row in sight, about the words searched, or where there are none about the entities filtered by; undefined while its text is on its way, null when only title or names matched. */
export function useExcerpt(
  row: Row,
  phrases: readonly Phrase[],
  entities: readonly string[],
): RowExcerpt | null | undefined {
  const client = useQueryClient();
  const head = useHead();
  const { libraryId } = head;
  const { data } = useQuery({
    queryKey: ["excerpt", libraryId, row.id, phrases, entities],
    queryFn: async (): Promise<RowExcerpt | null> => {
      if (phrases.length === 0) return excerptNaming(client, head, row, entities);
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

async function excerptNaming(
  client: QueryClient,
  head: Head,
  row: Row,
  entities: readonly string[],
): Promise<RowExcerpt | null> {
  const open = await client.ensureQueryData(articleQuery(client, head, row.id));
  const named = (open?.mentions ?? []).filter(({ entity }) => entities.includes(entity));
  if (open === null || named.length === 0) return null;
  return { excerpt: cutExcerpt(open.article.text, named, excerptLength), hits: named.length };
}

/** Two lines of the list. */
const excerptLength = 90;
