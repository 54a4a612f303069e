import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Article } from "../core/article/article.ts";
import type { Head } from "../library/formats/head.ts";
import { correctTold, joinRetimes } from "../core/entities/ledger/correct-told.ts";
import type { Entry, Retime } from "../core/entities/ledger/entry.ts";
import { makeEntry } from "../core/entities/ledger/entry-id.ts";
import { toEntries } from "../core/time/told-entries.ts";
import type { ToldTime } from "../core/time/told-time.ts";
import type { ToldCorrection } from "../library/told/told-correction.ts";
import { useLedger } from "./corrections.ts";
import { readArticlesAt } from "./corrections-candidates.ts";
import type { CorrectionDraft } from "./corrections-edit.ts";
import { useWholeHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { rowQuery } from "./built-rows.ts";
import { correctedTime, findTold } from "./told.ts";

/** More than any library has. */
const allPlaces = 10_000_000;

/** Keep the index's told times in line with the ledger as long as the page is there. Where that fails they stay those of the build. */
export function useToldCorrections(): void {
  const client = useQueryClient();
  const head = useWholeHead();
  const { entries } = useLedger();
  const hasCorrected = useRef(false);
  useEffect(() => {
    const retimes = joinRetimes(head.retimes ?? [], entries);
    if (head.index === null || (retimes === null && !hasCorrected.current)) return;
    const abort = new AbortController();
    tellIndex(client, head, retimes, abort.signal)
      .then(() => (hasCorrected.current = retimes !== null))
      .catch(() => undefined);
    return () => abort.abort();
  }, [client, head, entries]);
}

async function tellIndex(
  client: QueryClient,
  head: Head,
  retimes: readonly Retime[] | null,
  signal: AbortSignal,
): Promise<void> {
  const places = new Set<number>();
  // What the library was built with may be undone: its articles tell otherwise then.
  const concerning = retimes === null ? [] : [...retimes, ...(head.retimes ?? [])];
  // What a hundred thousand say of the same words is looked for once.
  const sought = new Map(
    concerning.map((retime) => [
      retime.scope === "everywhere" ? `words ${retime.where.quote}` : `article ${retime.where.article}`,
      retime,
    ]),
  );
  for (const retime of sought.values())
    for (const place of await findPlaces(client, head, retime, signal)) places.add(place);
  const corrected: ToldCorrection[] = [];
  for await (const { article } of readArticlesAt(
    client,
    head,
    [...places].toSorted((a, b) => a - b),
    signal,
  )) {
    const found = await findTold(article.text, article.date, signal);
    const now = correctTold(article, found, retimes ?? [], correctedTime);
    corrected.push({ id: article.id, entries: toEntries(now) });
  }
  await askIndex(head, "setToldCorrections", [corrected], signal);
  await client.invalidateQueries({ queryKey: [indexKey] });
}

/** The articles that a correction can concern, by place: its own, or where its words stand. */
async function findPlaces(
  client: QueryClient,
  head: Head,
  { scope, where }: Pick<Retime, "scope" | "where">,
  signal: AbortSignal,
): Promise<readonly number[]> {
  if (scope !== "everywhere") {
    const found = await client.ensureQueryData(rowQuery(client, head, where.article));
    return found === null ? [] : [found.place];
  }
  const q = `"${where.quote.replaceAll(/["“”„‟«»＂″]/gu, " ")}"`;
  const request = { q, order: "newest", offset: 0, limit: allPlaces } as const;
  return [...(await askIndex(head, "search", [request], signal)).places];
}

/** A told time before and after a correction; null after where it is none any more, null before where it was none. */
export interface RetimeLine {
  readonly before: ToldTime | null;
  readonly after: ToldTime | null;
  readonly start: number;
  readonly end: number;
}

/** What a correction of told times will change: by article, those that stay as they are left out. */
export interface RetimePreview {
  readonly times: number;
  readonly groups: readonly { readonly article: Article; readonly lines: readonly RetimeLine[] }[];
}

/** Show what one more correction of told times would do, by the code that will do it. Null is for nothing chosen yet. */
export function useRetimePreview(draft: Extract<CorrectionDraft, { kind: "retime" }> | null) {
  const client = useQueryClient();
  const head = useWholeHead();
  const { entries } = useLedger();
  return useQuery({
    queryKey: [indexKey, "retime preview", head.libraryId, entries.length, draft],
    queryFn: async ({ signal }): Promise<RetimePreview> => previewRetime(client, head, entries, draft!, signal),
    enabled: draft !== null,
    retry: false,
    gcTime: 0,
    structuralSharing: false,
  });
}

async function previewRetime(
  client: QueryClient,
  head: Head,
  entries: readonly Entry[],
  draft: Extract<CorrectionDraft, { kind: "retime" }>,
  signal: AbortSignal,
): Promise<RetimePreview> {
  const published = head.retimes ?? [];
  const before = joinRetimes(published, entries) ?? published;
  const after = [...before, makeEntry({ ...draft, when: "2199-01-01T00:00:00.000Z" }) as Retime];
  const groups: { article: Article; lines: RetimeLine[] }[] = [];
  const places = await findPlaces(client, head, draft, signal);
  for await (const { article } of readArticlesAt(client, head, places, signal)) {
    const found = await findTold(article.text, article.date, signal);
    const lines = linesOf(
      correctTold(article, found, before, correctedTime),
      correctTold(article, found, after, correctedTime),
    );
    if (lines.length > 0) groups.push({ article, lines });
  }
  return { times: groups.reduce((sum, { lines }) => sum + lines.length, 0), groups };
}

function linesOf(before: readonly ToldTime[], after: readonly ToldTime[]): RetimeLine[] {
  const now = new Map(after.map((time) => [time.start, time]));
  const was = new Map(before.map((time) => [time.start, time]));
  const lines = before.flatMap((time): RetimeLine[] => {
    const next = now.get(time.start) ?? null;
    return next?.value === time.value && next.mod === time.mod
      ? []
      : [{ before: time, after: next, start: time.start, end: time.end }];
  });
  const added = after.flatMap((time): RetimeLine[] =>
    was.has(time.start) ? [] : [{ before: null, after: time, start: time.start, end: time.end }],
  );
  return [...lines, ...added].toSorted((a, b) => a.start - b.start);
}
