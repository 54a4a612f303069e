import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Kept } from "../core/reading/reader-thing.ts";
import type { ReaderThingName, ThingValue } from "../core/reading/reader-things.ts";
import { changeStored, openDatabase, readerThingKey } from "./reading.ts";

/** All values of a thing, by article, as the database has them. */
export function readerThingQuery<Name extends ReaderThingName>(name: Name) {
  return queryOptions({
    queryKey: [readerThingKey, name],
    queryFn: async (): Promise<ReadonlyMap<string, Kept<ThingValue<Name>>>> => (await openDatabase()).valuesOf(name),
    structuralSharing: false,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** What the reader keeps of an article, null until it is known and where there is nothing; and the function that changes it: seen at once, stored behind. */
export function useReaderThing<Name extends ReaderThingName>(
  name: Name,
  articleId: string,
): readonly [ThingValue<Name> | null, (value: ThingValue<Name> | null) => void] {
  const client = useQueryClient();
  const { data } = useQuery(readerThingQuery(name));
  const change = useCallback(
    (value: ThingValue<Name> | null) => void changeThing(client, name, articleId, value),
    [client, name, articleId],
  );
  return [data?.get(articleId)?.value ?? null, change];
}

function changeThing<Name extends ReaderThingName>(
  client: QueryClient,
  name: Name,
  articleId: string,
  value: ThingValue<Name> | null,
): Promise<void> {
  return changeStored<ReadonlyMap<string, Kept<ThingValue<Name>>>>(client, readerThingQuery(name).queryKey, {
    show(before) {
      const after = new Map(before);
      if (value === null) after.delete(articleId);
      else after.set(articleId, { value, at: new Date().toISOString() });
      return after;
    },
    store: (database) => database.saveValue(name, articleId, value),
  });
}
