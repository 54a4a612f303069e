import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { joinRetimes } from "../core/entities/ledger/correct-told.ts";
import type { Retime } from "../core/entities/ledger/entry.ts";
import { makeEntry } from "../core/entities/ledger/entry-id.ts";
import { useLedger } from "./corrections.ts";
import type { CorrectionDraft } from "./corrections-edit.ts";
import { askCorrections } from "./corrections-worker.ts";
import { useWholeHead } from "./head.ts";
import { indexKey } from "./library-index.ts";

/** Keep the index's told times in line with the ledger as long as the page is there. Where that fails they stay those of the build. */
export function useToldCorrections(): void {
  const client = useQueryClient();
  const head = useWholeHead();
  const { entries } = useLedger();
  const hasCorrected = useRef(false);
  useEffect(() => {
    const isTold = joinRetimes(head.retimes ?? [], entries) !== null;
    if (head.index === null || (!isTold && !hasCorrected.current)) return;
    const abort = new AbortController();
    askCorrections(head, entries, "correctTold", [], abort.signal)
      .then(() => {
        hasCorrected.current = isTold;
        return client.invalidateQueries({ queryKey: [indexKey] });
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, [client, head, entries]);
}

/** Show what one more correction of told times would do, by the code that will do it. Null is for nothing chosen yet. */
export function useRetimePreview(draft: Extract<CorrectionDraft, { kind: "retime" }> | null) {
  const head = useWholeHead();
  const { entries } = useLedger();
  return useQuery({
    queryKey: [indexKey, "retime preview", head.libraryId, entries.length, draft],
    queryFn: ({ signal }) => {
      const retime = makeEntry({ ...draft!, when: "2199-01-01T00:00:00.000Z" }) as Retime;
      return askCorrections(head, entries, "previewRetime", [retime], signal);
    },
    enabled: draft !== null,
    retry: false,
    gcTime: 0,
    structuralSharing: false,
  });
}
