import { correctShownMentions, type Effect } from "../../core/entities/ledger/correct-article.ts";
import type { Correction } from "../../core/entities/ledger/entry.ts";
import { addOutcomes, findStale, noOutcomes, type StaleCorrection } from "../../core/entities/ledger/find-stale.ts";
import type { Overlay } from "../../core/entities/ledger/overlay.ts";
import type { BuiltText, CorrectableLibrary } from "./correctable-library.ts";
import { makeCandidateFinder } from "./find-candidates.ts";

/**
 * Find the corrections that no longer fit, by id, with the reason in words for the reader.
 *
 * Each is tried where it was made; only what is lost there is looked for in the rest of the library, if it was meant for all of it.
 */
export async function findStaleCorrections(
  library: CorrectableLibrary,
  overlay: Overlay,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  signal.throwIfAborted();
  const { plan, finder } = overlay;
  const texts = new Map<string, string>();
  const outcomes = noOutcomes();
  const ids = new Set(plan.corrections.map(({ where }) => where.article));
  const places = (await library.findPlaces([...ids])).filter((place) => place !== null);
  for await (const article of library.readAt(inOrder(places), signal)) {
    texts.set(article.id, article.text);
    addOutcomes(outcomes, effectsIn(article, overlay));
    await library.breathe();
    signal.throwIfAborted();
  }
  const stale = findStale(plan, outcomes, finder, (id) => texts.get(id) ?? null);
  const effective = await findEffective(library, stale, overlay, signal);
  return new Map(
    stale.flatMap(({ correction, reason }) => (effective.has(correction) ? [] : [[correction.id, reason] as const])),
  );
}

function effectsIn({ id, text, mentions }: BuiltText, { plan, finder }: Overlay): readonly Effect[] {
  return correctShownMentions({ id, text }, mentions, plan, finder).effects;
}

/** Those of the corrections that change something elsewhere than where they were made. Each article is read once, however many could concern it. */
async function findEffective(
  library: CorrectableLibrary,
  stale: readonly StaleCorrection[],
  overlay: Overlay,
  signal: AbortSignal,
): Promise<ReadonlySet<Correction>> {
  const outcomes = noOutcomes();
  const wide = stale.filter(({ correction }) => correction.scope === "everywhere");
  if (wide.length === 0) return outcomes.changed;
  const find = makeCandidateFinder(library);
  const places = new Set<number>();
  const seen = new Set<readonly number[]>();
  for (const { correction } of wide) {
    const found = await find(correction);
    if (!seen.has(found)) for (const place of found) places.add(place);
    seen.add(found);
    await library.breathe();
    signal.throwIfAborted();
  }
  const isOpen = () => wide.some(({ correction }) => !outcomes.changed.has(correction));
  for await (const article of library.readAt(inOrder(places), signal)) {
    addOutcomes(outcomes, effectsIn(article, overlay));
    await library.breathe();
    signal.throwIfAborted();
    if (!isOpen()) break;
  }
  return outcomes.changed;
}

/** From one pack to the next. */
function inOrder(places: Iterable<number>): readonly number[] {
  return [...places].toSorted((a, b) => a - b);
}
