import type { ListFilters } from "./list-filters.ts";

/** Whether an article must name all of the entities chosen, or any one of them. */
export type EntityMatch = "all" | "any";

/** How the entities chosen are asked for: "any" as soon as one is; "all" where none is chosen. */
export function entityMatchOf({ anyOf }: ListFilters): EntityMatch {
  return anyOf.length > 0 ? "any" : "all";
}

/** Ask for all or for any of the entities chosen, however they were chosen. */
export function matchEntities(filters: ListFilters, match: EntityMatch): ListFilters {
  const chosen = [...new Set([...filters.entities, ...filters.anyOf])];
  return { ...filters, entities: match === "all" ? chosen : [], anyOf: match === "any" ? chosen : [] };
}

/** Choose an entity, or take the choice back. One that was left out is so no more. */
export function toggleEntity(filters: ListFilters, id: string, match: EntityMatch): ListFilters {
  const others = withoutEntity(filters, id);
  if (isChosen(filters, id)) return others;
  return match === "all"
    ? { ...others, entities: [...others.entities, id] }
    : { ...others, anyOf: [...others.anyOf, id] };
}

/** Leave out the articles that name an entity, or take that back. One that was chosen is so no more. */
export function toggleExcluded(filters: ListFilters, id: string): ListFilters {
  const others = withoutEntity(filters, id);
  return filters.without.includes(id) ? others : { ...others, without: [...others.without, id] };
}

/** Whether an entity was chosen, either way. */
export function isChosen({ entities, anyOf }: ListFilters, id: string): boolean {
  return entities.includes(id) || anyOf.includes(id);
}

function withoutEntity(filters: ListFilters, id: string): ListFilters {
  const isOther = (other: string) => other !== id;
  return {
    ...filters,
    entities: filters.entities.filter(isOther),
    anyOf: filters.anyOf.filter(isOther),
    without: filters.without.filter(isOther),
  };
}
