import type { MentionType } from "../../ner/mention.ts";
import type { Entity } from "../entity.ts";
import { readName } from "../name/read-name.ts";
import { splitEntityId } from "./apply-correction.ts";
import type { EntityFinder } from "./apply-correction.ts";
import type { LedgerPlan } from "./plan-ledger.ts";

/** A mention that changed hands: the words of it, and the entity before and after (null where there was or is none). */
export interface Move {
  readonly text: string;
  readonly type: MentionType;
  readonly from: string | null;
  readonly to: string | null;
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly nationalityOf: string | undefined;
  readonly counts: Map<string, number>;
}

/**
 * Bring the list of entities in line with mentions that changed hands, and give entities the names that the reader chose.
 *
 * Entities without mentions fall out; nationality words follow a place that was joined to another. Order as in `ResolvedNames`.
 */
export function correctEntities(
  entities: readonly Entity[],
  moves: readonly Move[],
  plan: LedgerPlan,
  finder: EntityFinder,
): Entity[] {
  const drafts = new Map<string, Draft>();
  for (const entity of entities) {
    drafts.set(entity.id, {
      id: entity.id,
      name: entity.name,
      type: entity.type,
      nationalityOf: entity.nationalityOf,
      counts: new Map(entity.aliases.map(({ text, mentions }) => [text, mentions])),
    });
  }
  const splitNames = new Map(
    plan.corrections
      .filter(({ kind }) => kind === "not-same")
      .map((correction) => [splitEntityId(correction), readName(correction.where.quote).text] as const),
  );
  for (const { text, type, from, to } of moves) {
    const alias = readName(text).text;
    count(drafts.get(from ?? ""), alias, -1);
    if (to === null) continue;
    const draft = drafts.get(to) ?? {
      id: to,
      name: splitNames.get(to) ?? alias,
      type,
      nationalityOf: undefined,
      counts: new Map<string, number>(),
    };
    drafts.set(to, draft);
    count(draft, alias, 1);
  }
  const names = chosenNames(plan, finder);
  const joined = joinedEntities(plan, finder);
  const namedIds = new Set([...drafts.values()].filter(({ counts }) => counts.size > 0).map(({ id }) => id));
  return [...drafts.values()]
    .filter(({ id }) => namedIds.has(id))
    .map((draft) => toEntity(draft, names, joined, namedIds))
    .toSorted((a, b) => sum(b) - sum(a) || (a.id < b.id ? -1 : 1));
}

/** Names that the reader chose, by entity id; of two for one entity the later stands. */
function chosenNames(plan: LedgerPlan, finder: EntityFinder): Map<string, string> {
  const names = new Map<string, string>();
  for (const correction of plan.corrections) {
    const id = correction.kind === "rename" ? finder.findReferred(correction.entity) : null;
    if (id !== null && correction.kind === "rename") names.set(id, correction.name);
  }
  return names;
}

function joinedEntities(plan: LedgerPlan, finder: EntityFinder): Map<string, string> {
  const joined = new Map<string, string>();
  for (const correction of plan.corrections) {
    if (correction.kind !== "same-as" || correction.scope !== "everywhere") continue;
    const [from, to] = [finder.findReferred(correction.entity), finder.findReferred(correction.to)];
    if (from !== null && to !== null) joined.set(from, to);
  }
  return joined;
}

function toEntity(
  { id, name, type, nationalityOf, counts }: Draft,
  names: ReadonlyMap<string, string>,
  joined: ReadonlyMap<string, string>,
  namedIds: ReadonlySet<string>,
): Entity {
  const aliases = [...counts]
    .map(([text, mentions]) => ({ text, mentions }))
    .toSorted((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1));
  const place =
    nationalityOf === undefined ? undefined : namedIds.has(nationalityOf) ? nationalityOf : joined.get(nationalityOf);
  return {
    id,
    name: names.get(id) ?? name,
    type,
    aliases,
    ...(place === undefined || !namedIds.has(place) ? {} : { nationalityOf: place }),
  };
}

function count(draft: Draft | undefined, alias: string, by: number): void {
  if (draft === undefined) return;
  const mentions = (draft.counts.get(alias) ?? 0) + by;
  if (mentions > 0) draft.counts.set(alias, mentions);
  else draft.counts.delete(alias);
}

function sum({ aliases }: Entity): number {
  return aliases.reduce((all, { mentions }) => all + mentions, 0);
}
