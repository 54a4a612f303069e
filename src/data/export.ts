import { useCallback, useEffect, useRef, useState } from "react";
import type { RowEntity } from "../core/catalog/row.ts";
import type { Head } from "../library/formats/head.ts";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { EntityCollector } from "../core/export/collect-entities.ts";
import type { ExportedArticle } from "../core/export/exported.ts";
import { createExportWriter, exportFormats, type ExportFormat, type ExportPart } from "../core/export/formats.ts";
import { buildZip } from "../core/export/zip.ts";
import { saveFile } from "../platform/save-file.ts";
import { useLedger } from "./corrections.ts";
import { fetchAllMentions, placedArticleQuery, type DayRange } from "./entities.ts";
import { useHead } from "./head.ts";
import { askIndex } from "./library-index.ts";
import { createQueryClient } from "./query-client.ts";
import type { OpenArticle } from "./open-article.ts";

/** Articles written between two breaths of the page: about a frame or two of work. */
const batchSize = 40;
/** What was fetched is let go of after so many articles, so that a library of any size passes through. */
const keptArticles = 1000;

export interface ExportRequest {
  readonly format: ExportFormat;
  /** Only the mentions of this entity; null for all. */
  readonly entity: { readonly id: string; readonly name: string } | null;
  /** Of an entity only the mentions of these days. */
  readonly range?: DayRange;
}

/** How an export stands. */
export type ExportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly format: ExportFormat; readonly done: number; readonly total: number }
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "failed"; readonly message: string };

/** Export as a file in the reader's downloads, with progress; stops when told to, and when the panel goes. */
export function useExport() {
  const head = useHead();
  const { entries } = useLedger();
  const [state, setState] = useState<ExportState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.kind === "running" ? { kind: "idle" } : now));
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(
    async (request: ExportRequest) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const show = (next: ExportState) => {
        if (!signal.aborted) setState(next);
      };
      try {
        const onProgress = (done: number, total: number) =>
          show({ kind: "running", format: request.format, done, total });
        const { file, content } = await buildExport(head, entries, request, signal, onProgress);
        signal.throwIfAborted();
        saveFile(file, content);
        show({ kind: "saved", file });
      } catch (error) {
        show({
          kind: "failed",
          message:
            error instanceof RangeError
              ? `${error.message} This library is too large for the format; CSV and CoNLL have no limit.`
              : String(error instanceof Error ? error.message : error),
        });
      }
    },
    [head, entries],
  );
  return { state, start, stop };
}

interface ExportFile {
  readonly file: string;
  readonly content: Blob;
}

async function buildExport(
  head: Head,
  entries: readonly Entry[],
  { format, entity, range = {} }: ExportRequest,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ExportFile> {
  const places =
    entity === null
      ? Array.from({ length: head.total }, (_, place) => place)
      : await placesNaming(head, entity.id, range, signal);
  const writer = createExportWriter(format, new URL(".", location.href).href);
  const correct = await makeCorrecter(head, entries);
  const collector = new EntityCollector();
  const parts: ExportPart[] = [];
  onProgress(0, places.length);
  for await (const found of articlesAt(head, places, signal)) {
    const batch = found.map(correct);
    const exported = batch.map((open) => exportedOf(open, entity?.id ?? null));
    const entities = new Map<string, RowEntity>(batch.flatMap((open) => [...open.entities]));
    for (const article of exported) collector.add(article, entities);
    parts.push(
      ...writer.add({
        articles: exported,
        entities: [...entities.values()].map((named) => ({ ...named, aliases: [] })),
      }),
    );
    onProgress(Math.min(places.length, collector.articles), places.length);
  }
  const needsPlaces = format === "json" || format === "entities-csv";
  parts.push(
    ...writer.finish(
      collector.build(needsPlaces ? await placesOfNationalities(head, collector.nationalities(), signal) : new Map()),
    ),
  );
  const { file, type } = exportFormats[format];
  const name =
    entity === null ? `dateline-${file}` : `dateline-${entity.id.replace(/[^\p{L}\p{N}_-]+/gu, "-")}-${file}`;
  return {
    file: name,
    content:
      format === "brat"
        ? zipOf(parts, type)
        : new Blob(
            parts.map(({ text }) => text),
            { type: `${type};charset=utf-8` },
          ),
  };
}

/** A function that lays the reader's corrections over an article; the code for it is loaded only when there are some. */
async function makeCorrecter(head: Head, entries: readonly Entry[]): Promise<(open: OpenArticle) => OpenArticle> {
  if (entries.length === 0) return (open) => open;
  const { correctArticle, makeTrustingOverlay, overlayQuery } = await import("./corrections-overlay.ts");
  const overlay = await createQueryClient()
    .fetchQuery(overlayQuery(head, entries))
    .catch(() => makeTrustingOverlay(entries));
  return (open) => correctArticle(open, overlay);
}

function exportedOf({ article, mentions }: OpenArticle, entity: string | null): ExportedArticle {
  const { id, date, title, source, text } = article;
  return {
    id,
    date,
    title,
    source,
    text,
    mentions: entity === null ? mentions : mentions.filter((mention) => mention.entity === entity),
  };
}

/** Fetch articles batch by batch, through a store of its own: the page's would keep them all. */
async function* articlesAt(
  head: Head,
  places: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<readonly OpenArticle[]> {
  const client = createQueryClient();
  try {
    for (let from = 0; from < places.length; from += batchSize) {
      signal.throwIfAborted();
      if (from % keptArticles === 0) client.clear();
      const found = await Promise.all(
        places.slice(from, from + batchSize).map((place) => client.fetchQuery(placedArticleQuery(client, head, place))),
      );
      yield found.filter((open) => open !== null);
    }
  } finally {
    client.clear();
  }
}

async function placesNaming(head: Head, id: string, range: DayRange, signal: AbortSignal): Promise<readonly number[]> {
  const { mentions } = await fetchAllMentions(head, id, signal, range);
  return [...new Set(mentions.map(({ place }) => place))];
}

async function placesOfNationalities(
  head: Head,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const facts = await Promise.all(ids.map((id) => askIndex(head, "entity", [id, "decade"], signal)));
  return new Map(
    facts.flatMap((entity) =>
      entity === null || entity.nationalityOf === null ? [] : [[entity.id, entity.nationalityOf.id] as const],
    ),
  );
}

function zipOf(parts: readonly ExportPart[], type: string): Blob {
  const encoder = new TextEncoder();
  const entries = parts.map(({ path, text }) => ({ path: encoder.encode(path), bytes: encoder.encode(text) }));
  return new Blob(buildZip(entries), { type });
}
