import { dayNumber } from "../../core/date/calendar.ts";
import { isRough } from "../../core/time/told-entries.ts";
import { dateAt } from "../index/article-dates.ts";
import type { Corpus } from "../index/corpus.ts";
import { readMentions } from "../index/dossier.ts";
import type { EntityTable } from "../index/entity-table.ts";
import type { Question } from "../index/questions.ts";
import type { Selection } from "../index/selection.ts";
import type { ToldAnswer, ToldPlace } from "./list-told.ts";
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
    first: from === undefined ? -Infinity : dayNumber(from),
    last: to === undefined ? Infinity : dayNumber(to),
  };
  const all = table.about(days, members).filter((hit) => isRough(hit) === wantsRough);
  const hits = entity === undefined || entities === null ? all : besideMentions(corpus, entities, entity, all);
  const ordered = hits.toSorted(
    (a, b) => a.first - b.first || a.last - b.last || rankOf(corpus, b) - rankOf(corpus, a) || a.start - b.start,
  );
  return {
    total: hits.length,
    articles: new Set(hits.map(({ place }) => place)).size,
    times: ordered
      .slice(offset, offset + limit)
      .map((hit): ToldPlace => ({ ...hit, place: rankOf(corpus, hit), date: dateAt(corpus, hit.place) })),
  };
}

/**
 * Those near a mention of an entity with no mention of another sentence between them. `hits` come article by article; each article's
 * mentions are read once.
 */
function besideMentions(corpus: Corpus, table: EntityTable, id: string, hits: readonly ToldHit[]): readonly ToldHit[] {
  const number = table.numberOf.get(id);
  if (number === undefined) return [];
  let place = -1;
  let mentions: readonly { readonly start: number; readonly sentence: number; readonly entity: number }[] = [];
  return hits.filter((hit) => {
    if (hit.place !== place) {
      place = hit.place;
      mentions = readMentions(corpus, table, place).toSorted((a, b) => a.start - b.start);
    }
    return mentions.some(
      (mention, at) =>
        mention.entity === number && Math.abs(mention.start - hit.start) <= reach && !isParted(mentions, at, hit.start),
    );
  });
}

/** Whether between a mention and an offset another sentence is known to stand. */
function isParted(
  mentions: readonly { readonly start: number; readonly sentence: number }[],
  at: number,
  offset: number,
): boolean {
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
