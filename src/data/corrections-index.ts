import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Head } from "../library/formats/head.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import { correctShownMentions } from "../core/entities/ledger/correct-article.ts";
import type { Correction, Entry } from "../core/entities/ledger/entry.ts";
import { findLiveCorrections } from "../core/entities/ledger/live-corrections.ts";
import type { Overlay } from "../core/entities/ledger/overlay.ts";
import { TypeCounts } from "../core/entities/ledger/type-counts.ts";
import type { ResolvedMention } from "../core/entities/entity.ts";
import type { Corrections } from "../library/index/index-input.ts";
import { countedQuery, useLedger, type CountedCorrections } from "./corrections.ts";
import { makeCandidateFinder, readArticlesAt } from "./corrections-candidates.ts";
import { makeBreather } from "../platform/breather.ts";
import { overlayQuery } from "./corrections-overlay.ts";
import { useWholeHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";

/** Keep the index in line with the ledger as long as the page is there. Without an index, or with one that cannot be had, counts stay those of the build. */
export function useIndexCorrections(): void {
  const client = useQueryClient();
  const head = useWholeHead();
  const { entries } = useLedger();
  const corrector = useMemo(() => new IndexCorrector(client, head), [client, head]);
  useEffect(() => {
    if (entries.length === 0 || head.index === null) return;
    const abort = new AbortController();
    corrector.correct(entries, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted)
        client.setQueryData(countedQuery(head).queryKey, {
          ...nothingCounted,
          state: "failed" as const,
          message: error instanceof Error ? error.message : String(error),
        });
    });
    return () => abort.abort();
  }, [client, corrector, head, entries]);
}

const nothingCounted: CountedCorrections = { state: "done", message: null, rows: new Map(), entities: new Map() };

/**
 * Brings the index in line with the ledger, so that lists, counts and dossiers tell of the corrected names.
 *
 * The candidates of each correction are found once, when it is first met: by the index as it is then, which knows of all
 * corrections before it. So an article that any of them can have changed is among them, whatever is undone and redone later.
 */
export class IndexCorrector {
  readonly #client: QueryClient;
  readonly #head: Head;
  readonly #places = new Map<string, readonly number[]>();
  #last: Promise<void> = Promise.resolve();
  #hasCorrected = false;

  constructor(client: QueryClient, head: Head) {
    this.#client = client;
    this.#head = head;
  }

  /** Bring the index in line with these entries; calls wait for one another. Rejects when it is aborted, or index or packs cannot be had. */
  correct(entries: readonly Entry[], signal: AbortSignal): Promise<void> {
    const next = this.#last.catch(() => undefined).then(() => this.#correct(entries, signal));
    this.#last = next;
    return next;
  }

  async #correct(entries: readonly Entry[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { corrections } = findLiveCorrections(entries);
    if (corrections.length === 0 && !this.#hasCorrected) return;
    const { queryKey } = countedQuery(this.#head);
    this.#client.setQueryData(queryKey, (before) => ({
      ...(before ?? nothingCounted),
      state: "working" as const,
      message: null,
    }));
    const places = await this.#placesOf(corrections, signal);
    const overlay = await this.#client.fetchQuery(overlayQuery(this.#head, entries));
    const given = await this.#collect(places, overlay, signal);
    await askIndex(
      this.#head,
      "setCorrections",
      [{ articles: given.articles, entities: [...given.entities.values()] }],
      signal,
    );
    this.#client.setQueryData(queryKey, {
      state: "done" as const,
      message: null,
      rows: given.rows,
      entities: given.entities,
    });
    this.#hasCorrected = corrections.length > 0;
    await this.#client.invalidateQueries({ queryKey: [indexKey] });
  }

  async #placesOf(corrections: readonly Correction[], signal: AbortSignal): Promise<readonly number[]> {
    const isNew = corrections.filter(({ id }) => !this.#places.has(id));
    // Several at once come from a file or an earlier visit, and may be replayed before those that the index knows of.
    if (isNew.length > 1 && this.#hasCorrected)
      await askIndex(this.#head, "setCorrections", [{ articles: [], entities: [] }], signal);
    const find = makeCandidateFinder(this.#client, this.#head, signal);
    const breathe = makeBreather();
    for (const correction of isNew) {
      this.#places.set(correction.id, await find(correction));
      await breathe();
    }
    // Many have one list between them.
    const lists = new Set(corrections.map(({ id }) => this.#places.get(id) ?? []));
    return [...new Set([...lists].flat())].toSorted((a, b) => a - b);
  }

  async #collect(places: readonly number[], { plan, finder, known }: Overlay, signal: AbortSignal): Promise<Collected> {
    const rows = new Map<string, readonly RowEntity[]>();
    const articles: Corrections["articles"][number][] = [];
    const types = new TypeCounts();
    const breathe = makeBreather();
    for await (const { article, mentions, entities } of readArticlesAt(this.#client, this.#head, places, signal)) {
      const corrected = correctShownMentions({ id: article.id, text: article.text }, mentions, plan, finder);
      if (corrected.effects.some(({ changes }) => changes.length > 0)) {
        articles.push({ id: article.id, text: article.text, mentions: corrected.mentions });
        rows.set(
          article.id,
          findMain(corrected.mentions, (id) => entities.get(id) ?? known.get(id)),
        );
        types.add(corrected.mentions, corrected.effects);
      }
      await breathe();
    }
    return { articles, rows, entities: await this.#entitiesAfter(known, types, signal) };
  }

  /** Entities that the ledger made or named, and those whose type is another now. */
  async #entitiesAfter(
    known: ReadonlyMap<string, RowEntity>,
    types: TypeCounts,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, RowEntity>> {
    const entities = new Map(known);
    for (const id of types.touched) {
      const facts = await askIndex(this.#head, "entity", [id, "year"], signal);
      const own = entities.get(id) ?? (facts === null ? undefined : { id, name: facts.name, type: facts.type });
      if (own !== undefined) entities.set(id, { ...own, type: types.typeOf(id, own.type, facts?.mentions ?? 0) });
    }
    return entities;
  }
}

/** What the ledger makes of the articles that it concerns. */
interface Collected extends Pick<CountedCorrections, "rows" | "entities">, Pick<Corrections, "articles"> {}

/** Names in a list row. */
const mostNamed = 3;

/** The most mentioned in an article, most mentioned first, as a build lists them in a row. */
function findMain(
  mentions: readonly ResolvedMention[],
  find: (id: string) => RowEntity | undefined,
): readonly RowEntity[] {
  const counts = new Map<string, number>();
  for (const { entity, isNationality } of mentions)
    if (isNationality !== true) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([id]) => find(id) ?? [])
    .slice(0, mostNamed);
}
