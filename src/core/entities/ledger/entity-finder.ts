import type { MentionType } from "../../ner/mention.ts";
import { isStep, runSteps, type Steps } from "../../text/steps.ts";
import type { Entity } from "../entity.ts";
import { readName } from "../name/read-name.ts";
import { splitEntityId } from "./apply-correction.ts";
import type { EntityFinder } from "./apply-correction.ts";
import type { EntityReference } from "./entry.ts";
import type { LedgerPlan } from "./plan-ledger.ts";

/**
 * Find the ledger's entities among those that the library has now.
 *
 * An id counts only while it still goes with the name. Where it does not, the one entity of that name and type is meant; where
 * there is none, or more than one, nobody. What was found is remembered: a ledger may speak of one entity a hundred thousand times, to
 * each article.
 */
export function makeEntityFinder(entities: readonly Entity[], plan: LedgerPlan): EntityFinder {
  let byName: ReadonlyMap<string, Namesakes> | null = null;
  // A build asks for most of its library's names only where a ledger speaks of some.
  return makeFinder(entities, plan, () => (byName ??= runSteps(stepToNames(entities))));
}

/** As `makeEntityFinder`, with the names read in steps. */
export function* stepToFinder(entities: readonly Entity[], plan: LedgerPlan): Steps<EntityFinder> {
  if (plan.corrections.length === 0) return makeEntityFinder(entities, plan);
  const byName = yield* stepToNames(entities);
  return makeFinder(entities, plan, () => byName);
}

function makeFinder(
  entities: readonly Entity[],
  plan: LedgerPlan,
  names: () => ReadonlyMap<string, Namesakes>,
): EntityFinder {
  let byId: Map<string, Entity> | null = null;
  const find = (id: string): Entity | undefined =>
    (byId ??= new Map(entities.map((entity) => [entity.id, entity]))).get(id);
  const split = new Set(plan.corrections.filter(({ kind }) => kind === "not-same").map(splitEntityId));
  const named = (text: string): Namesakes => names().get(readName(text).key) ?? nobody;
  const look = (reference: EntityReference): string | null => {
    if (split.has(reference.id)) return reference.id;
    const entity = find(reference.id);
    const namesakes = named(reference.name);
    if (entity !== undefined && namesakes.all.has(entity)) return entity.id;
    return namesakes.onlyOf.get(reference.type) ?? null;
  };
  const found = new Map<string, string | null>();
  return {
    findReferred: (reference) => {
      const words = `${reference.type}\n${reference.id}\n${reference.name}`;
      const foundId = found.get(words);
      if (foundId !== undefined) return foundId;
      const id = look(reference);
      found.set(words, id);
      return id;
    },
    findNamed: (text) => named(text).only,
  };
}

/** Who bears a name. */
interface Namesakes {
  readonly all: Set<Entity>;
  /** The id of the one who does; null where several do. */
  only: string | null;
  /** The same of each type. */
  readonly onlyOf: Map<MentionType, string | null>;
}

const nobody: Namesakes = { all: new Set(), only: null, onlyOf: new Map() };

function* stepToNames(entities: readonly Entity[]): Steps<ReadonlyMap<string, Namesakes>> {
  const index = new Map<string, Namesakes>();
  let done = 0;
  for (const entity of entities) {
    const keys = new Set([readName(entity.name).key]);
    for (const { text } of entity.aliases) {
      keys.add(readName(text).key);
      if (isStep((done += 1))) yield;
    }
    for (const key of keys) {
      if (isStep((done += 1))) yield;
      const { id, type } = entity;
      const before = index.get(key);
      if (before === undefined) index.set(key, { all: new Set([entity]), only: id, onlyOf: new Map([[type, id]]) });
      else {
        before.all.add(entity);
        before.only = null;
        before.onlyOf.set(type, before.onlyOf.has(type) ? null : id);
      }
    }
  }
  return index;
}
