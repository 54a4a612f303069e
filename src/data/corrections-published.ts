import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { parsePublishedLedger } from "../library/formats/published-ledger.ts";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { parseLedger } from "../core/entities/ledger/parse-ledger.ts";
import { useHealth } from "./health.ts";
import { fetchText } from "./library-text.ts";

/** The ledger that the library was built with. */
export interface PublishedCorrections {
  readonly entries: readonly Entry[];
  readonly ids: ReadonlySet<string>;
  /** Why corrections no longer fit, by id. */
  readonly stale: ReadonlyMap<string, string>;
  /** Why they could not be had, in words for the reader; null when they are here or on their way. */
  readonly error: string | null;
}

/** The corrections that the build took in; none until they are known. */
export function usePublishedCorrections(): PublishedCorrections {
  const health = useHealth();
  const file = health.data?.ledger;
  const { data: ledger, error } = useQuery({ ...ledgerFileQuery(file ?? ""), enabled: file !== undefined });
  const failure = (health.error ?? error)?.message ?? null;
  return useMemo(() => {
    const { entries } = parseLedger(ledger?.text ?? "");
    return {
      entries,
      ids: new Set(entries.map(({ id }) => id)),
      stale: new Map(Object.entries(ledger?.stale ?? {})),
      error: failure,
    };
  }, [ledger, failure]);
}

function ledgerFileQuery(file: string) {
  return queryOptions({
    queryKey: ["published-ledger", file],
    queryFn: async ({ signal }) => parsePublishedLedger(await fetchText(file, signal)),
    structuralSharing: false,
  });
}
