import type { Entity, ResolvedMention } from "../entity.ts";
import { asData } from "../resolve/count-aliases.ts";
import { findArticleNames } from "../resolve/find-article-names.ts";
import type { ArticleNames } from "../resolve/article-names.ts";
import { resolveMentions, resolveNames } from "../resolve/resolve-library.ts";
import type { ResolvedLibrary, TaggedArticle } from "../resolve/resolve-library.ts";
import { correctEntities } from "./correct-entities.ts";
import type { Move } from "./correct-entities.ts";
import { correctMentions, correctResolvedMentions } from "./correct-article.ts";
import type { Effect } from "./correct-article.ts";
import type { EntityFinder } from "./apply-correction.ts";
import type { Entry } from "./entry.ts";
import { makeEntityFinder } from "./entity-finder.ts";
import { addOutcomes, findStale, noOutcomes } from "./find-stale.ts";
import type { Outcomes, StaleCorrection } from "./find-stale.ts";
import { planLedger } from "./plan-ledger.ts";
import type { LedgerPlan } from "./plan-ledger.ts";

/** A library resolved with its ledger. */
export interface CorrectedLibrary extends ResolvedLibrary, LedgerOutcome {}

/** What became of the corrections. */
export interface LedgerOutcome {
  /** Corrections that no longer fit, for Library health. */
  readonly stale: readonly StaleCorrection[];
  /** How many corrections are in force, stale ones counted. */
  readonly corrections: number;
}

/** Whom the names of one article mean. */
export interface ArticleResolution {
  /** The entity of each group of the article's names (see `ArticleNames`). */
  readonly groups: readonly Entity[];
  /** All its mentions, where corrections changed some; null where they follow from the tagger's mentions and the groups. */
  readonly corrected: readonly ResolvedMention[] | null;
}

/** A library resolved with its ledger, mentions worked out article by article when they are asked for. */
export interface LibraryResolution extends LedgerOutcome {
  /** Most mentioned first, then by id. */
  readonly entities: readonly Entity[];
  readonly byArticle: ReadonlyMap<string, ArticleResolution>;
  /** The resolved mentions of an article; none when there is no such article. */
  mentionsOf(id: string): readonly ResolvedMention[];
  /** For each mention that `analyse` saw in an article the number of its group there; none when there is no such article. */
  groupOf(id: string): ArrayLike<number>;
}

/** How a library is resolved; all of it may be left out. */
export interface ResolveOptions {
  /** The reader's corrections, in any order. */
  readonly ledger?: readonly Entry[];
  /** Analyses one article, whose mentions are the tagger's unless corrections changed them; a build remembers what it gave. */
  readonly analyse?: (article: TaggedArticle, isCorrected: boolean) => ArticleNames;
}

/**
 * Resolve a library and put the reader's corrections into force:
 *
 *     tagger's mentions → corrected (not a name, type, span, add) → resolved → corrected (same as, not the same, rename)
 *
 * The order of articles and of entries does not matter. Where no correction is in force, `analyse` alone decides whether an
 * article's text and mentions are looked at: a library whose names are known is resolved without reading its texts.
 */
export function resolveTagged(
  articles: Iterable<TaggedArticle>,
  { ledger = [], analyse = ({ text, mentions }) => findArticleNames(text, mentions) }: ResolveOptions = {},
): LibraryResolution {
  const plan = planLedger(ledger);
  const outcomes = noOutcomes();
  const prepared = [...articles].map((article) => prepare(article, plan, analyse, outcomes));
  const { entities, groupEntities } = resolveNames(
    prepared.map(({ article, names }) => ({ id: article.id, date: article.date, names })),
  );
  const finder = makeEntityFinder(entities, plan);
  const moves: Move[] = [];
  const byArticle = new Map<string, ArticleResolution>();
  for (const unresolved of prepared) {
    const groups = groupEntities.get(unresolved.article.id) ?? [];
    byArticle.set(unresolved.article.id, {
      groups,
      corrected: plan.corrections.length === 0 ? null : correct(unresolved, groups, plan, finder, outcomes, moves),
    });
  }
  const isUntouched = moves.length === 0 && plan.corrections.every(({ kind }) => kind !== "rename");
  const byId = new Map(prepared.map((unresolved) => [unresolved.article.id, unresolved]));
  return {
    entities: isUntouched ? entities : correctEntities(entities, moves, plan, finder),
    stale: findStale(plan, outcomes, finder, (id) => byId.get(id)?.article.text ?? null),
    corrections: plan.corrections.length,
    byArticle,
    mentionsOf(id) {
      const [unresolved, resolution] = [byId.get(id), byArticle.get(id)];
      if (unresolved === undefined || resolution === undefined) return [];
      return resolution.corrected ?? resolveMentions(unresolved.article.mentions, unresolved.names, resolution.groups);
    },
    groupOf: (id) => byId.get(id)?.names.groupOf ?? [],
  };
}

/** As `resolveTagged`, with all mentions at once. */
export function resolveWithLedger(articles: Iterable<TaggedArticle>, options: ResolveOptions = {}): CorrectedLibrary {
  const { entities, stale, corrections, byArticle, mentionsOf } = resolveTagged(articles, options);
  return {
    entities: asData(entities),
    stale,
    corrections,
    mentionsByArticle: new Map([...byArticle.keys()].map((id) => [id, mentionsOf(id)] as const)),
  };
}

interface Prepared {
  readonly article: TaggedArticle;
  readonly names: ArticleNames;
  /** Its mentions are not the tagger's any more. */
  readonly isCorrected: boolean;
}

function prepare(
  article: TaggedArticle,
  plan: LedgerPlan,
  analyse: NonNullable<ResolveOptions["analyse"]>,
  outcomes: Outcomes,
): Prepared {
  if (plan.corrections.length === 0) return { article, names: analyse(article, false), isCorrected: false };
  const { id, date, mentions } = article;
  const corrected = correctMentions(article, mentions, plan);
  addOutcomes(outcomes, corrected.effects);
  const isCorrected = corrected.mentions !== mentions;
  const changed = isCorrected ? { id, date, text: article.text, mentions: corrected.mentions } : article;
  return { article: changed, names: analyse(changed, isCorrected), isCorrected };
}

/** Give mentions to whom the corrections say; null where nothing differs from what the article alone gives. */
function correct(
  { article, names, isCorrected }: Prepared,
  groups: readonly Entity[],
  plan: LedgerPlan,
  finder: EntityFinder,
  outcomes: Outcomes,
  moves: Move[],
): readonly ResolvedMention[] | null {
  const resolved = resolveMentions(article.mentions, names, groups);
  const corrected = correctResolvedMentions(article, resolved, plan, finder);
  addOutcomes(outcomes, corrected.effects);
  for (const effect of corrected.effects) for (const move of movesOf(effect, article.text)) moves.push(move);
  return isCorrected || corrected.mentions !== resolved ? corrected.mentions : null;
}

/** Mentions that a correction gave to another entity, or whose words it changed. */
export function movesOf({ changes }: Effect, text: string): Move[] {
  return changes.flatMap(({ before, after }): Move[] => {
    const moves: Move[] = [];
    if (before !== null)
      moves.push({ text: text.slice(before.start, before.end), type: before.type, from: before.entity, to: null });
    if (after !== null)
      moves.push({ text: text.slice(after.start, after.end), type: after.type, from: null, to: after.entity });
    return moves;
  });
}
