import { useQuery } from "@tanstack/react-query";
import { askedOf } from "../core/filter/asked-of.ts";
import type { ListFilters } from "../core/filter/list-filters.ts";
import type { SilentSide } from "../library/told/list-silences.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { useReadingMarks } from "./reading.ts";
import { datesAsked, marksFor, tellMarks } from "./search.ts";

export type { SilentSide };

/**
 * The days told of but not printed, and those printed but not told of, in what all filters but that for told days leave: at most `most` of
 * either. Null where nothing of it is dated.
 */
export function useSilences(filters: ListFilters, most: number) {
  const head = useHead();
  const marks = marksFor(filters, useReadingMarks());
  const { q, filters: asked } = askedOf({ ...filters, toldFrom: null, toldTo: null });
  const question = { q, filters: { ...asked, ...datesAsked(filters) }, most };
  return useQuery({
    queryKey: [indexKey, "silences", head.libraryId, question, marks?.revision ?? null],
    queryFn: async ({ signal }) => {
      await tellMarks(head, marks, signal);
      return askIndex(head, "silences", [question], signal);
    },
    retry: false,
    gcTime: 60_000,
    structuralSharing: false,
  });
}
