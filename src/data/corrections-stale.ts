import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import { correctShownMentions, type Effect } from "../core/entities/ledger/correct-article.ts";
import type { Correction, Entry } from "../core/entities/ledger/entry.ts";
import { addOutcomes, findStale, noOutcomes, type StaleCorrection } from "../core/entities/ledger/find-stale.ts";
import { articleQuery, withNames } from "./article.ts";
import { useLedger } from "./corrections.ts";
import { makeCandidateFinder, readArticlesAt } from "./corrections-candidates.ts";
import { makeBreather } from "../platform/breather.ts";
import type { Overlay } from "../core/entities/ledger/overlay.ts";
import { makeTrustingOverlay, overlayQuery } from "./corrections-overlay.ts";
import { useWholeHead } from "./head.ts";
import type { OpenArticle } from "./open-article.ts";

/**
 * Find the corrections that no longer fit, by id, with the reason in words for the reader.
 *
 * Each is tried where it was made; only what is lost there is looked for in the rest of the library, if it was meant for all of it.
 */
export async function findStaleCorrections(
  client: QueryClient,
  head: Head,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const overlay = await client.fetchQuery(overlayQuery(head, entries)).catch(() => makeTrustingOverlay(entries));
  const { plan, finder } = overlay;
  const texts = new Map<string, string>();
  const outcomes = noOutcomes();
  const breathe = makeBreather();
  for (const id of new Set(plan.corrections.map(({ where }) => where.article))) {
    const open = withNames(await client.fetchQuery({ ...articleQuery(client, head, id), gcTime: 0 }));
    signal.throwIfAborted();
    await breathe();
    if (open === null) continue;
    texts.set(id, open.article.text);
    addOutcomes(outcomes, effectsIn(open, overlay));
  }
  const stale = findStale(plan, outcomes, finder, (id) => texts.get(id) ?? null);
  const effective = await findEffective(client, head, stale, overlay, signal);
  return new Map(
    stale.flatMap(({ correction, reason }) => (effective.has(correction) ? [] : [[correction.id, reason] as const])),
  );
}

function effectsIn({ article: { id, text }, mentions }: OpenArticle, { plan, finder }: Overlay): readonly Effect[] {
  return correctShownMentions({ id, text }, mentions, plan, finder).effects;
}

/** Those of the corrections that change something elsewhere than where they were made. Each article is read once, however many could concern it. */
async function findEffective(
  client: QueryClient,
  head: Head,
  stale: readonly StaleCorrection[],
  overlay: Overlay,
  signal: AbortSignal,
): Promise<ReadonlySet<Correction>> {
  const outcomes = noOutcomes();
  const wide = stale.filter(({ correction }) => correction.scope === "everywhere");
  if (head.index === null || wide.length === 0) return outcomes.changed;
  const find = makeCandidateFinder(client, head, signal);
  const breathe = makeBreather();
  const places = new Set<number>();
  const seen = new Set<readonly number[]>();
  for (const { correction } of wide) {
    const found = await find(correction);
    if (!seen.has(found)) for (const place of found) places.add(place);
    seen.add(found);
    await breathe();
  }
  const isOpen = () => wide.some(({ correction }) => !outcomes.changed.has(correction));
  for await (const open of readArticlesAt(
    client,
    head,
    [...places].toSorted((a, b) => a - b),
    signal,
  )) {
    addOutcomes(outcomes, effectsIn(open, overlay));
    await breathe();
    if (!isOpen()) break;
  }
  return outcomes.changed;
}

/** Corrections that no longer fit, by id, with the reason; undefined until that is known. */
export function useStaleCorrections(): ReadonlyMap<string, string> | undefined {
  const client = useQueryClient();
  const head = useWholeHead();
  const { entries } = useLedger();
  return useQuery({
    queryKey: ["stale", head.libraryId, entries.length],
    queryFn: ({ signal }) => findStaleCorrections(client, head, entries, signal),
    structuralSharing: false,
    retry: false,
  }).data;
}
