import { dayNumber } from "../../core/date/calendar.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { dateAt, datedWithin } from "./article-dates.ts";
import { type Corpus, locate } from "./corpus.ts";
import type { EntityKey } from "./entity-key.ts";
import { type EntityTable, forEachOf, lengthOf, nobody } from "./entity-table.ts";
import { type EntityCount, topEntities } from "./facets.ts";
import { type Bucket, countByDate, type Histogram } from "./histogram.ts";
import { undatedDay } from "./schema.ts";
import type { Segment, SegmentMention, WrittenForm } from "./segment.ts";

/** What the library knows of an entity. */
export interface EntityFacts {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  /** How the texts write it, most frequent first. */
  readonly aliases: readonly { readonly text: string; readonly mentions: number }[];
  readonly mentions: number;
  readonly articles: number;
  /** The date of the article that names it first, as EDTF writes it, and of the one that does so last; null when only undated ones do. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Articles that name it, beside all articles. */
  readonly histogram: Histogram;
  /** The place whose people this nationality word means, or null. */
  readonly nationalityOf: EntityCount | null;
  /** Nationality words tied to this place. */
  readonly nationalities: readonly EntityCount[];
}

/** A mention of an entity. */
export interface EntityMention {
  /** Of the article, in the list of all. */
  readonly place: number;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

/** Whether two are named in one article, or in one sentence. */
export type Nearness = "article" | "sentence";

/** The place whose people a word means, or the words for the people of a place, with how many articles name each. */
export interface Nationalities extends Pick<EntityFacts, "nationalityOf" | "nationalities"> {}

/** Count who belongs to an entity as its place or as its people. */
export function countNationalities(table: EntityTable, id: string): Nationalities {
  const count = (other: string): EntityCount[] => {
    const number = table.numberOf(other);
    const [, name, type] = table.rows.rowOfId(other) ?? [other, other, "other"];
    return number === undefined ? [] : [{ id: other, name, type, count: lengthOf(table.byEntity, number) }];
  };
  const place = table.rows.placeOf(id);
  return {
    nationalityOf: place === null ? null : (count(place)[0] ?? null),
    nationalities: table.rows.peoplesOf(id).flatMap(count),
  };
}

/** Describe an entity; null when the library has none of this id. `nationalities`, where they were counted before. */
export function describeEntity(
  corpus: Corpus,
  table: EntityTable,
  id: string,
  bucket: Bucket,
  nationalities?: Nationalities,
): EntityFacts | null {
  const entity = table.numberOf(id);
  if (entity === undefined) return null;
  const [, name, type] = table.rows.rowOfId(id) ?? [id, id, "other"];
  const members = membersOf(corpus, table, [entity]);
  const { firstDate, lastDate } = spanOf(corpus, table, entity);
  return {
    id,
    name,
    type,
    aliases: listAliases(corpus, table, { id, number: entity }),
    mentions: table.mentions[entity] ?? 0,
    articles: lengthOf(table.byEntity, entity),
    firstDate,
    lastDate,
    histogram: countByDate(corpus, members, bucket),
    ...(nationalities ?? countNationalities(table, id)),
  };
}

/** How the texts write an entity: forms of the index, less those of corrected articles, and with what stands there now. */
function listAliases(
  corpus: Corpus,
  table: EntityTable,
  { id, number: entity }: { readonly id: string; readonly number: number },
): EntityFacts["aliases"] {
  const counts = new Map<string, number>();
  const count = (form: string, by: number) => {
    const shown = form.replace(/\s+/gu, " ");
    counts.set(shown, (counts.get(shown) ?? 0) + by);
  };
  for (const { segment, base } of corpus.segments)
    for (const { text, mentions } of formsBy(corpus, segment, base, table.rows.keyOf(id))) count(text, mentions);
  for (const [number, { text, mentions }] of table.corrected) {
    if (corpus.visible?.[number] === 0) continue;
    for (const mention of readIndexed(corpus, table, number))
      if (mention.entity === entity) count(text.slice(mention.start, mention.end), -1);
    for (const mention of mentions) if (mention.entity === id) count(text.slice(mention.start, mention.end), 1);
  }
  const aliases = [...counts].flatMap(([text, mentions]) => (mentions > 0 ? [{ text, mentions }] : []));
  return aliases.toSorted((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1));
}

/** How a segment writes an entity, in what there is of it as of the day that is read. */
function formsBy({ visible }: Corpus, segment: Segment, base: number, key: EntityKey): readonly WrittenForm[] {
  const part = visible?.subarray(base, base + segment.articles);
  if (part === undefined || !part.includes(0)) return segment.formsOf(key);
  const rows = segment.findEntity(key)?.list.rows ?? [];
  return segment.formsAmong(
    key,
    [...rows].filter((row) => part[row] === 1),
  );
}

/** 1 for each article that names one of the entities, by number. */
export function membersOf(corpus: Corpus, table: EntityTable, entities: readonly number[]): Uint8Array {
  const members = new Uint8Array(corpus.total);
  for (const entity of entities) forEachOf(table.byEntity, entity, (number) => (members[number] = 1));
  return members;
}

/** When an entity is named: the day that begins it, the day that ends it, and the dates they are of. */
export interface EntitySpan {
  readonly first: number;
  readonly last: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Find when an entity is named; for one that only undated articles name, `first` is infinite, `last` minus that, and the dates are null. */
export function spanOf(corpus: Corpus, table: EntityTable, entity: number): EntitySpan {
  let [first, last] = [Infinity, -Infinity];
  let [firstNumber, lastNumber] = [-1, -1];
  forEachOf(table.byEntity, entity, (number) => {
    const day = corpus.days[number] ?? undatedDay;
    if (day === undatedDay) return;
    // Of articles that begin on one day the one that stands last in the list, newest first, is the least exact.
    if (day <= first) [first, firstNumber] = [day, number];
    const end = corpus.ends[number] ?? day;
    if (end > last) [last, lastNumber] = [end, number];
  });
  return { first, last, firstDate: dateAt(corpus, firstNumber), lastDate: dateAt(corpus, lastNumber) };
}

/** Whose companions: named in the same article or sentence, how many at most, of which days. */
export type CompanionsAsked = readonly [id: string, by: Nearness, limit: number, range?: DayRange];

/** Count who is named together with an entity, in articles or in sentences; most frequent first. */
export function findCompanions(
  corpus: Corpus,
  table: EntityTable,
  id: string,
  by: Nearness,
  limit: number,
  range: DayRange = {},
): EntityCount[] {
  const entity = table.numberOf(id);
  if (entity === undefined) return [];
  const within = articlesWithin(corpus, range);
  const counts = new Uint32Array(table.total);
  const met: number[] = [];
  const count = (other: number) => {
    if (other === entity) return;
    if (counts[other] === 0) met.push(other);
    counts[other] = (counts[other] ?? 0) + 1;
  };
  forEachOf(table.byEntity, entity, (number) => {
    if (within !== null && within[number] !== 1) return;
    if (by === "article") forEachOf(table.byArticle, number, count);
    else
      for (const others of sentencesNaming(corpus, table, number, entity).values())
        for (const other of others) count(other);
  });
  return topEntities(table, counts, limit, met);
}

/** First and last day, `YYYY-MM-DD`, inclusive: only articles with a day of their date between them. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

export interface MentionQuery extends DayRange {
  readonly order: "newest" | "oldest";
  readonly offset: number;
  readonly limit: number;
  /** Only where this entity is named too. */
  readonly with?: { readonly id: string; readonly by: Nearness };
}

/** List an entity's mentions by date, undated last. `total` counts them all; an unknown entity has none. */
export function listMentions(
  corpus: Corpus,
  table: EntityTable,
  id: string,
  { order, offset, limit, with: other, ...range }: MentionQuery,
): { total: number; mentions: EntityMention[] } {
  const entity = table.numberOf(id);
  const otherEntity = other === undefined ? null : table.numberOf(other.id);
  if (entity === undefined || otherEntity === undefined) return { total: 0, mentions: [] };
  const articles: { number: number; count: number }[] = [];
  const shared = otherEntity === null ? null : membersOf(corpus, table, [otherEntity]);
  const within = articlesWithin(corpus, range);
  const isWanted = (number: number) => [shared, within].every((members) => members === null || members[number] === 1);
  forEachOf(table.byEntity, entity, (number, count) => {
    if (isWanted(number)) articles.push({ number, count });
  });
  const bySentence = otherEntity !== null && other?.by === "sentence";
  const matching = bySentence
    ? articles.map(({ number }) => ({ number, count: mentionsIn(corpus, table, number, entity, otherEntity).length }))
    : articles;
  const mentions: EntityMention[] = [];
  let total = 0;
  for (const { number, count } of inOrder(corpus, matching, order)) {
    if (total + count > offset && total < offset + limit) {
      const date = dateAt(corpus, number);
      const ofArticle = mentionsIn(corpus, table, number, entity, bySentence ? otherEntity : null);
      const wanted = ofArticle.slice(Math.max(0, offset - total), offset + limit - total);
      mentions.push(
        ...wanted.map(({ start, end }) => ({
          place: corpus.ranks[number] ?? number,
          date,
          start,
          end,
        })),
      );
    }
    total += count;
  }
  return { total, mentions };
}

/** 1 for each article of the range, by number; null for all. */
export function articlesWithin(corpus: Corpus, { from, to }: DayRange): Uint8Array | null {
  if (from === undefined && to === undefined) return null;
  return datedWithin(corpus, from === undefined ? null : dayNumber(from), to === undefined ? null : dayNumber(to));
}

function inOrder<Item extends { number: number }>(
  { ranks, days }: Corpus,
  items: readonly Item[],
  order: "newest" | "oldest",
): Item[] {
  const newest = items.toSorted((a, b) => (ranks[a.number] ?? 0) - (ranks[b.number] ?? 0));
  if (order === "newest") return newest;
  const isUndated = ({ number }: Item) => days[number] === undatedDay;
  return [...newest.filter((item) => !isUndated(item)).toReversed(), ...newest.filter(isUndated)];
}

function mentionsIn(
  corpus: Corpus,
  table: EntityTable,
  number: number,
  entity: number,
  nextTo: number | null,
): SegmentMention[] {
  const all = readMentions(corpus, table, number);
  const sentences =
    nextTo === null
      ? null
      : new Set(all.filter((mention) => mention.entity === nextTo).map((mention) => mention.sentence));
  return all.filter((mention) => mention.entity === entity && (sentences === null || sentences.has(mention.sentence)));
}

function sentencesNaming(corpus: Corpus, table: EntityTable, number: number, entity: number): Map<number, Set<number>> {
  const all = readMentions(corpus, table, number);
  const sentences = new Map<number, Set<number>>();
  for (const mention of all) if (mention.entity === entity) sentences.set(mention.sentence, new Set());
  for (const mention of all) sentences.get(mention.sentence)?.add(mention.entity);
  return sentences;
}

/** An article's mentions with the library's entity numbers. */
export function readMentions(corpus: Corpus, table: EntityTable, number: number): SegmentMention[] {
  const corrected = table.corrected.get(number);
  if (corrected)
    return corrected.mentions.map((mention) => ({
      ...mention,
      form: 0,
      entity: table.numberOf(mention.entity) ?? nobody,
    }));
  return readIndexed(corpus, table, number);
}

/** The same as the index has them, corrected or not. */
function readIndexed(corpus: Corpus, table: EntityTable, number: number): SegmentMention[] {
  const { segment, row, index } = locate(corpus, number);
  const numbers = table.segments[index]?.numbers;
  return segment.readMentions(row).map((mention) => ({ ...mention, entity: numbers?.[mention.entity] ?? nobody }));
}
