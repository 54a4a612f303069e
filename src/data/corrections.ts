import { queryOptions, skipToken, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Head } from "../library/formats/head.ts";
import type { Row, RowEntity } from "../core/catalog/row.ts";
import type { StoredLedger } from "../platform/ledger-store.ts";
import { useWholeHead } from "./head.ts";

/** The reader's ledger, as far as it is known. */
export type Ledger = StoredLedger;

const emptyLedger: Ledger = { entries: [], origins: new Map(), unread: 0, trouble: null };

/** Fetched after the first screen, and nothing but this little is: all that corrects is loaded once there is a correction. */
export const ledgerQuery = queryOptions({
  queryKey: ["ledger"],
  queryFn: async (): Promise<Ledger> => (await import("../platform/ledger-store.ts")).ledgerStore.read(),
  structuralSharing: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The reader's corrections; none until they are read. A ledger only grows, so its length names its state in query keys. */
export function useLedger(): Ledger {
  return useQuery(ledgerQuery).data ?? emptyLedger;
}

/** How far the library's counts follow the corrections. */
export interface CountedCorrections {
  readonly state: "working" | "done" | "failed";
  /** Why it failed, worded for the reader; else null. */
  readonly message: string | null;
  /** Who is most mentioned in articles that were corrected, as list rows name them, by article id. */
  readonly rows: ReadonlyMap<string, readonly RowEntity[]>;
  /** Entities that have another name or type now, by id. */
  readonly entities: ReadonlyMap<string, RowEntity>;
}

/** Set by `IndexCorrector`, never fetched. */
export function countedQuery(head: Head) {
  return queryOptions<CountedCorrections>({
    queryKey: ["counted-corrections", head.libraryId],
    queryFn: skipToken,
    structuralSharing: false,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** How far the library's counts follow the corrections; null as long as there is nothing to follow. */
export function useCountedCorrections(): CountedCorrections | null {
  return useQuery(countedQuery(useWholeHead())).data ?? null;
}

/** The function that names in a list row whom the article names as corrected. */
export function useCorrectedRow(): (row: Row) => Row {
  const counted = useCountedCorrections();
  return useCallback(
    (row: Row) => {
      if (counted === null) return row;
      const entities = counted.rows.get(row.id) ?? row.entities;
      return { ...row, entities: entities.map((entity) => counted.entities.get(entity.id) ?? entity) };
    },
    [counted],
  );
}
