import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { StorageTrouble } from "../platform/storage-trouble.ts";
import { readerThingKey, readingMarksQuery } from "./reading.ts";

export type { StorageTrouble } from "../platform/storage-trouble.ts";

const troubleQuery = queryOptions({
  queryKey: ["storage-trouble"],
  queryFn: async () => (await import("../platform/database.ts")).readerDatabase.trouble(),
  gcTime: Number.POSITIVE_INFINITY,
});

/** Why stars, reads and places cannot be stored; null while they can, and until that is known. What is shown of them follows the database when it is emptied under the page, or changed by another tab. */
export function useStorageTrouble(): StorageTrouble | null {
  const client = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    void import("../platform/database.ts").then(({ readerDatabase }) => {
      if (isGone) return;
      stop = readerDatabase.watch(() => {
        void client.invalidateQueries({ queryKey: troubleQuery.queryKey });
        void client.invalidateQueries({ queryKey: readingMarksQuery.queryKey });
        void client.invalidateQueries({ queryKey: [readerThingKey] });
      });
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [client]);
  return useQuery(troubleQuery).data ?? null;
}
