import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { Entry } from "../core/entities/ledger/entry.ts";
import type { OpenArticle } from "./article.ts";
import { useHead } from "./head.ts";

/** The reader's ledger, as far as it is known. */
export interface Ledger {
  readonly entries: readonly Entry[];
  /** False when the browser refused to store some of it: export it before closing. */
  readonly isLasting: boolean;
}

const emptyLedger: Ledger = { entries: [], isLasting: true };

/** Fetched after the first screen, and nothing but this little is: all that corrects is loaded once there is a correction. */
export const ledgerQuery = queryOptions({
  queryKey: ["ledger"],
  queryFn: async (): Promise<Ledger> => ({ entries: await (await import("../platform/ledger-store.ts")).ledgerStore.read(), isLasting: true }),
  structuralSharing: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The reader's corrections; none until they are read. A ledger only grows, so its length names its state in query keys. */
export function useLedger(): Ledger {
  return useQuery(ledgerQuery).data ?? emptyLedger;
}

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
    queryFn: async () => (open === null ? null : (await import("./corrections-overlay.ts")).correctOpenArticle(client, head, open, entries)),
    enabled: open !== null && entries.length > 0,
    placeholderData: (before) => (before?.row.id === open?.row.id ? before : undefined),
    structuralSharing: false,
    retry: false,
  });
  return data === undefined || data === null || entries.length === 0 ? query : { ...query, data };
}
