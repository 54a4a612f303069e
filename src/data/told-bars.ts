import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { DayRange } from "../core/date/date-key.ts";
import { askedOf } from "../core/filter/asked-of.ts";
import type { ListFilters } from "../core/filter/list-filters.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { useReadingMarks } from "./reading.ts";
import { datesAsked, marksFor, tellMarks } from "./search.ts";

/**
 * Articles by the days that they tell of: what all filters but that for such days leave, beside the library. `days` are those that the bars
 * stand for, "all" for all that are told of, null for those that most is told of.
 */
export function useToldBars(filters: ListFilters, days: DayRange | "all" | null, most: number) {
  const head = useHead();
  const marks = marksFor(filters, useReadingMarks());
  const { q, filters: asked } = askedOf({ ...filters, toldFrom: null, toldTo: null });
  const question = {
    q,
    isTyping: true,
    filters: { ...asked, ...datesAsked(filters) },
    days,
    most,
  };
  return useQuery({
    queryKey: [indexKey, "told bars", head.libraryId, question, marks?.revision ?? null],
    queryFn: async ({ signal }) => {
      await tellMarks(head, marks, signal);
      return askIndex(head, "toldBars", [question], signal);
    },
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
    structuralSharing: false,
  });
}
