import type { ArticleNames, NameGroup, NameKind } from "./article-names.ts";
import { Interner } from "./interner.ts";

/** A group of an article, by number: groups are counted through all articles. */
export type Sighting = number;

/** Kinds by number. */
export const nameKinds: readonly NameKind[] = ["person", "organisation", "place", "other", "nationality"];

/** What few groups have. */
export type RareFacts = Pick<NameGroup, "surname" | "suffix" | "acronyms" | "shorts" | "onlyAcronym">;

/** What a sighting may be or have, as bits. */
export const traits = { certain: 1, bare: 2, ambiguous: 4, suffix: 8, shortNames: 16, surname: 32 } as const;

/** Traits of sightings that have rare facts. */
export const rareTraits = traits.suffix | traits.shortNames | traits.surname;

/**
 * The names of many articles, in columns of numbers:
 *
 *     sighting   0  1  2 │ 3  4 │ 5 …        keys   0 united nations   1 iaea   2 hans blix …
 *     article    0  0  0 │ 1  1 │ 2
 *     key        0  1  2 │ 1  0 │ 2          texts  0 UN   1 United Nations   2 Hans Blix …
 *
 * As objects, the 250,000 groups of 20,000 articles were spread over a hundred megabytes and took a second to read, number and
 * throw away again; as columns they are 13 MB, are written to a file and read from it as they lie, and are no work for the
 * garbage collector.
 */
export interface NameColumns {
  /** Keys of groups, by number. */
  readonly keys: Interner;
  /** Forms of groups, by number. */
  readonly texts: Interner;
  /** The first sighting of each article, and at the end how many there are in all. */
  readonly firsts: Uint32Array;
  /** Number of each sighting's kind among `nameKinds`. */
  readonly kinds: Uint8Array;
  /** See `traits`. */
  readonly traits: Uint8Array;
  readonly keyNumbers: Uint32Array;
  /** Offset of the first mention in the article. */
  readonly starts: Uint32Array;
  /** Where the forms of each sighting begin in the next two, and at the end how many there are in all. */
  readonly forms: Uint32Array;
  readonly formTexts: Uint32Array;
  readonly formMentions: Uint32Array;
  readonly rare: ReadonlyMap<Sighting, RareFacts>;
  /** Where each article's mentions begin in the next, and at the end how many there are in all. */
  readonly mentionFirsts: Uint32Array;
  /** The number of each mention's group within its article. */
  readonly groupOf: Uint32Array;
}

/** The names of one article that lie in columns; read out of them when they are asked for. */
export class ColumnNames implements ArticleNames {
  readonly columns: NameColumns;
  /** The article's number. */
  readonly article: number;

  constructor(columns: NameColumns, article: number) {
    this.columns = columns;
    this.article = article;
  }

  get groups(): readonly NameGroup[] {
    const { columns, article } = this;
    const [from, to] = rangeOf(columns.firsts, article);
    return Array.from({ length: to - from }, (_, number) => readGroup(columns, from + number));
  }

  get groupOf(): Uint32Array {
    return this.columns.groupOf.subarray(...rangeOf(this.columns.mentionFirsts, this.article));
  }
}

/** Put the names of articles into columns, in this order. Names that lie in such columns already are given as they lie. */
export function toColumns(all: readonly ArticleNames[]): NameColumns {
  const known = all[0] instanceof ColumnNames ? all[0].columns : null;
  if (known !== null && known.firsts.length === all.length + 1 && all.every((names, i) => names instanceof ColumnNames && names.columns === known && names.article === i)) return known;
  const draft = draftColumns(all);
  for (const names of all) {
    if (names instanceof ColumnNames) copyArticle(names, draft);
    else addArticle(names, draft);
  }
  return draft;
}

interface Draft extends NameColumns {
  readonly rare: Map<Sighting, RareFacts>;
  /** How many of each there are by now. */
  readonly filled: { articles: number; sightings: number; forms: number; mentions: number };
  /** The new numbers, from 1, of the keys and texts of the columns that were copied from last. */
  renumbered: { readonly columns: NameColumns; readonly keys: Uint32Array; readonly texts: Uint32Array } | null;
}

function draftColumns(all: readonly ArticleNames[]): Draft {
  let [sightings, forms, mentions] = [0, 0, 0];
  for (const names of all) {
    mentions += names.groupOf.length;
    if (names instanceof ColumnNames) {
      const [from, to] = rangeOf(names.columns.firsts, names.article);
      sightings += to - from;
      forms += (names.columns.forms[to] ?? 0) - (names.columns.forms[from] ?? 0);
    } else {
      sightings += names.groups.length;
      for (const group of names.groups) forms += group.forms.length;
    }
  }
  return {
    keys: new Interner(),
    texts: new Interner(),
    firsts: new Uint32Array(all.length + 1),
    kinds: new Uint8Array(sightings),
    traits: new Uint8Array(sightings),
    keyNumbers: new Uint32Array(sightings),
    starts: new Uint32Array(sightings),
    forms: new Uint32Array(sightings + 1),
    formTexts: new Uint32Array(forms),
    formMentions: new Uint32Array(forms),
    rare: new Map(),
    mentionFirsts: new Uint32Array(all.length + 1),
    groupOf: new Uint32Array(mentions),
    filled: { articles: 0, sightings: 0, forms: 0, mentions: 0 },
    renumbered: null,
  };
}

