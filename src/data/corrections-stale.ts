import { useQuery } from "@tanstack/react-query";
import { useLedger } from "./corrections.ts";
import { askCorrections } from "./corrections-worker.ts";
import { useWholeHead } from "./head.ts";

/** Corrections that no longer fit, by id, with the reason; undefined until that is known. */
export function useStaleCorrections(): ReadonlyMap<string, string> | undefined {
  const head = useWholeHead();
  const { entries } = useLedger();
  return useQuery({
    queryKey: ["stale", head.libraryId, entries.length],
    queryFn: ({ signal }) =>
      entries.length === 0 ? new Map() : askCorrections(head, entries, "findStaleCorrections", [], signal),
    structuralSharing: false,
    retry: false,
  }).data;
}
