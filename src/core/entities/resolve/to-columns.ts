import type { ArticleNames, NameGroup } from "./article-names.ts";
import { Interner } from "./interner.ts";
import { nameKinds, rareTraits, traits, unmarkedKind } from "./name-columns.ts";
import type { NameColumns, RareFacts, Sighting } from "./name-columns.ts";

/** Put the names of articles into columns, in this order. */
export function toColumns(articles: readonly ArticleNames[]): NameColumns {
  const groups = articles.flatMap((article) => article.groups);
  const size = groups.length;
  const forms = groups.reduce((sum, group) => sum + group.forms.length, 0);
  const columns = {
    keys: new Interner(),
    texts: new Interner(),
    firsts: firstsOf(articles.map((article) => article.groups.length)),
    kinds: Uint8Array.from(groups, kindNumberOf),
    sureness: Uint8Array.from(groups, ({ sureness = 0 }) => sureness),
    traits: Uint16Array.from(groups, readTraits),
    keyNumbers: new Uint32Array(size),
    starts: Uint32Array.from(groups, ({ start }) => start),
    forms: firstsOf(groups.map((group) => group.forms.length)),
    formTexts: new Uint32Array(forms),
    formMentions: new Uint32Array(forms),
    rare: new Map<Sighting, RareFacts>(),
  } satisfies NameColumns;
  groups.forEach((group, sighting) => {
    columns.keyNumbers[sighting] = columns.keys.add(group.key);
    if (((columns.traits[sighting] ?? 0) & rareTraits) !== 0) columns.rare.set(sighting, readRare(group));
    group.forms.forEach(([text, mentions], nth) => {
      const form = (columns.forms[sighting] ?? 0) + nth;
      columns.formTexts[form] = columns.texts.add(text);
      columns.formMentions[form] = mentions;
    });
  });
  return columns;
}

/** Where things of these lengths begin that lie one after the other, and where the last ends. */
function firstsOf(lengths: readonly number[]): Uint32Array {
  const firsts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, number) => {
    firsts[number + 1] = (firsts[number] ?? 0) + length;
  });
  return firsts;
}

function kindNumberOf({ kind, isUnmarked }: NameGroup): number {
  return isUnmarked === true ? unmarkedKind : nameKinds.indexOf(kind);
}

function readTraits({
  isCertain,
  isBare,
  isAmbiguous,
  surname,
  suffix,
  acronyms,
  shorts,
  onlyAcronym,
  sex,
  told,
}: NameGroup): number {
  return (
    (isCertain === true ? traits.certain : 0) |
    (isBare === true ? traits.bare : 0) |
    (isAmbiguous === true ? traits.ambiguous : 0) |
    (suffix === undefined ? 0 : traits.suffix) |
    (surname === undefined ? 0 : traits.surname) |
    (sex === undefined ? 0 : traits[sex]) |
    (told === undefined ? 0 : traits.told) |
    (acronyms === undefined && shorts === undefined && onlyAcronym === undefined ? 0 : traits.shortNames)
  );
}

function readRare({ surname, suffix, acronyms, shorts, onlyAcronym, told }: NameGroup): RareFacts {
  return {
    ...(surname !== undefined && { surname }),
    ...(suffix !== undefined && { suffix }),
    ...(acronyms !== undefined && { acronyms }),
    ...(shorts !== undefined && { shorts }),
    ...(onlyAcronym !== undefined && { onlyAcronym }),
    ...(told !== undefined && { told }),
  };
}
