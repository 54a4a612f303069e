import { useMemo } from "react";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { parseLedger } from "../core/entities/ledger/parse-ledger.ts";
import { useHealth } from "./health.ts";

/** The ledger that the library was built with. */
export interface PublishedCorrections {
  readonly entries: readonly Entry[];
  readonly ids: ReadonlySet<string>;
  /** Why corrections no longer fit, by id. */
  readonly stale: ReadonlyMap<string, string>;
}

/** The corrections that the build took in; none until they are known. */
export function usePublishedCorrections(): PublishedCorrections {
  const { data } = useHealth();
  const ledger = data?.ledger;
  return useMemo(() => {
    const { entries } = parseLedger(ledger?.text ?? "");
    return { entries, ids: new Set(entries.map(({ id }) => id)), stale: new Map(Object.entries(ledger?.stale ?? {})) };
  }, [ledger]);
}
