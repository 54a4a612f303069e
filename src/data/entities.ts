import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { mentionsPageSize, namesPageSize } from "../core/filter/page-sizes.ts";
import type { Head } from "../library/formats/head.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import { forEachType, mentionTypes, type MentionType } from "../core/ner/mention.ts";
import type { EntityListQuery, EntityRowFacts } from "../library/index/entity-list.ts";
import type { DayRange, EntityMention, MentionQuery, Nearness } from "../library/index/dossier.ts";
import type { Bucket } from "../library/index/histogram.ts";
import { articleQuery } from "./article.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { fetchRowAt } from "./built-rows.ts";
import type { OpenArticle } from "./open-article.ts";

export type { DayRange, EntityFacts, EntityMention, MentionQuery, Nearness } from "../library/index/dossier.ts";
export type { EntityListQuery, EntityOrder, EntityRowFacts } from "../library/index/entity-list.ts";
export type { EntityCount } from "../library/index/facets.ts";
export type { Bar, Bucket as IndexBucket } from "../library/index/histogram.ts";

function entityFactsQuery(head: Head, id: string, bucket: Bucket) {
  return queryOptions({
    queryKey: [indexKey, "entity", head.libraryId, id, bucket],
    queryFn: ({ signal }) => askIndex(head, "entity", [id, bucket], signal),
    retry: false,
  });
}

/** What the whole library knows of an entity; null when it has none of this id. Articles are counted by `bucket`. */
export function useEntityFacts(id: string, bucket: Bucket) {
  return useQuery(entityFactsQuery(useHead(), id, bucket));
}

/** The same of another entity that may not be chosen yet. */
export function useOtherEntityFacts(id: string | null, bucket: Bucket) {
  return useQuery({ ...entityFactsQuery(useHead(), id ?? "", bucket), enabled: id !== null });
}

const allDays: DayRange = {};

/** Who is named together with an entity, in articles or in sentences; most frequent first. */
export function useCompanions(id: string, by: Nearness, limit: number, range: DayRange = allDays) {
  const head = useHead();
  return useQuery({
    queryKey: [indexKey, "companions", head.libraryId, id, by, limit, range],
    queryFn: ({ signal }) => askIndex(head, "companions", [id, by, limit, range], signal),
    retry: false,
  });
}

/** Which entities the list is to show. */
export type EntityListing = Omit<EntityListQuery, "offset" | "limit">;

function stretchQuery(head: Head, listing: EntityListing, stretch: number) {
  return queryOptions({
    queryKey: [indexKey, "entities", head.libraryId, listing, stretch],
    queryFn: ({ signal }) =>
      askIndex(head, "entities", [{ ...listing, offset: stretch * namesPageSize, limit: namesPageSize }], signal),
    retry: false,
  });
}

/** The entities of a listing, as far as they were fetched. */
export interface EntityRows {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly error: Error | null;
  readonly retry: () => void;
  /** The row at an index; undefined while it is on its way. */
  readonly rowAt: (index: number) => EntityRowFacts | undefined;
}

/** The list of entities: the stretches asked for are fetched. A new listing takes the place of the one before it when its first stretch is here. */
export function useEntityRows(listing: EntityListing, stretches: readonly number[]): EntityRows {
  const head = useHead();
  const first = useQuery(stretchQuery(head, listing, 0));
  const settled = useRef<EntityListing | null>(null);
  if (first.data !== undefined) settled.current = listing;
  const shown = settled.current ?? listing;
  const wanted = [...new Set([0, ...stretches])];
  const results = useQueries({ queries: wanted.map((stretch) => stretchQuery(head, shown, stretch)) });
  const rows = new Map(wanted.map((stretch, at) => [stretch, results[at]?.data?.rows]));
  return {
    total: results[0]?.data?.total ?? null,
    error: first.error ?? results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all([first.refetch(), ...results.map((result) => result.refetch())]),
    rowAt: (index) => rows.get(Math.floor(index / namesPageSize))?.[index % namesPageSize],
  };
}

