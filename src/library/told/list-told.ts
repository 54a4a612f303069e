import { dayNumber } from "../../core/date/calendar.ts";
import { dateAt } from "../index/article-dates.ts";
import type { Corpus } from "../index/corpus.ts";
import type { Question } from "../index/questions.ts";
import type { Selection } from "../index/selection.ts";
import type { ToldHit, ToldTable } from "./told-table.ts";

/** Which told times are asked for: about the days from `from` to `to`, `YYYY-MM-DD`, in the articles that the question finds. */
export interface ToldRequest extends Question {
  readonly from: string;
  readonly to: string;
  readonly offset: number;
  readonly limit: number;
}

/** A told time in its article, which is named by its place in the list of all. */
export interface ToldPlace extends ToldHit {
  /** The article's date as EDTF writes it, or null. */
  readonly date: string | null;
}

export interface ToldAnswer {
  /** Told times found, and the articles they stand in. */
  readonly total: number;
  readonly articles: number;
  /** The asked stretch of them, by date of printing, the oldest first and the undated last, then in the order of the text. */
  readonly times: readonly ToldPlace[];
}

/** List the told times about some days in the articles of a selection. */
export function listTold(
  corpus: Corpus,
  table: ToldTable,
  { members }: Selection,
  { from, to, offset, limit }: Pick<ToldRequest, "from" | "to" | "offset" | "limit">,
): ToldAnswer {
  const hits = table.about({ first: dayNumber(from), last: dayNumber(to) }, members);
  const dated = hits.filter(({ place }) => isDated(corpus, place));
  const undated = hits.filter(({ place }) => !isDated(corpus, place));
  // Articles come newest first, and each of them in the order of its text, which stays as it is.
  const ordered = [...dated.toSorted((a, b) => rankOf(corpus, b) - rankOf(corpus, a)), ...undated];
  return {
    total: hits.length,
    articles: new Set(hits.map(({ place }) => place)).size,
    times: ordered.slice(offset, offset + limit).map((hit) => ({
      ...hit,
      place: rankOf(corpus, hit),
      date: dateAt(corpus, hit.place),
    })),
  };
}

function isDated(corpus: Corpus, place: number): boolean {
  return dateAt(corpus, place) !== null;
}

function rankOf(corpus: Corpus, { place }: ToldHit): number {
  return corpus.ranks[place] ?? 0;
}
