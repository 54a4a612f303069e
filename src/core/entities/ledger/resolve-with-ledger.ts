import type { Entity, ResolvedMention } from "../entity.ts";
import { findArticleNames } from "../resolve/find-article-names.ts";
import type { ArticleNames } from "../resolve/article-names.ts";
import { resolveMentions, resolveNames } from "../resolve/resolve-library.ts";
import type { ResolvedLibrary, TaggedArticle } from "../resolve/resolve-library.ts";
import { correctEntities } from "./correct-entities.ts";
import type { Move } from "./correct-entities.ts";
import { correctMentions, correctResolvedMentions } from "./correct-article.ts";
import type { Effect } from "./correct-article.ts";
import type { Entry } from "./entry.ts";
import { makeEntityFinder } from "./entity-finder.ts";
import { findStale } from "./find-stale.ts";
import type { StaleCorrection } from "./find-stale.ts";
import { planLedger } from "./plan-ledger.ts";

/** A library resolved with its ledger. */
export interface CorrectedLibrary extends ResolvedLibrary {
  /** Corrections that no longer fit, for Library health. */
  readonly stale: readonly StaleCorrection[];
  /** How many corrections are in force, stale ones counted. */
  readonly corrections: number;
}

/** How a library is resolved; all of it may be left out. */
export interface ResolveOptions {
  /** The reader's corrections, in any order. */
  readonly ledger?: readonly Entry[];
  /** Analyses one article; a build puts its cache here, keyed by text and mentions. */
  readonly analyse?: (article: TaggedArticle) => ArticleNames;
}

/**
 * Resolve a library and put the reader's corrections into force:
 *
 *     tagger's mentions → corrected (not a name, type, span, add) → resolved → corrected (same as, not the same, rename)
 *
 * The order of articles and of entries does not matter.
 */
export function resolveWithLedger(articles: Iterable<TaggedArticle>, { ledger = [], analyse = ({ text, mentions }) => findArticleNames(text, mentions) }: ResolveOptions = {}): CorrectedLibrary {
  const plan = planLedger(ledger);
  const effects: Effect[] = [];
  const prepared = [...articles].map((article) => {
    const corrected = correctMentions(article, article.mentions, plan);
    effects.push(...corrected.effects);
    const changed = corrected.mentions === article.mentions ? article : { ...article, mentions: corrected.mentions };
    return { article: changed, names: analyse(changed) };
  });
  const { entities, groupEntities } = resolveNames(prepared.map(({ article: { id, date }, names }) => ({ id, date, names })));
  const finder = makeEntityFinder(entities, plan);
  const mentionsByArticle = new Map<string, readonly ResolvedMention[]>();
  const moves: Move[] = [];
  for (const { article, names } of prepared) {
    const resolved = resolveMentions(article.mentions, names, groupEntities.get(article.id) ?? []);
    const corrected = correctResolvedMentions(article, resolved, plan, finder);
    effects.push(...corrected.effects);
    moves.push(...corrected.effects.flatMap((effect) => movesOf(effect, article.text)));
    mentionsByArticle.set(article.id, corrected.mentions);
  }
  const isUntouched = moves.length === 0 && plan.corrections.every(({ kind }) => kind !== "rename");
  const texts = new Map(plan.corrections.length === 0 ? [] : prepared.map(({ article }) => [article.id, article.text] as const));
  const listed: readonly Entity[] = isUntouched ? entities : correctEntities(entities, moves, plan, finder);
  const stale = findStale(plan, effects, finder, (id) => texts.get(id) ?? null);
  return { entities: listed, mentionsByArticle, stale, corrections: plan.corrections.length };
}

/** Mentions that a correction gave to another entity, or whose words it changed. */
export function movesOf({ changes }: Effect, text: string): Move[] {
  return changes.flatMap(({ before, after }): Move[] => {
    const moves: Move[] = [];
    if (before !== null) moves.push({ text: text.slice(before.start, before.end), type: before.type, from: before.entity, to: null });
    if (after !== null) moves.push({ text: text.slice(after.start, after.end), type: after.type, from: null, to: after.entity });
    return moves;
  });
}
