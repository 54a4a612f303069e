import type { MentionType } from "../../ner/mention.ts";
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
  let byId: Map<string, Entity> | null = null;
  const find = (id: string): Entity | undefined =>
    (byId ??= new Map(entities.map((entity) => [entity.id, entity]))).get(id);
  const split = new Set(plan.corrections.filter(({ kind }) => kind === "not-same").map(splitEntityId));
  let byName: Map<string, Namesakes> | null = null;
  const named = (text: string): Namesakes => (byName ??= indexNames(entities)).get(readName(text).key) ?? nobody;
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

function indexNames(entities: readonly Entity[]): Map<string, Namesakes> {
  const index = new Map<string, Namesakes>();
  for (const entity of entities) {
    const keys = new Set([entity.name, ...entity.aliases.map(({ text }) => text)].map((name) => readName(name).key));
    for (const key of keys) {
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
