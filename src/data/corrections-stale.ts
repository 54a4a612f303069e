import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import { correctShownMentions, type Effect } from "../core/entities/ledger/correct-article.ts";
import type { Correction, Entry } from "../core/entities/ledger/entry.ts";
import { findStale } from "../core/entities/ledger/find-stale.ts";
import { articleQuery, withNames } from "./article.ts";
import { useLedger } from "./corrections.ts";
import { findCandidates, readArticlesAt } from "./corrections-candidates.ts";
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
  const effects: Effect[] = [];
  for (const id of new Set(plan.corrections.map(({ where }) => where.article))) {
    const open = withNames(await client.fetchQuery({ ...articleQuery(client, head, id), gcTime: 0 }));
    signal.throwIfAborted();
    if (open === null) continue;
    texts.set(id, open.article.text);
    effects.push(...effectsIn(open, overlay));
  }
  const stale = new Map<string, string>();
  for (const { correction, reason } of findStale(plan, effects, finder, (id) => texts.get(id) ?? null)) {
    if (!(await hasEffectElsewhere(client, head, correction, overlay, signal))) stale.set(correction.id, reason);
  }
  return stale;
}

function effectsIn({ article: { id, text }, mentions }: OpenArticle, { plan, finder }: Overlay): readonly Effect[] {
  return correctShownMentions({ id, text }, mentions, plan, finder).effects;
}

async function hasEffectElsewhere(
  client: QueryClient,
  head: Head,
  correction: Correction,
  overlay: Overlay,
  signal: AbortSignal,
): Promise<boolean> {
  if (correction.scope !== "everywhere" || head.index === null) return false;
  for await (const open of readArticlesAt(
    client,
    head,
    await findCandidates(client, head, correction, signal),
    signal,
  )) {
    if (effectsIn(open, overlay).some((effect) => effect.correction.id === correction.id && effect.changes.length > 0))
      return true;
  }
  return false;
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
