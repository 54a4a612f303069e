import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { parsePublishedLedger } from "../library/formats/published-ledger.ts";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { stepToEntries } from "../core/entities/ledger/parse-ledger.ts";
import { runInBreaths } from "../core/text/steps.ts";
import { makeBreather } from "../platform/breather.ts";
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
  const { data, error } = useQuery({ ...ledgerFileQuery(file ?? ""), enabled: file !== undefined });
  const failure = (health.error ?? error)?.message ?? null;
  return useMemo(() => ({ ...(data ?? nothing), error: failure }), [data, failure]);
}

const nothing: Omit<PublishedCorrections, "error"> = { entries: [], ids: new Set(), stale: new Map() };

function ledgerFileQuery(file: string) {
  return queryOptions({
    queryKey: ["published-ledger", file],
    queryFn: async ({ signal }) => {
      const { text, stale } = parsePublishedLedger(await fetchText(file, signal));
      // Two hundred thousand lines take seconds.
      const { entries } = await runInBreaths(stepToEntries(text.split("\n")), makeBreather());
      return { entries, ids: new Set(entries.map(({ id }) => id)), stale: new Map(Object.entries(stale)) };
    },
    structuralSharing: false,
  });
}
