import { useInfiniteQuery } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import { askedOf } from "../core/filter/asked-of.ts";
import type { ListFilters } from "../core/filter/list-filters.ts";
import { edtfOfEntry, type ChronologyEvent } from "../core/export/chronology/event.ts";
import { formatChronology, chronologyFormats, type ChronologyFormat } from "../core/export/chronology/formats.ts";
import { createSentenceFinder } from "../core/export/sentence-at.ts";
import { dayOf } from "../core/date/calendar.ts";
import { isRough } from "../core/time/told-entries.ts";
import type { ChronologyRequest } from "../library/told/list-chronology.ts";
import type { ToldPlace } from "../library/told/list-told.ts";
import { saveFile } from "../platform/save-file.ts";
import { placedArticleQuery } from "./entities.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { createQueryClient } from "./query-client.ts";
import { useReadingMarks, type ReadingMarks } from "./reading.ts";
import { datesAsked, marksFor, tellMarks } from "./search.ts";

export { chronologyFormats, type ChronologyFormat };

/** Told times fetched at a time: each article must be fetched for its sentence. */
const pageSize = 40;

function requestFor(filters: ListFilters, wantsRough: boolean): Omit<ChronologyRequest, "offset" | "limit"> {
  const { q, filters: asked } = askedOf(filters);
  // Of one entity the sentences that name it; of several, or of a search, all of the articles found.
  const [entity, ...others] = [...filters.entities, ...filters.anyOf];
  return {
    q,
    isTyping: true,
    filters: { ...asked, ...datesAsked(filters) },
    ...(entity !== undefined && others.length === 0 && { entity }),
    isRough: wantsRough,
  };
}

/** The told times of what the filters leave, by the days that they mean, page by page; those that are told roughly apart. */
export function useChronology(filters: ListFilters, wantsRough: boolean, isWanted = true) {
  const head = useHead();
  const marks = marksFor(filters, useReadingMarks());
  const request = requestFor(filters, wantsRough);
  return useInfiniteQuery({
    queryKey: [indexKey, "chronology", head.libraryId, request, marks?.revision ?? null],
    queryFn: async ({ pageParam, signal }) => {
      await tellMarks(head, marks, signal);
      return askIndex(head, "chronology", [{ ...request, offset: pageParam, limit: pageSize }], signal);
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, _pages, offset) => (offset + pageSize < total ? offset + pageSize : undefined),
    enabled: isWanted,
    retry: false,
    gcTime: 60_000,
  });
}

export interface ChronologyExport {
  readonly filters: ListFilters;
  readonly format: ChronologyFormat;
  /** What it is of. */
  readonly title: string;
}

/** A function that saves a chronology, the rough ones behind the others, as a file of the reader's downloads. Rejects when a text can't be had. */
export function useSaveChronology() {
  const head = useHead();
  const marks = useReadingMarks();
  return async (
    { filters, format, title }: ChronologyExport,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<string> => {
    const events = await collectEvents(head, filters, marksFor(filters, marks), signal, onProgress);
    const { file, type } = chronologyFormats[format];
    const options = { title, base: new URL(".", location.href).href, stamp: new Date().toISOString() };
    saveFile(file, new Blob([formatChronology(format, events, options)], { type: `${type};charset=utf-8` }));
    return file;
  };
}

async function collectEvents(
  head: Head,
  filters: ListFilters,
  marks: ReadingMarks | null,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<readonly ChronologyEvent[]> {
  await tellMarks(head, marks, signal);
  const ask = (wantsRough: boolean) =>
    askIndex(
      head,
      "chronology",
      [{ ...requestFor(filters, wantsRough), offset: 0, limit: Number.MAX_SAFE_INTEGER }],
      signal,
    );
  const times = [...(await ask(false)).times, ...(await ask(true)).times];
  const client = createQueryClient();
  const entity = requestFor(filters, false).entity;
  const byPlace = new Map<number, ToldPlace[]>();
  for (const time of times) byPlace.set(time.place, [...(byPlace.get(time.place) ?? []), time]);
  const events = new Map<ToldPlace, ChronologyEvent>();
  let done = 0;
  for (const [place, told] of byPlace) {
    signal.throwIfAborted();
    const open = await client.fetchQuery(placedArticleQuery(client, head, place));
    // What passes through is let go of: a library of any size does.
    if (done % 200 === 0) client.clear();
    done += 1;
    onProgress(done, byPlace.size);
    if (open === null) continue;
    const { article, mentions } = open;
    const sentenceAt = createSentenceFinder(article.text);
    const naming =
      entity === undefined
        ? null
        : new Set(mentions.filter((mention) => mention.entity === entity).map((mention) => sentenceAt(mention)));
    for (const time of told) {
      const sentence = sentenceAt(time);
      if (naming !== null && !naming.has(sentence)) continue;
      events.set(time, {
        first: dayOf(time.first),
        last: dayOf(time.last),
        edtf: edtfOfEntry(time),
        isRough: isRough(time),
        words: article.text.slice(time.start, time.end),
        sentence,
        article: article.id,
        title: article.title,
        source: article.source,
        printed: time.date,
        start: time.start,
      });
    }
  }
  return times.flatMap((time) => events.get(time) ?? []);
}
