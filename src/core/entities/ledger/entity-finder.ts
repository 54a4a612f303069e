import { addTo } from "../../catalog/group-by.ts";
import type { Entity } from "../entity.ts";
import { readName } from "../name/read-name.ts";
import { splitEntityId } from "./apply-correction.ts";
import type { EntityFinder } from "./apply-correction.ts";
import type { LedgerPlan } from "./plan-ledger.ts";

/**
 * Find the ledger's entities among those that the library has now.
 *
 * An id counts only while it still goes with the name. Where it does not, the one entity of that name and type is meant; where
 * there is none, or more than one, nobody.
 */
export function makeEntityFinder(entities: readonly Entity[], plan: LedgerPlan): EntityFinder {
  let byId: Map<string, Entity> | null = null;
  const find = (id: string): Entity | undefined =>
    (byId ??= new Map(entities.map((entity) => [entity.id, entity]))).get(id);
  const split = new Set(plan.corrections.filter(({ kind }) => kind === "not-same").map(splitEntityId));
  let byName: Map<string, Entity[]> | null = null;
  const named = (key: string): readonly Entity[] => (byName ??= indexNames(entities)).get(key) ?? [];
  return {
    findReferred: (reference) => {
      if (split.has(reference.id)) return reference.id;
      const key = readName(reference.name).key;
      const entity = find(reference.id);
      if (entity !== undefined && isNamed(entity, key)) return entity.id;
      const namesakes = named(key).filter(({ type }) => type === reference.type);
      return namesakes.length === 1 ? (namesakes[0]?.id ?? null) : null;
    },
    findNamed: (text) => {
      const namesakes = named(readName(text).key);
      return namesakes.length === 1 ? (namesakes[0]?.id ?? null) : null;
    },
  };
}

function isNamed({ name, aliases }: Entity, key: string): boolean {
  return readName(name).key === key || aliases.some(({ text }) => readName(text).key === key);
}

function indexNames(entities: readonly Entity[]): Map<string, Entity[]> {
  const index = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const key of new Set(
      [entity.name, ...entity.aliases.map(({ text }) => text)].map((name) => readName(name).key),
    )) {
      addTo(index, key, entity);
    }
  }
  return index;
}
