import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Entry } from "../core/entities/ledger/entry.ts";
import type { Head } from "../library/formats/head.ts";
import { countedQuery, useLedger, type CountedCorrections } from "./corrections.ts";
import { overlayQuery } from "./corrections-overlay.ts";
import { askCorrections } from "./corrections-worker.ts";
import { useWholeHead } from "./head.ts";
import { indexKey } from "./library-index.ts";

/** Keep the index in line with the ledger as long as the page is there. Without an index, or with one that cannot be had, counts stay those of the build. */
export function useIndexCorrections(): void {
  const client = useQueryClient();
  const head = useWholeHead();
  const { entries } = useLedger();
  useEffect(() => {
    if (entries.length === 0 || head.index === null) return;
    const abort = new AbortController();
    const tell = (counted: Partial<CountedCorrections>) =>
      client.setQueryData(countedQuery(head).queryKey, (before) => ({ ...nothingCounted, ...before, ...counted }));
    tell({ state: "working", message: null });
    correct(client, head, entries, abort.signal)
      .then(async ({ rows, entities, isNew }) => {
        tell({ state: "done", rows, entities });
        if (isNew) await client.invalidateQueries({ queryKey: [indexKey] });
      })
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (!abort.signal.aborted) tell({ ...nothingCounted, state: "failed", message });
      });
    return () => abort.abort();
  }, [client, head, entries]);
}

const nothingCounted: CountedCorrections = { state: "done", message: null, rows: new Map(), entities: new Map() };

/** What the library's worker makes of the ledger; the open article is laid over with what it found meanwhile. */
async function correct(client: QueryClient, head: Head, entries: readonly Entry[], signal: AbortSignal) {
  const [patch] = await Promise.all([
    askCorrections(head, entries, "correctLibrary", [], signal),
    client.prefetchQuery(overlayQuery(head, entries)),
  ]);
  return patch;
}
