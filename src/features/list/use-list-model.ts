import { useMemo } from "react";
import type { DateCount } from "../../core/catalog/row.ts";
import { parseListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { counted } from "../../core/text/count.ts";
import { useHead } from "../../data/head.ts";
import { usePlaces, type Places } from "../../data/search.ts";
import { useSettings } from "../../data/settings.ts";
import {
  buildFilteredModel,
  buildLibraryModel,
  buildRankedModel,
  datesOf,
  placesWithin,
  type ListModel,
  type ListOrder,
} from "./list-model.ts";

/** The list as its filters and order make it, and how the asking stands. */
export interface ListState {
  readonly model: ListModel;
  readonly filters: ListFilters;
  readonly order: ListOrder;
  readonly places: Places;
  /** Dates of what all filters but the range leave, which the timeline shows; null for all dates of the library. */
  readonly dates: readonly DateCount[] | null;
  /** Ids of entities that the filters ask for. */
  readonly sought: readonly string[];
}

/**
 * Build the list for a query string. While an answer is on its way the list before it stays.
 *
 * The dates are applied here, to the places that all other filters leave: list and timeline come from one answer, and
 * brushing costs no question.
 */
export function useListModel(search: string): ListState {
  const head = useHead();
  const [{ order }] = useSettings();
  const filters = useMemo(() => parseListFilters(search), [search]);
  const places = usePlaces(filters);
  const { found } = places;
  const { from, to, isUndatedOnly } = filters;
  const isRanked = filters.isRanked && filters.q !== "";
  const model = useMemo(() => {
    const dates = { from, to, isUndatedOnly };
    const isWhole = found === null && head.asOf === undefined;
    if (isWhole && from === null && to === null && !isUndatedOnly) return buildLibraryModel(head, order);
    const within = placesWithin(head, found, dates);
    if (isRanked) return buildRankedModel(within, `${counted(within.length, "article")}, best first`);
    return buildFilteredModel(head, within, order);
  }, [found, from, to, isUndatedOnly, head, order, isRanked]);
  const dates = useMemo(() => (found === null ? null : datesOf(head, found)), [found, head]);
  const sought = useMemo(() => [...filters.entities, ...filters.anyOf], [filters]);
  return useMemo(
    () => ({ model, filters, order, places, dates, sought }),
    [model, filters, order, places, dates, sought],
  );
}