function copyArticle({ columns, article }: ColumnNames, draft: Draft): void {
  const { filled } = draft;
  const numbers = draft.renumbered?.columns === columns ? draft.renumbered : { columns, keys: new Uint32Array(columns.keys.size), texts: new Uint32Array(columns.texts.size) };
  draft.renumbered = numbers;
  const [from, to] = rangeOf(columns.firsts, article);
  for (let sighting = from; sighting < to; sighting++) {
    const at = filled.sightings++;
    const own = columns.traits[sighting] ?? 0;
    draft.kinds[at] = columns.kinds[sighting] ?? 0;
    draft.traits[at] = own;
    draft.keyNumbers[at] = renumber(columns.keyNumbers[sighting] ?? 0, numbers.keys, columns.keys, draft.keys);
    draft.starts[at] = columns.starts[sighting] ?? 0;
    const rare = (own & rareTraits) === 0 ? undefined : columns.rare.get(sighting);
    if (rare !== undefined) draft.rare.set(at, rare);
    const end = columns.forms[sighting + 1] ?? 0;
    for (let form = columns.forms[sighting] ?? 0; form < end; form++) {
      draft.formTexts[filled.forms] = renumber(columns.formTexts[form] ?? 0, numbers.texts, columns.texts, draft.texts);
      draft.formMentions[filled.forms++] = columns.formMentions[form] ?? 0;
    }
    draft.forms[at + 1] = filled.forms;
  }
  const [mentionsFrom, mentionsTo] = rangeOf(columns.mentionFirsts, article);
  for (let mention = mentionsFrom; mention < mentionsTo; mention++) draft.groupOf[filled.mentions++] = columns.groupOf[mention] ?? 0;
  endArticle(draft);
}

function renumber(number: number, renumbered: Uint32Array, from: Interner, to: Interner): number {
  const known = renumbered[number] ?? 0;
  if (known !== 0) return known - 1;
  const added = to.add(from.textOf(number));
  renumbered[number] = added + 1;
  return added;
}

function addArticle({ groups, groupOf }: ArticleNames, draft: Draft): void {
  const { filled } = draft;
  for (const group of groups) {
    const at = filled.sightings++;
    const own = readTraits(group);
    draft.kinds[at] = nameKinds.indexOf(group.kind);
    draft.traits[at] = own;
    draft.keyNumbers[at] = draft.keys.add(group.key);
    draft.starts[at] = group.start;
    if ((own & rareTraits) !== 0) draft.rare.set(at, readRare(group));
    for (const [text, mentions] of group.forms) {
      draft.formTexts[filled.forms] = draft.texts.add(text);
      draft.formMentions[filled.forms++] = mentions;
    }
    draft.forms[at + 1] = filled.forms;
  }
  draft.groupOf.set(groupOf, filled.mentions);
  filled.mentions += groupOf.length;
  endArticle(draft);
}

function endArticle({ filled, firsts, mentionFirsts }: Draft): void {
  filled.articles += 1;
  firsts[filled.articles] = filled.sightings;
  mentionFirsts[filled.articles] = filled.mentions;
}

function rangeOf(firsts: Uint32Array, number: number): [from: number, to: number] {
  return [firsts[number] ?? 0, firsts[number + 1] ?? 0];
}

function readTraits({ isCertain, isBare, isAmbiguous, surname, suffix, acronyms, shorts, onlyAcronym }: NameGroup): number {
  return (
    (isCertain === true ? traits.certain : 0) | (isBare === true ? traits.bare : 0) | (isAmbiguous === true ? traits.ambiguous : 0) |
    (suffix === undefined ? 0 : traits.suffix) | (surname === undefined ? 0 : traits.surname) |
    (acronyms === undefined && shorts === undefined && onlyAcronym === undefined ? 0 : traits.shortNames)
  );
}

function readRare({ surname, suffix, acronyms, shorts, onlyAcronym }: NameGroup): RareFacts {
  return {
    ...(surname !== undefined && { surname }),
    ...(suffix !== undefined && { suffix }),
    ...(acronyms !== undefined && { acronyms }),
    ...(shorts !== undefined && { shorts }),
    ...(onlyAcronym !== undefined && { onlyAcronym }),
  };
}

function readGroup(columns: NameColumns, sighting: Sighting): NameGroup {
  const own = columns.traits[sighting] ?? 0;
  const [from, to] = rangeOf(columns.forms, sighting);
  return {
    kind: nameKinds[columns.kinds[sighting] ?? 0] ?? "other",
    key: columns.keys.textOf(columns.keyNumbers[sighting] ?? 0),
    forms: Array.from({ length: to - from }, (_, i) => [columns.texts.textOf(columns.formTexts[from + i] ?? 0), columns.formMentions[from + i] ?? 0] as const),
    start: columns.starts[sighting] ?? 0,
    ...columns.rare.get(sighting),
    ...((own & traits.bare) !== 0 && { isBare: true }),
    ...((own & traits.ambiguous) !== 0 && { isAmbiguous: true }),
    ...((own & traits.certain) !== 0 && { isCertain: true }),
  };
}
