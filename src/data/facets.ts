import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import { askedOf } from "../core/filter/asked-of.ts";
import type { ListFilters } from "../core/filter/list-filters.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { useReadingMarks, type ReadingMarks } from "./reading.ts";
import { datesAsked, marksFor, tellMarks } from "./search.ts";

function facetsQuery(head: Head, filters: ListFilters, marks: ReadingMarks | null) {
  const { q, filters: asked = {} } = askedOf(filters);
  const question = {
    q,
    isTyping: true,
    filters: { ...asked, ...datesAsked(filters) },
  };
  return queryOptions({
    queryKey: [indexKey, "facets", head.libraryId, question, marks?.revision ?? null],
    queryFn: async ({ signal }) => {
      await tellMarks(head, marks, signal);
      return askIndex(head, "facets", [question, facetCount], signal);
    },
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
}

/**
 * Who and what is named in what the query and all its filters leave, and where it comes from: counts of articles.
 *
 * Where any of several names will do, names are counted with that filter left aside: on offer then is what would be added.
 */
export function useFacets(filters: ListFilters) {
  const head = useHead();
  const marks = marksFor(filters, useReadingMarks());
  const left = useQuery(facetsQuery(head, filters, marks));
  const offered = useQuery(facetsQuery(head, { ...filters, anyOf: [] }, marks)); // the same question, asked once, where there is no such filter
  const data =
    left.data === undefined || offered.data === undefined
      ? undefined
      : { ...left.data, entities: offered.data.entities };
  return { data, error: left.error ?? offered.error };
}

/**
 * How many articles each of some entities would leave, chosen beside all filters in force, by id; without those still being counted.
 * Where any of several names will do, each is counted by itself, as in `useFacets`.
 */
export function useNameCounts(filters: ListFilters, ids: readonly string[]): ReadonlyMap<string, number> {
  const head = useHead();
  const marks = marksFor(filters, useReadingMarks());
  const { q, filters: asked } = askedOf({ ...filters, anyOf: [] });
  const question = { q, isTyping: true, order: "newest", offset: 0, limit: 0 } as const;
  return useQueries({
    queries: ids.map((id) => {
      const allOf = [...new Set([...(asked.allOf ?? []), id])];
      const noneOf = (asked.noneOf ?? []).filter((other) => other !== id);
      const request = { ...question, filters: { ...asked, ...datesAsked(filters), allOf, noneOf } };
      return queryOptions({
        queryKey: [indexKey, "name-count", head.libraryId, request, marks?.revision ?? null],
        queryFn: async ({ signal }) => {
          await tellMarks(head, marks, signal);
          return (await askIndex(head, "search", [request], signal)).total;
        },
        retry: false,
        gcTime: 60_000,
      });
    }),
    combine: (results) =>
      new Map(results.flatMap(({ data }, at) => (data === undefined ? [] : [[ids[at] ?? "", data] as const]))),
  });
}

/** Names of each type on offer as filters. */
const facetCount = 6;

/** Names and titles that what is typed could become. */
export function useSuggestions(typed: string) {
  const head = useHead();
  return useQuery({
    queryKey: [indexKey, "suggest", head.libraryId, typed],
    queryFn: ({ signal }) => askIndex(head, "suggest", [typed, suggestionCount], signal),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
}

/** Names, and as many titles: what fits under the field on a phone. */
const suggestionCount = 5;
