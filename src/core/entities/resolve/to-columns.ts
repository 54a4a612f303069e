import { ContentKey, isSameKey, numbersPerKey } from "../../catalog/content-key.ts";
import type { Key } from "../../catalog/content-key.ts";
import type { ArticleNames, NameGroup } from "./article-names.ts";
import { Interner } from "./interner.ts";
import { ColumnNames, nameKinds, rangeOf, rareTraits, traits, unmarkedKind } from "./name-columns.ts";
import type { NameColumns, Range, RareFacts, Sighting } from "./name-columns.ts";

/**
 * Put the names of articles into columns, in this order. Names that lie in such columns already are given as they lie, or copied in
 * long runs: the new columns go on with the old ones' keys and texts, so that numbers stay as they are.
 */
export function toColumns(all: readonly ArticleNames[]): NameColumns {
  const base = all.find((names) => names instanceof ColumnNames)?.columns ?? null;
  const places = findPlaces(all, base);
  const moved = base && findMoved(all, places, base);
  if (base !== null && moved !== null) return moved.length === 0 ? base : moveNames(all, moved, base);
  const draft = draftColumns(all, base);
  for (let at = 0; at < all.length;) {
    const [names, run] = [all[at], countRun(places, at)];
    if (base !== null && run > 0) copyArticles(base, places[at] ?? 0, run, draft);
    else if (names !== undefined) addArticle(names, draft);
    at += Math.max(run, 1);
  }
  return draft;
}

/**
 * For each article the number of one in the columns that has its names; -1 for names that do not lie there. Of two texts that are the
 * same the one is taken that keeps a run going.
 */
function findPlaces(all: readonly ArticleNames[], columns: NameColumns | null): Int32Array {
  let next = 0;
  return Int32Array.from(all, (names) => {
    if (columns === null || !(names instanceof ColumnNames) || names.columns !== columns) {
      next += 1; // most likely one has been changed, and the others have not
      return -1;
    }
    const place = names.article === next || !isSameAt(columns, names.article, next) ? names.article : next;
    next = place + 1;
    return place;
  });
}

/** Whether two articles have the same names in the same places. */
function isSameAt(columns: NameColumns, one: number, other: number): boolean {
  const { articleKeys, firsts, starts, mentionFirsts, groupOf } = columns;
  if (other + 1 >= firsts.length || !isSameKey(articleKeys, one, articleKeys, other)) return false;
  return (
    isSamePart(starts, rangeOf(firsts, one), rangeOf(firsts, other)) &&
    isSamePart(groupOf, rangeOf(mentionFirsts, one), rangeOf(mentionFirsts, other))
  );
}

function isSamePart(column: Uint32Array, [from, to]: Range, [otherFrom, otherTo]: Range): boolean {
  if (to - from !== otherTo - otherFrom) return false;
  for (let i = 0; i < to - from; i++) if (column[from + i] !== column[otherFrom + i]) return false;
  return true;
}

/** The numbers of articles that do not lie in their place, where all others do and these have the names that are there; null where they have others. */
function findMoved(all: readonly ArticleNames[], places: Int32Array, columns: NameColumns): number[] | null {
  if (columns.firsts.length !== all.length + 1) return null;
  const moved: number[] = [];
  for (let article = 0; article < all.length; article++) {
    const names = all[article];
    if (names === undefined || places[article] === article) continue;
    const place = places[article] ?? -1;
    const isSame =
      place === -1
        ? isSameKey(columns.articleKeys, article, keyOfNames(names.groups), 0)
        : isSameKey(columns.articleKeys, article, columns.articleKeys, place);
    if (!isSame) return null;
    moved.push(article);
  }
  return moved;
}

/** The same columns where names of some articles stand in other places: no key and no text is looked at. */
function moveNames(all: readonly ArticleNames[], moved: readonly number[], columns: NameColumns): NameColumns {
  const starts = columns.starts.slice();
  const counts = columns.mentionFirsts.map((first, article) => (columns.mentionFirsts[article + 1] ?? first) - first);
  for (const article of moved) {
    all[article]?.groups.forEach(({ start }, group) => {
      starts[(columns.firsts[article] ?? 0) + group] = start;
    });
    counts[article] = all[article]?.groupOf.length ?? 0;
  }
  const mentionFirsts = new Uint32Array(all.length + 1);
  for (let article = 0; article < all.length; article++)
    mentionFirsts[article + 1] = (mentionFirsts[article] ?? 0) + (counts[article] ?? 0);
  const groupOf = new Uint32Array(mentionFirsts[all.length] ?? 0);
  [...moved, all.length].forEach((article, i) => {
    const from = i === 0 ? 0 : (moved[i - 1] ?? 0) + 1; // those between two that have moved
    groupOf.set(
      columns.groupOf.subarray(columns.mentionFirsts[from], columns.mentionFirsts[article]),
      mentionFirsts[from],
    );
    groupOf.set(all[article]?.groupOf ?? [], mentionFirsts[article] ?? 0);
  });
  return { ...columns, starts, mentionFirsts, groupOf };
}

/** How many articles from `at` on lie in the columns one after the other. */
function countRun(places: Int32Array, at: number): number {
  const first = places[at] ?? -1;
  if (first === -1) return 0;
  let end = at;
  while (places[end] === first + end - at) end += 1;
  return end - at;
}

/** The same names with the keys and texts that they have and no others, numbered as they come: those of names that are gone stay behind when columns are made from columns. */
export function renumber(columns: NameColumns): NameColumns {
  const [keys, texts] = [new Interner(), new Interner()];
  const [numberOfKey, numberOfText] = [makeRenumberer(columns.keys, keys), makeRenumberer(columns.texts, texts)];
  return {
    ...columns,
    keys,
    texts,
    keyNumbers: columns.keyNumbers.map(numberOfKey),
    formTexts: columns.formTexts.map(numberOfText),
  };
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
    sureness: new Uint8Array(sightings),
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
  for (const name of ["kinds", "sureness", "traits", "keyNumbers", "starts"] as const)
    draft[name].set(columns[name].subarray(from, to), filled.sightings);
  for (const name of ["formTexts", "formMentions"] as const)
    draft[name].set(columns[name].subarray(formsFrom, formsTo), filled.forms);
  draft.groupOf.set(columns.groupOf.subarray(mentionsFrom, mentionsTo), filled.mentions);
  draft.articleKeys.set(
    columns.articleKeys.subarray(first * numbersPerKey, (first + count) * numbersPerKey),
    filled.articles * numbersPerKey,
  );
  const later = [first + 1, first + count + 1] as const;
  draft.firsts.set(shifted(columns.firsts.subarray(...later), filled.sightings - from), filled.articles + 1);
  draft.mentionFirsts.set(
    shifted(columns.mentionFirsts.subarray(...later), filled.mentions - mentionsFrom),
    filled.articles + 1,
  );
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
    draft.kinds[at] = kindNumberOf(group);
    draft.sureness[at] = group.sureness ?? 0;
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
    key.addNumber(kindNumberOf(group));
    key.addNumber(own);
    key.addNumber(group.sureness ?? 0);
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
}: NameGroup): number {
  return (
    (isCertain === true ? traits.certain : 0) |
    (isBare === true ? traits.bare : 0) |
    (isAmbiguous === true ? traits.ambiguous : 0) |
    (suffix === undefined ? 0 : traits.suffix) |
    (surname === undefined ? 0 : traits.surname) |
    (sex === undefined ? 0 : traits[sex]) |
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
