import type { Alias } from "../entity.ts";
import type { NameColumns } from "./name-columns.ts";

/** Count how each of so many entities is written, most frequent first; `entityOf` says whose each sighting is. */
export function countAliases({ forms, formTexts, formMentions, texts }: NameColumns, entityOf: Uint32Array, entities: number): Alias[][] {
  const counts = Array.from({ length: entities }, () => new Map<number, number>());
  entityOf.forEach((entity, sighting) => {
    const own = counts[entity];
    const end = forms[sighting + 1] ?? 0;
    for (let i = forms[sighting] ?? 0; i < end; i++) {
      const text = formTexts[i] ?? 0;
      own?.set(text, (own.get(text) ?? 0) + (formMentions[i] ?? 0));
    }
  });
  return counts.map((own) => Array.from(own, ([text, mentions]) => ({ text: texts.textOf(text), mentions })).toSorted(compareAliases));
}

/** Most frequent first. */
export function compareAliases(a: Alias, b: Alias): number {
  return b.mentions - a.mentions || (a.text < b.text ? -1 : 1);
}
