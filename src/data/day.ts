import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { DayRange } from "../core/date/date-key.ts";
import { noFilters } from "../core/filter/list-filters.ts";
import type { ToldPlace } from "../library/told/list-told.ts";
import { useFacets } from "./facets.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";

export type { ToldPlace };

/** The told times about some days, by date of printing: at most `limit` of them, and how many there are. */
export function useToldAbout({ first, last }: DayRange, limit: number) {
  const head = useHead();
  return useQuery({
    queryKey: [indexKey, "told about", head.libraryId, first, last, limit],
    queryFn: ({ signal }) => askIndex(head, "told", [{ from: first, to: last, offset: 0, limit }], signal),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
}

/** The newest articles that were printed on some days, by place, and how many there are. */
export function usePrintedOn({ first, last }: DayRange, limit: number) {
  const head = useHead();
  return useQuery({
    queryKey: [indexKey, "printed on", head.libraryId, first, last, limit],
    queryFn: async ({ signal }) => {
      const request = { filters: { from: first, to: last }, order: "oldest", offset: 0, limit } as const;
      const { total, places } = await askIndex(head, "search", [request], signal);
      return { total, places: [...places] };
    },
    retry: false,
    gcTime: 60_000,
  });
}

/** Who and what is named in the articles that tell of some days. */
export function useNamedAbout({ first, last }: DayRange) {
  return useFacets({ ...noFilters, q: `told:${first}..${last}` });
}
