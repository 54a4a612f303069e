import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { Head, RowEntity } from "../core/catalog/row.ts";
import type { EntityListQuery } from "../library/index/entity-list.ts";
import type { MentionQuery, Nearness } from "../library/index/dossier.ts";
import type { Bucket } from "../library/index/histogram.ts";
import { useHead } from "./head.ts";
import { askIndex } from "./library-index.ts";

export type { EntityFacts, EntityMention, MentionQuery, Nearness } from "../library/index/dossier.ts";
export type { EntityListQuery, EntityOrder, EntityRowFacts } from "../library/index/entity-list.ts";

function entityFactsQuery(head: Head, id: string, bucket: Bucket) {
  return queryOptions({
    queryKey: ["entity", head.libraryId, id, bucket],
    queryFn: ({ signal }) => askIndex(head, "entity", [id, bucket], signal),
    retry: false,
  });
}

/** What the whole library knows of an entity; null when it has none of this id. Articles are counted by `bucket`. */
export function useEntityFacts(id: string, bucket: Bucket) {
  return useQuery(entityFactsQuery(useHead(), id, bucket));
}

/** Who is named together with an entity, in articles or in sentences; most frequent first. */
export function useCompanions(id: string, by: Nearness, limit: number) {
  const head = useHead();
  return useQuery({
    queryKey: ["companions", head.libraryId, id, by, limit],
    queryFn: ({ signal }) => askIndex(head, "companions", [id, by, limit], signal),
    retry: false,
  });
}

/** One stretch of the list of all entities, and how many there are. */
export function useEntityList(query: EntityListQuery) {
  const head = useHead();
  return useQuery({
    queryKey: ["entities", head.libraryId, query],
    queryFn: ({ signal }) => askIndex(head, "entities", [query], signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** One stretch of an entity's mentions by date, and how many there are. */
export function useMentionsOf(id: string, query: MentionQuery) {
  const head = useHead();
  return useQuery({
    queryKey: ["mentions-of", head.libraryId, id, query],
    queryFn: ({ signal }) => askIndex(head, "mentionsOf", [id, query], signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Name and type of an entity, for a chip; null while they are not known. */
export function useEntityName(id: string): RowEntity | null {
  const { data } = useEntityFacts(id, "year");
  return data === undefined || data === null ? null : { id, name: data.name, type: data.type };
}
