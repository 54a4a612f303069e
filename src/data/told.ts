import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Article } from "../core/article/article.ts";
import { isPlainDay } from "../core/date/date-key.ts";
import { correctTold, joinRetimes } from "../core/entities/ledger/correct-told.ts";
import type { Retime } from "../core/entities/ledger/entry.ts";
import { correctedTime } from "../core/time/corrected-time.ts";
import type { ToldTime } from "../core/time/told-time.ts";
import { whenLoadedAndIdle } from "../platform/idle.ts";
import { createWorkerClient } from "../platform/worker-client.ts";
import type { ToldApi } from "../workers/told-api.ts";
import { useLedger } from "./corrections.ts";
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
const noRetimes: readonly Retime[] = [];

/** The told times of the open article, in order, as the reader has put them right; none until they are found, where they can't be, and while they are not wanted. */
export function useTold(article: Article, isWanted: boolean): readonly ToldTime[] | null {
  const { libraryId, retimes: published = noRetimes } = useHead();
  const { data, isError } = useQuery({ ...toldQuery(libraryId, article), enabled: isWanted });
  const { entries } = useLedger();
  const retimes = useMemo(() => joinRetimes(published, entries) ?? published, [published, entries]);
  return useMemo(() => {
    if (!isWanted || isError) return none;
    return data === undefined ? null : correctTold(article, data, retimes, correctedTime);
  }, [isWanted, isError, data, article, retimes]);
}
