import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ownStore } from "../platform/own/this-store.ts";
import { askToPersist, readStorageFacts } from "../platform/storage-facts.ts";
import { useHead } from "./head.ts";
import { refreshOwn } from "./own-library.ts";

/** The names of the files that an own article came from; none while they are not known. */
export function useFilesOf(id: string): readonly string[] {
  const revision = useHead().own?.revision ?? 0;
  const { data } = useQuery({
    queryKey: ["own-files", revision, id],
    queryFn: async () => (await ownStore.findFilesOf(id)).flatMap(({ names }) => names),
    retry: false,
  });
  return data ?? [];
}

/** Take own articles out, or put them back: what a reader takes out is kept for an hour. */
export async function setOwnRemoved(ids: readonly string[], isRemoved: boolean): Promise<void> {
  await ownStore.setRemoved(ids, isRemoved);
  await refreshOwn();
}

/** Take a file out by its name: articles that another file holds too stay. Resolves to what undoes it. */
export async function takeFileOut(name: string): Promise<() => Promise<void>> {
  const before = await ownStore.removeFile(name);
  await refreshOwn();
  return async () => {
    await ownStore.put(null, before);
    await refreshOwn();
  };
}

/** Put back all that was taken out and is still here. */
export async function putBackOwn(): Promise<void> {
  await setOwnRemoved(await ownStore.findTakenOut(), false);
}

/** The ids of all own articles that stand in the library. */
export async function listOwnIds(): Promise<readonly string[]> {
  const { shelves, removed } = await ownStore.readContents();
  return shelves.flatMap(({ ids }) => ids).filter((id) => id !== "" && !removed.has(id));
}

/** How much of the reader's own is kept. */
export function useOwnCounts() {
  const revision = useHead().own?.revision ?? 0;
  return useQuery({ queryKey: ["own-counts", revision], queryFn: () => ownStore.count(), retry: false, gcTime: 0 });
}

/** Let go for good of what was taken out, to make room; nobody can undo it then. */
export function usePurgeOwn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ownStore.purge(new Date(Date.now() + 1000).toISOString()),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["own-counts"] }),
        client.invalidateQueries({ queryKey: storageFactsQuery.queryKey }),
      ]),
  });
}

const storageFactsQuery = queryOptions({
  queryKey: ["storage-facts"],
  queryFn: readStorageFacts,
  staleTime: 0,
  gcTime: 0,
});

/** What the browser says of the room there is, and whether it has promised to keep what is there. */
export function useStorageFacts() {
  return useQuery(storageFactsQuery);
}

/** Ask the browser to keep what is there. */
export function useAskToPersist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: askToPersist,
    onSuccess: () => client.invalidateQueries({ queryKey: storageFactsQuery.queryKey }),
  });
}
