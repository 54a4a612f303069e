import type { Alias, Entity } from "../entity.ts";
import type { NameColumns } from "./name-columns.ts";

/** An entity whose aliases are yet to be counted. */
export type NamedEntity = Omit<Entity, "aliases">;

/**
 * Give entities their aliases, which follow from the names: counted for all when the first is asked for, since most builds need
 * none. `entityOf` says whose each sighting is.
 */
export function withAliases(entities: readonly NamedEntity[], columns: NameColumns, entityOf: Uint32Array): Entity[] {
  let counted: readonly (readonly Alias[])[] | null = null;
  const aliasesOf = (number: number) => (counted ??= countAliases(columns, entityOf, entities.length))[number] ?? [];
  return entities.map((entity, number) => new LazyEntity(entity, number, aliasesOf));
}

/** Entities as data, aliases and all, to be compared, copied and written: those of `withAliases` have theirs counted only when they are read. */
export function asData(entities: readonly Entity[]): Entity[] {
  return entities.map(({ id, name, type, aliases, nationalityOf }) => ({
    id,
    name,
    type,
    aliases,
    ...(nationalityOf !== undefined && { nationalityOf }),
  }));
}

/** A class, since 27,000 objects with a function each were 14 MB and the longest part of giving names. */
class LazyEntity implements Entity {
  readonly id: string;
  readonly name: string;
  readonly type: Entity["type"];
  declare readonly nationalityOf?: string;
  readonly #number: number;
  readonly #aliasesOf: (number: number) => readonly Alias[];

  constructor(
    { id, name, type, nationalityOf }: NamedEntity,
    number: number,
    aliasesOf: (number: number) => readonly Alias[],
  ) {
    this.id = id;
    this.name = name;
    this.type = type;
    if (nationalityOf !== undefined) this.nationalityOf = nationalityOf;
    this.#number = number;
    this.#aliasesOf = aliasesOf;
  }

  get aliases(): readonly Alias[] {
    return this.#aliasesOf(this.#number);
  }
}

/** Count how each of so many entities is written, most frequent first. */
function countAliases(
  { forms, formTexts, formMentions, texts }: NameColumns,
  entityOf: Uint32Array,
  entities: number,
): Alias[][] {
  const counts = Array.from({ length: entities }, () => new Map<number, number>());
  entityOf.forEach((entity, sighting) => {
    const counted = counts[entity];
    const end = forms[sighting + 1] ?? 0;
    for (let i = forms[sighting] ?? 0; i < end; i++) {
      const text = formTexts[i] ?? 0;
      counted?.set(text, (counted.get(text) ?? 0) + (formMentions[i] ?? 0));
    }
  });
  return counts.map((counted) =>
    Array.from(counted, ([text, mentions]) => ({ text: texts.textOf(text), mentions })).toSorted(compareAliases),
  );
}

/** Most frequent first. */
export function compareAliases(a: Alias, b: Alias): number {
  return b.mentions - a.mentions || (a.text < b.text ? -1 : 1);
}
