import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useLedger } from "./corrections.ts";
import { useHead } from "./head.ts";
import type { OpenArticle } from "./open-article.ts";

/**
 * Lay the reader's corrections over an open article: the same code over the same mentions as the next build will run.
 *
 * An article is never held back for them: until they are worked out, some milliseconds, it stands as it was built.
 */
export function useCorrected(query: UseQueryResult<OpenArticle | null>) {
  const client = useQueryClient();
  const head = useHead();
  const { entries } = useLedger();
  const open = query.data ?? null;
  const { data } = useQuery({
    queryKey: ["corrected", head.libraryId, open?.row.id ?? "", entries.length],
    queryFn: async () =>
      open === null ? null : (await import("./corrections-overlay.ts")).correctOpenArticle(client, head, open, entries),
    enabled: open !== null && entries.length > 0,
    placeholderData: (before) => (before?.row.id === open?.row.id ? before : undefined),
    structuralSharing: false,
    retry: false,
  });
  return data === undefined || data === null || entries.length === 0 ? query : { ...query, data };
}
