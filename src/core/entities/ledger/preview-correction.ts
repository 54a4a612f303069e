import type { ResolvedMention } from "../entity.ts";
import type { EntityFinder } from "./apply-correction.ts";
import { applyCorrection } from "./apply-correction.ts";
import { chooseCorrections, replay } from "./correct-article.ts";
import type { Correction } from "./entry.ts";
import type { CorrectedText } from "./find-targets.ts";
import type { LedgerPlan } from "./plan-ledger.ts";
import { toWorking } from "./working-mention.ts";
import type { WorkingMention } from "./working-mention.ts";

/** One mention before and after: null before when it is new, null after when it is to go. */
export interface PreviewLine {
  readonly before: ResolvedMention | null;
  readonly after: ResolvedMention | null;
  /** The words of the mention, after the correction where there is one, and what stands around them. */
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a correction will do, before it is done. */
export interface Preview {
  readonly mentions: number;
  readonly articles: number;
  /** "12 mentions in 7 articles". */
  readonly summary: string;
  /** By article, in the order given; articles that stay as they are left out. */
  readonly groups: readonly { readonly article: string; readonly lines: readonly PreviewLine[] }[];
  /** Why it does not fit the article it was made for, or null. */
  readonly lost: string | null;
}

/** An article that a correction may concern, with its mentions as they are stored. */
export interface PreviewArticle extends CorrectedText {
  readonly mentions: readonly ResolvedMention[];
}

/** A line of the preview shows about ten words on each side. */
const contextLength = 60;

/**
 * Show what one more correction would do to articles that are already corrected by `plan`.
 *
 * Give it every article that can be concerned: for "everywhere", those in which the quote's words or the entity stand. The same
 * code that will apply it is run, so what is shown is what will be. A rename lists the entity's mentions, before and after alike.
 */
export function previewCorrection(
  articles: Iterable<PreviewArticle>,
  plan: LedgerPlan,
  correction: Correction,
  finder: EntityFinder,
): Preview {
  const groups: { article: string; lines: PreviewLine[] }[] = [];
  let lost: string | null = null;
  for (const article of articles) {
    const { working } = replay(
      article,
      article.mentions.map(toWorking),
      chooseCorrections(article, article.mentions, plan),
      finder,
    );
    const applied = applyCorrection(article, working, correction, finder);
    lost ??= applied.lost;
    const changes =
      correction.kind === "rename" ? unchanged(working, finder.findReferred(correction.entity)) : applied.changes;
    const lines = changes.flatMap(({ before, after }) => toLine(article.text, before, after));
    if (lines.length > 0)
      groups.push({ article: article.id, lines: lines.toSorted((a, b) => startOf(a) - startOf(b)) });
  }
  const mentions = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    mentions,
    articles: groups.length,
    summary: `${count(mentions, "mention")} in ${count(groups.length, "article")}`,
    groups,
    lost,
  };
}

function unchanged(mentions: readonly WorkingMention[], entity: string | null) {
  return mentions
    .filter((mention) => !mention.isGone && mention.entity === entity)
    .map((mention) => ({ before: mention, after: mention }));
}

function toLine(text: string, before: WorkingMention | null, after: WorkingMention | null): PreviewLine[] {
  const shown = after ?? before;
  if (shown === null) return [];
  return [
    {
      before: toResolved(before),
      after: toResolved(after),
      words: text.slice(shown.start, shown.end),
      prefix: text.slice(Math.max(0, shown.start - contextLength), shown.start).replace(/^[\uDC00-\uDFFF]/u, ""),
      suffix: text.slice(shown.end, shown.end + contextLength).replace(/[\uD800-\uDBFF]$/u, ""),
    },
  ];
}

/** A mention that no entity has yet shows an empty entity id: the next build finds it one. */
function toResolved(mention: WorkingMention | null): ResolvedMention | null {
  if (mention === null) return null;
  const { isGone: _isGone, reach: _reach, isCertain: _isCertain, isParted: _isParted, entity, ...rest } = mention;
  return { ...rest, entity: entity ?? "" };
}

function startOf({ before, after }: PreviewLine): number {
  return (after ?? before)?.start ?? 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
