import { readName } from "../name/read-name.ts";
import { slugOf } from "../slug.ts";
import type { Correction, EntityReference } from "./entry.ts";
import { findTargets } from "./find-targets.ts";
import type { CorrectedText } from "./find-targets.ts";
import { overlap, reachOf } from "./working-mention.ts";
import type { Change, WorkingMention } from "./working-mention.ts";

/** How entities are found while corrections are replayed. */
export interface EntityFinder {
  /** Id that an entity of the ledger has now; null when the library has none like it. */
  readonly findReferred: (reference: EntityReference) => string | null;
  /** Id of the entity that a newly marked name most likely means; null leaves it to the resolver. */
  readonly findNamed: (text: string, article: string) => string | null;
}

/** What one correction did to one article. */
export interface Applied {
  readonly mentions: readonly WorkingMention[];
  readonly changes: readonly Change[];
  /** Why it does not fit the article any more, for the reader; null when it does or is not about it. */
  readonly lost: string | null;
}

/** Id of the entity that a "not the same" makes: readable, and the same wherever the ledger is replayed. */
export function splitEntityId({ id, where }: Correction): string {
  return `${slugOf(readName(where.quote).text)}~${id.slice(0, 6)}`;
}

/** Replay one correction over one article's mentions. Changes nothing that is already as it says. */
export function applyCorrection(
  article: CorrectedText,
  mentions: readonly WorkingMention[],
  correction: Correction,
  finder: EntityFinder,
): Applied {
  const entity =
    "entity" in correction && correction.entity !== undefined ? finder.findReferred(correction.entity) : null;
  const targets = findTargets(article, mentions, correction, entity);
  const reach = reachOf[correction.scope];
  const next: WorkingMention[] = [...mentions];
  const changes: Change[] = [];
  let { lost } = targets;
  const put = (i: number, after: WorkingMention): void => {
    const before = next[i];
    if (before === undefined) return;
    next[i] = { ...after, reach: Math.max(reach, before.reach) };
    if (!isSame(before, after))
      changes.push({ before: before.isGone ? null : before, after: after.isGone ? null : next[i] });
  };
  const clear = (span: WorkingMention, except: number): void => {
    for (const [i, other] of next.entries())
      if (i !== except && !other.isGone && other.reach <= reach && overlap(other, span))
        put(i, { ...other, isGone: true });
  };
  for (const i of targets.mentions) {
    const mention = next[i];
    if (mention === undefined) continue;
    const after = correctMention(article, mention, correction, entity, finder);
    if (typeof after === "string") lost = correction.scope === "here" ? after : lost;
    else {
      put(i, after);
      if (correction.kind === "respan") clear(after, i);
    }
  }
  if (correction.kind === "retype") {
    // What the reader ticked off stays as they saw it, whatever becomes of the others.
    for (const i of targets.excepted) {
      const mention = next[i];
      if (mention !== undefined) next[i] = { ...mention, type: correction.from, isCertain: true };
    }
  }
  for (const span of targets.spans) {
    const blank: WorkingMention = {
      ...span,
      type: "other",
      score: 1,
      entity: null,
      isGone: true,
      reach: 0,
      isCertain: true,
    };
    const added = correctMention(article, blank, correction, entity, finder);
    if (typeof added === "string") {
      lost = correction.scope === "here" ? added : lost;
      continue;
    }
    next.push(blank);
    put(next.length - 1, {
      ...added,
      entity: added.entity ?? finder.findNamed(article.text.slice(added.start, added.end), article.id),
    });
    clear(added, next.length - 1);
  }
  return { mentions: next, changes, lost };
}

/** The mention as the correction says, or why it cannot be so. */
function correctMention(
  { text }: CorrectedText,
  mention: WorkingMention,
  correction: Correction,
  entity: string | null,
  finder: EntityFinder,
): WorkingMention | string {
  const { isNationality: _, isRecalled: __, ...plain } = mention;
  const certain = { ...plain, score: 1, isCertain: true as const, isGone: false };
  switch (correction.kind) {
    case "not-a-name":
      return { ...mention, isGone: true };
    case "retype":
      return { ...certain, type: correction.to };
    case "add":
      return { ...certain, type: correction.type, entity: entity ?? mention.entity };
    case "respan": {
      const { where, to } = correction;
      const span = { start: mention.start + to.start - where.start, end: mention.end + to.end - where.end };
      return text.slice(span.start, span.end) === to.quote
        ? { ...certain, ...span }
        : `“${to.quote}” no longer stands where it was marked.`;
    }
    case "same-as": {
      const to = finder.findReferred(correction.to);
      return to === null
        ? `The library has no entity “${correction.to.name}” any more.`
        : { ...mention, isGone: false, type: correction.to.type, entity: to };
    }
    case "not-same":
      return { ...mention, entity: splitEntityId(correction), isParted: true };
    case "rename":
    case "retime":
      return mention;
  }
}

function isSame(a: WorkingMention, b: WorkingMention): boolean {
  return a.isGone === b.isGone && a.start === b.start && a.end === b.end && a.type === b.type && a.entity === b.entity;
}
