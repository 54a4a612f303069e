import { dayNumber } from "../../core/date/calendar.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { datedWithin } from "./article-dates.ts";
import type { Corpus } from "./corpus.ts";
import { type EntityTable, forEachOf, typeOf } from "./entity-table.ts";
import type { ReaderMarks } from "./reader-marks.ts";
import { undatedDay } from "./schema.ts";
import type { ToldTable } from "../told/told-table.ts";

/** What narrows the library besides the query. Every part must hold; an absent or empty one holds always. */
export interface Filters {
  /** First and last day, `YYYY-MM-DD`, inclusive: a day of the article's date lies between them. Either leaves out the undated. */
  readonly from?: string;
  readonly to?: string;
  /** The article tells of days from a first to a last, `YYYY-MM-DD`, inclusive (`isAbout`). */
  readonly told?: { readonly from?: string; readonly to?: string };
  /** The article has no date. */
  readonly isUndated?: boolean;
  /** Ids of entities: the article names at least one, every one, none of them. */
  readonly anyOf?: readonly string[];
  readonly allOf?: readonly string[];
  readonly noneOf?: readonly string[];
  /** The article names somebody or something of one of these types. */
  readonly types?: readonly MentionType[];
  readonly sources?: readonly string[];
  /** As told by `setReaderState`. */
  readonly isUnread?: boolean;
  readonly isStarred?: boolean;
  /** The reader added it. */
  readonly isOwn?: boolean;
}

/** Whether answering these filters needs to know who is named where. */
export function needsEntities({ anyOf, allOf, noneOf, types }: Filters): boolean {
  return [anyOf, allOf, noneOf, types].some((list) => list !== undefined && list.length > 0);
}

/** Which articles the filters allow: 1 by number; null when they allow all. */
export function buildMask(
  corpus: Corpus,
  table: EntityTable | null,
  filters: Filters,
  readMarks: () => ReaderMarks,
  readTold: () => ToldTable,
): Uint8Array | null {
  const parts: ((number: number) => boolean)[] = [];
  const { from, to, anyOf, allOf, noneOf, types, sources } = filters;
  if (from !== undefined || to !== undefined) {
    const within = datedWithin(corpus, dayNumberOrNull(from), dayNumberOrNull(to));
    parts.push((number) => within[number] === 1);
  }
  if (filters.told !== undefined) {
    const days = {
      first: dayNumberOrNull(filters.told.from) ?? -Infinity,
      last: dayNumberOrNull(filters.told.to) ?? Infinity,
    };
    const telling = readTold().membersTelling(days, corpus.total);
    parts.push((number) => telling[number] === 1);
  }
  if (filters.isUndated === true) parts.push((number) => corpus.days[number] === undatedDay);
  if (sources && sources.length > 0) {
    const wanted = new Set(sources.map((name) => corpus.sourceNames.indexOf(name) + 1).filter((number) => number > 0));
    parts.push((number) => wanted.has(corpus.sources[number] ?? 0));
  }
  if (filters.isOwn === true) parts.push((number) => number >= corpus.bundled);
  if (filters.isUnread === true || filters.isStarred === true) {
    const { read, starred } = readMarks();
    if (filters.isUnread === true) parts.push((number) => read[number] === 0);
    if (filters.isStarred === true) parts.push((number) => starred[number] === 1);
  }
  if (table) {
    if (anyOf && anyOf.length > 0) parts.push(countsOf(corpus, table, anyOf, (count) => count > 0));
    if (allOf && allOf.length > 0) parts.push(countsOf(corpus, table, allOf, (count) => count === new Set(allOf).size));
    if (noneOf && noneOf.length > 0) parts.push(countsOf(corpus, table, noneOf, (count) => count === 0));
    if (types && types.length > 0) parts.push(hasType(table, new Set(types)));
  }
  if (parts.length === 0) return null;
  const mask = new Uint8Array(corpus.total);
  for (let number = 0; number < mask.length; number += 1)
    mask[number] = parts.every((allows) => allows(number)) ? 1 : 0;
  return mask;
}

function dayNumberOrNull(date: string | undefined): number | null {
  return date === undefined ? null : dayNumber(date);
}

function countsOf(
  corpus: Corpus,
  table: EntityTable,
  ids: readonly string[],
  holds: (count: number) => boolean,
): (number: number) => boolean {
  const counts = new Uint16Array(corpus.total);
  for (const id of new Set(ids)) {
    const entity = table.numberOf(id);
    if (entity !== undefined)
      forEachOf(table.byEntity, entity, (number) => (counts[number] = (counts[number] ?? 0) + 1));
  }
  return (number) => holds(counts[number] ?? 0);
}

function hasType(table: EntityTable, types: ReadonlySet<MentionType>): (number: number) => boolean {
  return (number) => {
    let has = false;
    forEachOf(table.byArticle, number, (entity) => {
      if (types.has(typeOf(table, entity))) has = true;
    });
    return has;
  };
}
