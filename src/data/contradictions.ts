import { useQuery } from "@tanstack/react-query";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { stepToContradictions, type Contradiction } from "../core/entities/ledger/merge-ledgers.ts";
import { runInBreaths } from "../core/text/steps.ts";
import { makeBreather } from "../platform/breather.ts";

const none: readonly Contradiction[] = [];

/** The contradictions of a ledger, found while the page breathes; those of before until then. A ledger only grows, so its length names its state. */
export function useContradictions(entries: readonly Entry[]): readonly Contradiction[] {
  const { data } = useQuery({
    queryKey: ["contradictions", entries.length],
    queryFn: () => runInBreaths(stepToContradictions(entries), makeBreather()),
    enabled: entries.length > 1,
    placeholderData: (before) => before,
    structuralSharing: false,
    retry: false,
    gcTime: 0,
  });
  return entries.length > 1 ? (data ?? none) : none;
}
