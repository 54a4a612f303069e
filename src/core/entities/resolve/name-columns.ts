import type { ArticleNames, NameGroup, NameKind } from "./article-names.ts";
import type { Interner } from "./interner.ts";

/** A group of an article, by number: groups are counted through all articles. */
export type Sighting = number;

/** Kinds by number. */
export const nameKinds: readonly NameKind[] = ["person", "organisation", "place", "other", "nationality"];

/** Number of the kind of what the tagger passed over. */
export const unmarkedKind = nameKinds.length;

/** What few groups have. */
export type RareFacts = Pick<NameGroup, "surname" | "suffix" | "acronyms" | "shorts" | "onlyAcronym">;

/** What a sighting may be or have, as bits. */
export const traits = {
  certain: 1,
  bare: 2,
  ambiguous: 4,
  suffix: 8,
  shortNames: 16,
  surname: 32,
  male: 64,
  female: 128,
} as const;

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
  /** The key of each article's names: it names all that resolving looks at. */
  readonly articleKeys: Uint32Array;
  /** The first sighting of each article, and at the end how many there are in all. */
  readonly firsts: Uint32Array;
  /** Number of each sighting's kind among `nameKinds`, or `unmarkedKind`. */
  readonly kinds: Uint8Array;
  /** Of each sighting how sure the tagger is of its mentions, in hundredths. */
  readonly sureness: Uint8Array;
  /** See `traits`. */
  readonly traits: Uint8Array;
  readonly keyNumbers: Uint32Array;
  /** Offset of the first mention in the article. */
  readonly starts: Uint32Array;
  /** Where the forms of each sighting begin in the next two, and at the end how many there are in all. */
  readonly forms: Uint32Array;
  readonly formTexts: Uint32Array;
  readonly formMentions: Uint32Array;
  readonly rare: Pick<ReadonlyMap<Sighting, RareFacts>, "get" | "entries">;
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

/** Where a part of a column begins and ends. */
export type Range = readonly [from: number, to: number];

/** The part of a column that belongs to a number. */
export function rangeOf(firsts: Uint32Array, number: number): Range {
  return [firsts[number] ?? 0, firsts[number + 1] ?? 0];
}

function readGroup(columns: NameColumns, sighting: Sighting): NameGroup {
  const own = columns.traits[sighting] ?? 0;
  const [from, to] = rangeOf(columns.forms, sighting);
  return {
    kind: nameKinds[columns.kinds[sighting] ?? 0] ?? "other",
    key: columns.keys.textOf(columns.keyNumbers[sighting] ?? 0),
    forms: Array.from(
      { length: to - from },
      (_, i) => [columns.texts.textOf(columns.formTexts[from + i] ?? 0), columns.formMentions[from + i] ?? 0] as const,
    ),
    start: columns.starts[sighting] ?? 0,
    ...((columns.sureness[sighting] ?? 0) > 0 && { sureness: columns.sureness[sighting] ?? 0 }),
    ...(columns.kinds[sighting] === unmarkedKind && { isUnmarked: true }),
    ...columns.rare.get(sighting),
    ...((own & traits.bare) !== 0 && { isBare: true }),
    ...((own & traits.ambiguous) !== 0 && { isAmbiguous: true }),
    ...((own & traits.certain) !== 0 && { isCertain: true }),
    ...((own & traits.male) !== 0 && { sex: "male" }),
    ...((own & traits.female) !== 0 && { sex: "female" }),
  };
}