/** How many entities of each type a name fits, and of all types together, that are named at least so often. */
export function useEntityTotals(name: string, least = 1): Readonly<Record<MentionType | "all", number>> | null {
  const head = useHead();
  const { data } = useQuery({
    queryKey: [indexKey, "entity-totals", head.libraryId, name, least],
    queryFn: async ({ signal }) => {
      const totalOf = async (type: MentionType | null) =>
        (await askIndex(head, "entities", [{ type, name, order: "mentions", offset: 0, limit: 0, least }], signal))
          .total;
      const totals = await Promise.all(mentionTypes.map(totalOf));
      const all = totals.reduce((sum, total) => sum + total, 0);
      return { ...forEachType((type) => totals[mentionTypes.indexOf(type)] ?? 0), all };
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
  return data ?? null;
}

/** The first entities that a beginning of a name fits, most mentioned first. */
export function useEntityChoices(typed: string, limit: number) {
  const head = useHead();
  return useQuery({
    queryKey: [indexKey, "entity-choices", head.libraryId, typed, limit],
    queryFn: async ({ signal }) =>
      (await askIndex(head, "entities", [{ type: null, name: typed, order: "mentions", offset: 0, limit }], signal))
        .rows,
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The library's first mention of an entity, by date; null when there is none. */
export function useFirstMention(id: string) {
  const head = useHead();
  return useQuery({
    queryKey: [indexKey, "first-mention", head.libraryId, id],
    queryFn: async ({ signal }) =>
      (await askIndex(head, "mentionsOf", [id, { order: "oldest", offset: 0, limit: 1 }], signal)).mentions[0] ?? null,
    retry: false,
  });
}

/** An entity's mentions by date, page after page. */
export function useMentionPages(id: string, query: Omit<MentionQuery, "offset" | "limit">) {
  const head = useHead();
  return useInfiniteQuery({
    queryKey: [indexKey, "mention-pages", head.libraryId, id, query],
    queryFn: ({ pageParam, signal }) =>
      askIndex(head, "mentionsOf", [id, { ...query, offset: pageParam, limit: mentionsPageSize }], signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _pages, offset) =>
      offset + mentionsPageSize < total ? offset + mentionsPageSize : null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** How many articles name both. */
export function useSharedArticles(id: string, otherId: string | null) {
  const head = useHead();
  return useQuery({
    queryKey: [indexKey, "shared-articles", head.libraryId, id, otherId],
    queryFn: async ({ signal }) =>
      (
        await askIndex(
          head,
          "search",
          [{ filters: { allOf: [id, otherId ?? ""] }, order: "newest", offset: 0, limit: 0 }],
          signal,
        )
      ).total,
    enabled: otherId !== null,
    retry: false,
  });
}

/** Fetch the article with a number, through its row; null when the library has none. */
export function placedArticleQuery(client: QueryClient, head: Head, place: number) {
  return queryOptions({
    queryKey: ["placed-article", head.libraryId, place],
    queryFn: async (): Promise<OpenArticle | null> => {
      const row = await fetchRowAt(client, head, place);
      return row === null ? null : client.fetchQuery(articleQuery(client, head, row.id));
    },
    structuralSharing: false,
  });
}

/** Look up articles by number. Those of `places` are fetched; undefined while one is on its way, null when it can't be had. */
export function useArticlesAt(places: readonly number[]): (place: number) => OpenArticle | null | undefined {
  const client = useQueryClient();
  const head = useHead();
  const results = useQueries({ queries: places.map((place) => placedArticleQuery(client, head, place)) });
  const version = results.map(({ dataUpdatedAt, errorUpdatedAt }) => dataUpdatedAt + errorUpdatedAt).join();
  return useCallback(
    (place: number) => {
      const result = results[places.indexOf(place)];
      return result?.isError === true ? null : result?.data;
    },
    // The results are a new array on each render; what they hold changes only when one of them was fetched.
    // oxlint-disable-next-line react/exhaustive-deps
    [places, version],
  );
}

/** Every mention of an entity at once, for export. */
export function fetchAllMentions(
  head: Head,
  id: string,
  signal: AbortSignal,
  range: DayRange = allDays,
): Promise<{ readonly mentions: readonly EntityMention[] }> {
  const all = { order: "oldest", offset: 0, limit: Number.MAX_SAFE_INTEGER } as const;
  return askIndex(head, "mentionsOf", [id, { ...all, ...range }], signal);
}

/** Name and type of an entity, for a chip; null while they are not known. */
export function useEntityName(id: string): RowEntity | null {
  const { data } = useEntityFacts(id, "year");
  return data === undefined || data === null ? null : { id, name: data.name, type: data.type };
}
