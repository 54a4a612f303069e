import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Article } from "../core/article/article.ts";
import { isPlainDay } from "../core/date/date-key.ts";
import type { ToldTime } from "../core/time/told-time.ts";
import { whenLoadedAndIdle } from "../platform/idle.ts";
import { createWorkerClient } from "../platform/worker-client.ts";
import type { ToldApi } from "../workers/told-api.ts";
import { useHead } from "./head.ts";

const worker = createWorkerClient<ToldApi>(
  () => new Worker(new URL("../workers/told-worker.ts", import.meta.url), { type: "module", name: "told" }),
);

/**
 * Find the times that a text tells, in a worker, which starts with the first call. `date` is an article's, as EDTF; only a plain day is
 * reckoned from. Rejects with an `AbortError`, or when the worker's script cannot be had.
 */
export function findTold(text: string, date: string | null, signal?: AbortSignal): Promise<readonly ToldTime[]> {
  return worker.call("find", [text, date !== null && isPlainDay(date) ? date : null], { signal });
}

/** The told times of an article whose text is on the page. They wait until the page is at rest: reading needs none. */
export function toldQuery(libraryId: string, { id, text, date }: Pick<Article, "id" | "text" | "date">) {
  return queryOptions({
    queryKey: ["told", libraryId, id, date, text.length],
    queryFn: async ({ signal }) => {
      await whenLoadedAndIdle();
      return findTold(text, date, signal);
    },
    structuralSharing: false,
    staleTime: Infinity,
  });
}

const none: readonly ToldTime[] = [];

/** The told times of the open article, in order; none until they are found, where they can't be, and while they are not wanted. */
export function useTold(article: Article, isWanted: boolean): readonly ToldTime[] | null {
  const { data, isError } = useQuery({ ...toldQuery(useHead().libraryId, article), enabled: isWanted });
  return !isWanted || isError ? none : (data ?? null);
}
