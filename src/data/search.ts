import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { hasDates, hasFilters, withoutDates, type ListFilters } from "../core/filter/list-filters.ts";
import { askedOf } from "../core/filter/asked-of.ts";
import type { PlaceList } from "../core/catalog/place-list.ts";
import type { Head } from "../library/formats/head.ts";
import type { Phrase } from "../core/query/phrase.ts";
import type { QueryMessage } from "../core/query/syntax.ts";
import type { SearchRequest } from "../library/index/questions.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { useReadingMarks, type ReadingMarks } from "./reading.ts";

/** The articles that a query and its filters leave; the dates are applied by the list itself. */
export interface Places {
  /** Places, newest first or best first; null for the whole library. */
  readonly found: PlaceList | null;
  /** An answer is on its way; `found` is the one before it. */
  readonly isPending: boolean;
  /** Worded for the reader. */
  readonly error: string | null;
  readonly retry: () => void;
  /** How often the words occur in what was found, the dates included; null while that is counted. */
  readonly hits: number | null;
  /** What to mark in the texts. */
  readonly phrases: readonly Phrase[];
  /** What the query could not mean, gently. */
  readonly messages: readonly QueryMessage[];
  /** The query spelt as the library spells; `isUsed` when it was asked since the typed one found nothing. */
  readonly didYouMean: { readonly q: string; readonly isUsed: boolean } | null;
}

const wholeLibrary: Omit<Places, "retry"> = {
  found: null,
  isPending: false,
  error: null,
  hits: 0,
  phrases: [],
  messages: [],
  didYouMean: null,
};

/** What the filters ask of dates, as the index is asked. */
export function datesAsked({ from, to, isUndatedOnly }: ListFilters): SearchRequest["filters"] {
  return { ...(from !== null && { from }), ...(to !== null && { to }), ...(isUndatedOnly && { isUndated: true }) };
}

/** The reader's marks, where the filters are about them; else null. */
export function marksFor(filters: ListFilters, marks: ReadingMarks): ReadingMarks | null {
  return filters.isUnreadOnly || filters.isStarredOnly ? marks : null;
}

/** Tell the index what the reader has read and starred, where the question is about that. */
export async function tellMarks(head: Head, marks: ReadingMarks | null, signal: AbortSignal): Promise<void> {
  if (marks === null) return;
  await askIndex(head, "setReaderState", [{ read: [...marks.readIds], starred: [...marks.starredIds] }], signal);
}

function searchQuery(head: Head, filters: ListFilters, marks: ReadingMarks | null) {
  const request = askedOf(filters);
  return queryOptions({
    queryKey: [indexKey, "search", head.libraryId, request, marks?.revision ?? null],
    queryFn: async ({ signal }) => {
      await tellMarks(head, marks, signal);
      return askIndex(head, "search", [request], signal);
    },
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
    structuralSharing: false,
  });
}

/** Ask what the query might have meant, where what it found did not wait for that. */
function spellingQuery(head: Head, filters: ListFilters, marks: ReadingMarks | null) {
  const request: SearchRequest = { ...askedOf(filters), limit: 0, isSpellingLater: false };
  return queryOptions({
    queryKey: [indexKey, "spelling", head.libraryId, request, marks?.revision ?? null],
    queryFn: async ({ signal }) => {
      await tellMarks(head, marks, signal);
      return (await askIndex(head, "search", [request], signal)).didYouMean;
    },
    retry: false,
    gcTime: 60_000,
  });
}

/** Count the words in what the dates leave too: the list takes the dates from its own days, but words are the index's to count. */
function hitsQuery(head: Head, filters: ListFilters, marks: ReadingMarks | null) {
  const request = askedOf(filters);
  const dated: SearchRequest = { ...request, limit: 0, filters: { ...request.filters, ...datesAsked(filters) } };
  return queryOptions({
    queryKey: [indexKey, "hits", head.libraryId, dated, marks?.revision ?? null],
    queryFn: async ({ signal }) => {
      await tellMarks(head, marks, signal);
      return (await askIndex(head, "search", [dated], signal)).hits;
    },
    retry: false,
    gcTime: 60_000,
  });
}

/** Ask which articles all filters but the dates leave. Nothing is asked where there are none. */
export function usePlaces(filters: ListFilters): Places {
  const head = useHead();
  const marks = marksFor(filters, useReadingMarks());
  const isAsking = hasFilters(withoutDates(filters));
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...searchQuery(head, filters, marks),
    enabled: isAsking,
  });
  const isDated = hasDates(filters);
  const dated = useQuery({
    ...hitsQuery(head, filters, marks),
    enabled: filters.q !== "" && isDated && data !== undefined,
  });
  const spelling = useQuery({ ...spellingQuery(head, filters, marks), enabled: data?.isSpellingPending === true });
  const spelt = spelling.data ?? null;
  const datedHits = isDated ? (dated.data ?? null) : undefined;
  return useMemo(() => {
    const retry = () => void refetch();
    if (!isAsking) return { ...wholeLibrary, retry };
    if (error !== null) return { ...wholeLibrary, found: [], error: error.message, retry };
    if (data === undefined) return { ...wholeLibrary, isPending: true, retry };
    const { places, hits, phrases, messages, didYouMean } = data;
    return {
      found: places,
      isPending: isFetching && isPlaceholderData,
      error: null,
      retry,
      hits: datedHits === undefined ? hits : datedHits,
      phrases,
      messages,
      didYouMean: didYouMean ?? spelt,
    };
  }, [isAsking, data, error, isFetching, isPlaceholderData, refetch, datedHits, spelt]);
}
