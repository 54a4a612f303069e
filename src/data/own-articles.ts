import { useMutation, useQuery } from "@tanstack/react-query";
import { ownStore } from "../platform/own/this-store.ts";
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

/** Take own articles out, and put them back: what a reader takes out is kept until they leave. */
export function useRemoveOwn() {
  return useMutation({
    mutationFn: async ({ ids, isRemoved }: { readonly ids: readonly string[]; readonly isRemoved: boolean }) => {
      await ownStore.setRemoved(ids, isRemoved);
      await refreshOwn();
    },
  });
}

/** The ids of all own articles that stand in the library. */
export async function listOwnIds(): Promise<readonly string[]> {
  const { shelves, removed } = await ownStore.readContents();
  return shelves.flatMap(({ ids }) => ids).filter((id) => !removed.has(id));
}
