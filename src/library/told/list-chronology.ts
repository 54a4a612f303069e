import { dayNumber } from "../../core/date/calendar.ts";
import { dateAt } from "../index/article-dates.ts";
import type { Corpus } from "../index/corpus.ts";
import { readMentions } from "../index/dossier.ts";
import type { EntityTable } from "../index/entity-table.ts";
import type { Question } from "../index/questions.ts";
import type { Selection } from "../index/selection.ts";
import type { ToldAnswer } from "./list-told.ts";
import type { ToldHit, ToldTable } from "./told-table.ts";

/** Which told times are asked for, in told order. */
export interface ChronologyRequest extends Question {
  /** Only beside a mention of this entity: in its sentence, as far as the index knows. */
  readonly entity?: string;
  /** Those that are told only roughly, in place of those that are not. */
  readonly isRough: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** So far from a mention, in UTF-16 units, may a told time of its sentence stand: the text decides. */
const reach = 400;

/** List the told times of a selection by the days that they mean, then by when they were printed. */
export function listChronology(
  corpus: Corpus,
  table: ToldTable,
  entities: EntityTable | null,
  { members }: Selection,
  { filters = {}, entity, isRough: wantsRough, offset, limit }: ChronologyRequest,
): ToldAnswer {
  const { from, to } = filters.told ?? {};
  const days = {
    first: dayNumber(from ?? "0001-01-01"),
    last: dayNumber(to ?? "9999-12-31"),
  };
  const all = table.numbersAbout(days, members, wantsRough);
  const numbers =
    entity === undefined || entities === null ? all : besideMentions(corpus, table, entities, entity, all);
  const { articles: articleOf } = table.columns;
  const isCounted = new Uint8Array(corpus.total);
  let articles = 0;
  for (let nth = 0; nth < numbers.length; nth += 1) {
    const article = articleOf[numbers[nth]!]!;
    articles += 1 - (isCounted[article] ?? 1);
    isCounted[article] = 1;
  }
  return {
    total: numbers.length,
    articles,
    times: stretchInOrder(corpus, table, numbers, { offset, limit }).map((hit) => ({
      ...hit,
      place: rankOf(corpus, hit),
      date: dateAt(corpus, hit.place),
    })),
  };
}

/**
 * Give a stretch of told times in told order: by the first day they mean, then by the last, then as they were printed. Counted by day first, so
 * that only those of the stretch's days are sorted: of two million the first sixty come in a fiftieth of the time that sorting all takes.
 */
function stretchInOrder(
  corpus: Corpus,
  table: ToldTable,
  numbers: Uint32Array,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly ToldHit[] {
  if (numbers.length === 0) return [];
  const { firsts } = table.columns;
  let [low, high] = [Infinity, -Infinity];
  for (let nth = 0; nth < numbers.length; nth += 1) {
    const first = firsts[numbers[nth]!]!;
    if (first < low) low = first;
    if (first > high) high = first;
  }
  const counts = new Uint32Array(high - low + 1);
  for (let nth = 0; nth < numbers.length; nth += 1) counts[firsts[numbers[nth]!]! - low]! += 1;
  let [day, before] = [0, 0];
  for (; day < counts.length && before + counts[day]! <= offset; day += 1) before += counts[day]!;
  const begin = low + day;
  for (let reached = before; day < counts.length && reached < offset + limit; day += 1) reached += counts[day]!;
  const end = low + day;
  const hits: ToldHit[] = [];
  for (let nth = 0; nth < numbers.length; nth += 1) {
    const first = firsts[numbers[nth]!]!;
    if (first >= begin && first < end) hits.push(table.hit(numbers[nth]!));
  }
  return hits
    .toSorted(
      (a, b) => a.first - b.first || a.last - b.last || rankOf(corpus, b) - rankOf(corpus, a) || a.start - b.start,
    )
    .slice(offset - before, offset - before + limit);
}

type Mentions = readonly { readonly start: number; readonly sentence: number; readonly entity: number }[];

/**
 * Those near a mention of an entity with no mention of another sentence between them. They come article by article; each article's
 * mentions are read once.
 */
function besideMentions(
  corpus: Corpus,
  told: ToldTable,
  table: EntityTable,
  id: string,
  numbers: Uint32Array,
): Uint32Array {
  const entity = table.numberOf(id);
  if (entity === undefined) return new Uint32Array();
  let article = -1;
  let mentions: Mentions = [];
  return numbers.filter((number) => {
    const { place, start } = told.hit(number);
    if (place !== article) {
      article = place;
      mentions = readMentions(corpus, table, place).toSorted((a, b) => a.start - b.start);
    }
    return mentions.some(
      (mention, at) =>
        mention.entity === entity && Math.abs(mention.start - start) <= reach && !isParted(mentions, at, start),
    );
  });
}

/** Whether between a mention and an offset another sentence is known to stand. */
function isParted(mentions: Mentions, at: number, offset: number): boolean {
  const { start, sentence } = mentions[at]!;
  const step = offset < start ? -1 : 1;
  for (let other = at + step; mentions[other] !== undefined; other += step) {
    const { start: next, sentence: itsSentence } = mentions[other]!;
    if (step < 0 ? next < offset : next > offset) return false;
    if (itsSentence !== sentence) return true;
  }
  return false;
}

function rankOf(corpus: Corpus, { place }: ToldHit): number {
  return corpus.ranks[place] ?? 0;
}
