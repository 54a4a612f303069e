import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PlaceList } from "../core/catalog/place-list.ts";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { concordance, type ConcordanceLine } from "../core/query/concordance.ts";
import { findHits } from "../core/query/hits.ts";
import { textHash } from "../core/hash/text-hash.ts";
import { paragraphAt } from "../core/reading/paragraph-at.ts";
import type { Phrase } from "../core/query/phrase.ts";
import { articleQuery, fetchArticle, withNames } from "./article.ts";
import type { OpenArticle } from "./open-article.ts";
import { useLedger } from "./corrections.ts";
import { useHead } from "./head.ts";
import { fetchRowAt } from "./built-rows.ts";

/** A hit in its context, and the article it stands in. */
export interface DatedLine extends ConcordanceLine {
  readonly row: Row;
  /** Of the article: a file saved from the lines quotes whole sentences. */
  readonly text: string;
  readonly source: string | null;
  /** Number of the paragraph, counted from 0. */
  readonly paragraph: number;
}

/** What was read so far, and whether there is more. */
export interface Concordance {
  readonly lines: readonly DatedLine[];
  readonly articles: number;
  /** Articles found but not read, since there are more than can be read at once. */
  readonly left: number;
}

/** Texts read for one concordance: some 10 MB, which a phone holds. */
export const mostArticles = 2000;
/** Texts in flight at a time; most share a pack. */
const atOnce = 8;

/** Read the articles at `places` and set every hit in its context, in the order of the places. Long work: aborted when nobody waits for it. */
function concordanceQuery(
  client: QueryClient,
  head: Head,
  places: PlaceList,
  phrases: readonly Phrase[],
  /** Ids of entities; where there are no phrases, their mentions are the hits. */
  named: readonly string[],
  /** The reader's ledger, of which only mentions know. */
  entries: readonly Entry[],
  onProgress: (share: number) => void,
) {
  return queryOptions({
    queryKey: [
      "concordance",
      head.libraryId,
      nameOf(places),
      phrases,
      named,
      phrases.length === 0 ? entries.length : 0,
    ],
    queryFn: async ({ signal }): Promise<Concordance> => {
      const wanted = firstOf(places);
      const lines: DatedLine[] = [];
      for (let at = 0; at < wanted.length; at += atOnce) {
        signal.throwIfAborted();
        const group = await Promise.all(
          wanted.slice(at, at + atOnce).map((place) => linesAt(client, head, place, phrases, named, entries)),
        );
        lines.push(...group.flat());
        onProgress((at + group.length) / wanted.length);
      }
      return { lines, articles: wanted.length, left: places.length - wanted.length };
    },
    retry: false,
    gcTime: 5 * 60_000,
    structuralSharing: false,
  });
}

const firstOf = (places: PlaceList) => Array.prototype.slice.call(places, 0, mostArticles) as number[];

/** Names what is read, short enough to be compared whenever the screen is drawn. */
function nameOf(places: PlaceList): string {
  const name = names.get(places) ?? `${places.length} ${textHash(firstOf(places).join(" "))}`;
  names.set(places, name);
  return name;
}

const names = new WeakMap<PlaceList, string>();

async function linesAt(
  client: QueryClient,
  head: Head,
  place: number,
  phrases: readonly Phrase[],
  named: readonly string[],
  entries: readonly Entry[],
): Promise<readonly DatedLine[]> {
  const row = await fetchRowAt(client, head, place);
  if (row === null) return [];
  const isOfNames = phrases.length === 0;
  const open = isOfNames ? await fetchNamed(client, head, row, entries) : null;
  const { text, paragraphs, source } = open === null ? await fetchArticle(client, row) : open.article;
  const hits = open === null ? findHits(text, phrases) : open.mentions.filter(({ entity }) => named.includes(entity));
  return concordance(text, hits).map((line) => ({
    ...line,
    row,
    text,
    source,
    paragraph: paragraphAt(paragraphs, line.span.start),
  }));
}

/** An article with its names as the reader has corrected them. */
async function fetchNamed(
  client: QueryClient,
  head: Head,
  row: Row,
  entries: readonly Entry[],
): Promise<OpenArticle | null> {
  const built = withNames(await client.fetchQuery(articleQuery(client, head, row.id)));
  if (built === null || entries.length === 0) return built;
  const { correctOpenArticle } = await import("./corrections-overlay.ts");
  return correctOpenArticle(client, head, built, entries);
}

const noNames: readonly string[] = [];

/** Every hit of a search, or without words every mention of the names, in its context. `progress` is the share of texts read, 0 to 1. */
export function useConcordance(places: PlaceList, phrases: readonly Phrase[], named = noNames) {
  const client = useQueryClient();
  const head = useHead();
  const { entries } = useLedger();
  const [progress, setProgress] = useState(0);
  const { data, error, refetch } = useQuery({
    ...concordanceQuery(client, head, places, phrases, named, entries, setProgress),
    enabled: phrases.length + named.length > 0,
  });
  return { data, error, refetch, progress };
}
