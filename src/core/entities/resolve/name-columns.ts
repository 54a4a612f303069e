import { ContentKey, numbersPerKey } from "../../catalog/content-key.ts";
import type { Key } from "../../catalog/content-key.ts";
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
  /** The key of each article's names: it names all that resolving looks at. */
  readonly articleKeys: Uint32Array;
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

/**
 * Put the names of articles into columns, in this order. Names that lie in such columns already are given as they lie, or copied in
 * long runs: the new columns go on with the old ones' keys and texts, so that numbers stay as they are.
 */
export function toColumns(all: readonly ArticleNames[]): NameColumns {
  const base = all.find((names) => names instanceof ColumnNames)?.columns ?? null;
  if (base !== null && base.firsts.length === all.length + 1 && countRun(all, 0, base) === all.length) return base;
  const draft = draftColumns(all, base);
  for (let at = 0; at < all.length; ) {
    const [names, run] = [all[at], base === null ? 0 : countRun(all, at, base)];
    if (base !== null && names instanceof ColumnNames && run > 0) copyArticles(base, names.article, run, draft);
    else if (names !== undefined) addArticle(names, draft);
    at += Math.max(run, 1);
  }
  return draft;
}

/** How many articles from `at` on lie in these columns one after the other. */
function countRun(all: readonly ArticleNames[], at: number, columns: NameColumns): number {
  const first = all[at];
  if (!(first instanceof ColumnNames)) return 0;
  let end = at;
  for (let names = all[end]; names instanceof ColumnNames && names.columns === columns && names.article === first.article + end - at; names = all[end]) end += 1;
  return end - at;
}

/** The same names with the keys and texts that they have and no others, numbered as they come: those of names that are gone stay behind when columns are made from columns. */
export function renumber(columns: NameColumns): NameColumns {
  const [keys, texts] = [new Interner(), new Interner()];
  const [numberOfKey, numberOfText] = [makeRenumberer(columns.keys, keys), makeRenumberer(columns.texts, texts)];
  return { ...columns, keys, texts, keyNumbers: columns.keyNumbers.map(numberOfKey), formTexts: columns.formTexts.map(numberOfText) };
}

function makeRenumberer(from: Interner, to: Interner): (number: number) => number {
  const numbers = new Int32Array(from.size).fill(-1);
  return (number) => {
    if (numbers[number] === -1) numbers[number] = to.add(from.textOf(number));
    return numbers[number] ?? 0;
  };
}

interface Draft extends NameColumns {
  readonly rare: Map<Sighting, RareFacts>;
  /** How many of each there are by now. */
  readonly filled: { articles: number; sightings: number; forms: number; mentions: number };
}

function draftColumns(all: readonly ArticleNames[], base: NameColumns | null): Draft {
  let [sightings, forms, mentions] = [0, 0, 0];
  for (const names of all) {
    if (names instanceof ColumnNames) {
      const { columns, article } = names;
      const [from, to] = rangeOf(columns.firsts, article);
      sightings += to - from;
      forms += (columns.forms[to] ?? 0) - (columns.forms[from] ?? 0);
      mentions += (columns.mentionFirsts[article + 1] ?? 0) - (columns.mentionFirsts[article] ?? 0);
    } else {
      mentions += names.groupOf.length;
      sightings += names.groups.length;
      for (const group of names.groups) forms += group.forms.length;
    }
  }
  return {
    keys: base?.keys ?? new Interner(),
    texts: base?.texts ?? new Interner(),
    articleKeys: new Uint32Array(all.length * numbersPerKey),
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
  };
}

/** Copy so many articles from columns whose keys and texts have the same numbers. */
function copyArticles(columns: NameColumns, first: number, count: number, draft: Draft): void {
  const { filled } = draft;
  const [from, to] = [columns.firsts[first] ?? 0, columns.firsts[first + count] ?? 0];
  const [formsFrom, formsTo] = [columns.forms[from] ?? 0, columns.forms[to] ?? 0];
  const [mentionsFrom, mentionsTo] = [columns.mentionFirsts[first] ?? 0, columns.mentionFirsts[first + count] ?? 0];
  for (const name of ["kinds", "traits", "keyNumbers", "starts"] as const) draft[name].set(columns[name].subarray(from, to), filled.sightings);
  for (const name of ["formTexts", "formMentions"] as const) draft[name].set(columns[name].subarray(formsFrom, formsTo), filled.forms);
  draft.groupOf.set(columns.groupOf.subarray(mentionsFrom, mentionsTo), filled.mentions);
  draft.articleKeys.set(columns.articleKeys.subarray(first * numbersPerKey, (first + count) * numbersPerKey), filled.articles * numbersPerKey);
  const later = [first + 1, first + count + 1] as const;
  draft.firsts.set(shifted(columns.firsts.subarray(...later), filled.sightings - from), filled.articles + 1);
  draft.mentionFirsts.set(shifted(columns.mentionFirsts.subarray(...later), filled.mentions - mentionsFrom), filled.articles + 1);
  draft.forms.set(shifted(columns.forms.subarray(from + 1, to + 1), filled.forms - formsFrom), filled.sightings + 1);
  for (let sighting = from; sighting < to; sighting++) {
    const rare = ((columns.traits[sighting] ?? 0) & rareTraits) === 0 ? undefined : columns.rare.get(sighting);
    if (rare !== undefined) draft.rare.set(filled.sightings + sighting - from, rare);
  }
  filled.articles += count;
  filled.sightings += to - from;
  filled.forms += formsTo - formsFrom;
  filled.mentions += mentionsTo - mentionsFrom;
}

function shifted(numbers: Uint32Array, by: number): Uint32Array {
  return by === 0 ? numbers : numbers.map((number) => number + by);
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
  draft.articleKeys.set(keyOfNames(groups), filled.articles * numbersPerKey);
  filled.articles += 1;
  draft.firsts[filled.articles] = filled.sightings;
  draft.mentionFirsts[filled.articles] = filled.mentions;
}

/** Name all that resolving looks at of an article's groups: not where they stand, but in what order. */
function keyOfNames(groups: readonly NameGroup[]): Key {
  const key = new ContentKey();
  key.addNumber(groups.length);
  for (const group of groups) {
    const own = readTraits(group);
    key.addNumber(nameKinds.indexOf(group.kind));
    key.addNumber(own);
    key.addText(group.key);
    key.addNumber(group.forms.length);
    for (const [text, mentions] of group.forms) {
      key.addText(text);
      key.addNumber(mentions);
    }
    if ((own & rareTraits) !== 0) key.addText(JSON.stringify(readRare(group)));
  }
  const isInOrder = groups.every(({ start }, i) => start > (groups[i - 1]?.start ?? -1));
  if (!isInOrder) for (const { start } of groups) key.addNumber(start);
  return key.finish();
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
