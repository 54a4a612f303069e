import type { RowEntity } from "../../catalog/row.ts";
import type { MentionType } from "../../ner/mention.ts";
import type { Entity } from "../entity.ts";
import { readName } from "../name/read-name.ts";
import { slugOf } from "../slug.ts";
import { splitEntityId, type EntityFinder } from "./apply-correction.ts";
import { makeEntityFinder } from "./entity-finder.ts";
import type { EntityReference, Entry } from "./entry.ts";
import { planLedger, type LedgerPlan } from "./plan-ledger.ts";

/** A ledger ready to be laid over articles. */
export interface Overlay {
  readonly plan: LedgerPlan;
  readonly finder: EntityFinder;
  /** Entities that the ledger speaks of, by id: a pack's own table need not have them. */
  readonly known: ReadonlyMap<string, RowEntity>;
  /** Ids of those that a correction in force gives another name. */
  readonly renamed: ReadonlySet<string>;
}

/**
 * Make a ledger ready, with `entities` standing for what the library has.
 *
 * A name that was added and that no entity bears yet becomes an entity of its own, `<slug>~new`; the next build finds it its
 * place among the library's.
 */
export function makeOverlay(entries: readonly Entry[], entities: readonly Entity[]): Overlay {
  const plan = planLedger(entries);
  const added = plan.corrections.flatMap((correction): Entity[] =>
    correction.kind === "add" ? [asEntity(newEntity(correction.where.quote, correction.type))] : [],
  );
  const base = makeEntityFinder(entities, plan);
  const withNew = makeEntityFinder([...entities, ...added], plan);
  const finder: EntityFinder = {
    findReferred: (reference) => base.findReferred(reference) ?? withNew.findReferred(reference),
    findNamed: (text, article) => base.findNamed(text, article) ?? newEntity(text, "other").id,
  };
  const byId = new Map<string, RowEntity>();
  for (const { id, name, type } of [...added, ...entities]) byId.set(id, { id, name, type });
  for (const correction of plan.corrections) {
    if (correction.kind === "not-same")
      byId.set(splitEntityId(correction), {
        id: splitEntityId(correction),
        name: readName(correction.where.quote).text,
        type: correction.entity.type,
      });
  }
  const renamed = new Set<string>();
  for (const correction of plan.corrections) {
    const id = correction.kind === "rename" ? finder.findReferred(correction.entity) : null;
    if (id === null || correction.kind !== "rename") continue;
    byId.set(id, { id, name: correction.name, type: byId.get(id)?.type ?? correction.entity.type });
    renamed.add(id);
  }
  return { plan, finder, known: byId, renamed };
}

function newEntity(text: string, type: MentionType): RowEntity {
  const name = readName(text).text;
  return { id: `${slugOf(name)}~new`, name, type };
}

/** An entity that is called by its name alone, as far as is known. */
export function asEntity({ id, name, type }: RowEntity): Entity {
  return { id, name, type, aliases: [{ text: name, mentions: 1 }] };
}

/** The entities that a ledger speaks of, as it knew them, as often as it does. */
export function referencesOf(entries: readonly Entry[]): EntityReference[] {
  return entries.flatMap((entry): EntityReference[] => {
    if (entry.kind === "undo" || !("entity" in entry) || entry.entity === undefined) return [];
    return entry.kind === "same-as" ? [entry.entity, entry.to] : [entry.entity];
  });
}
