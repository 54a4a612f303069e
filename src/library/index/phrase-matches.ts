import type { Phrase } from "../../core/query/phrase.ts";
import { PlaceReader, type Places, noPostings, type PostingList } from "./posting-list.ts";
import type { FoundPostings } from "./posting-blocks.ts";
import type { Segment } from "./segment.ts";
import { longestTerm } from "./term-postings.ts";

/** Where a phrase stands in a segment, and how often: in the title alone when it asks for that. */
export function findPhrase(segment: Segment, phrase: Phrase): PostingList {
  const { terms, inTitle, others } = phrase;
  if (others !== undefined) {
    const lists = [...terms, ...others].map((term) =>
      findPhrase(segment, { terms: [term], isPrefix: phrase.isPrefix, inTitle }),
    );
    // Wherever the word with its prefix stands, the index holds the one without it as well: to add them up would count it twice.
    return united(lists, segment.articles, Math.max);
  }
  if (terms.length > 1) return countPlaces(placesOf(segment, phrase));
  const lists = openTerm(segment, terms[0] ?? "", phrase.isPrefix, false).map(({ list }) => list);
  const [only = noPostings] = lists;
  const all = lists.length > 1 ? united(lists, segment.articles) : only;
  return inTitle ? titlesOf(all) : all;
}

/** The places of a phrase, row by row. */
export interface PhrasePlaces {
  /** Rows in which all its terms stand, perhaps not beside each other. */
  readonly rows: Uint32Array;
  /** Where its first term stands when all do; rows are asked for in ascending order. */
  at(row: number): Places;
}

/** Open the places of a phrase; those in titles alone when it asks for that. */
export function placesOf(segment: Segment, { terms, isPrefix, inTitle }: Phrase): PhrasePlaces {
  const opened = terms.map((term, i) => openTerm(segment, term, isPrefix && i === terms.length - 1, true));
  const rows = opened
    .map((all) => (all.length === 1 ? (all[0]?.list.rows ?? new Uint32Array(0)) : unitedRows(all, segment.articles)))
    .reduce(intersectRows);
  const readers = opened.map((all) => all.map(({ list, rest }) => new PlaceReader(list, rest ?? new Uint8Array(0))));
  return {
    rows,
    at(row) {
      const places = readers.map((all) => merged(all.flatMap((reader) => reader.at(row) ?? [])));
      const text = inTitle ? [] : startsIn(places.map((place) => place.text));
      return { text, title: startsIn(places.map((place) => place.title)) };
    },
  };
}

function openTerm(segment: Segment, term: string, isPrefix: boolean, withPlaces: boolean): FoundPostings[] {
  const key = term.slice(0, longestTerm);
  if (isPrefix) return segment.terms.findAll(key, withPlaces);
  const found = segment.terms.find(key, withPlaces);
  return found === null ? [] : [found];
}

/** Keep the places where each term stands one behind the other. */
function startsIn(places: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = places;
  if (others.length === 0) return first;
  const cursors = others.map(() => 0);
  return first.filter((start) =>
    others.every((list, i) => {
      const wanted = start + i + 1;
      let at = cursors[i] ?? 0;
      while (at < list.length && (list[at] ?? 0) < wanted) at += 1;
      cursors[i] = at;
      return list[at] === wanted;
    }),
  );
}

function merged(all: readonly Places[]): Places {
  const [only] = all;
  if (all.length === 1 && only) return only;
  return { text: ascending(all.flatMap(({ text }) => text)), title: ascending(all.flatMap(({ title }) => title)) };
}

function ascending(places: readonly number[]): number[] {
  return places.toSorted((a, b) => a - b);
}

function countPlaces(places: PhrasePlaces): PostingList {
  const [rows, inText, inTitle] = [[] as number[], [] as number[], [] as number[]];
  for (const row of places.rows) {
    const { text, title } = places.at(row);
    if (text.length + title.length === 0) continue;
    rows.push(row);
    inText.push(text.length);
    inTitle.push(title.length);
  }
  return { rows: Uint32Array.from(rows), inText: Uint32Array.from(inText), inTitle: Uint32Array.from(inTitle) };
}

function titlesOf({ rows, inTitle }: PostingList): PostingList {
  const matching = rows.filter((_, i) => (inTitle[i] ?? 0) > 0);
  return { rows: matching, inText: new Uint32Array(matching.length), inTitle: inTitle.filter((count) => count > 0) };
}

/** Bring the lists of many terms together, their counts by `join`: by a column an article, since a beginning of a word may have hundreds. */
function united(
  lists: readonly PostingList[],
  articles: number,
  join: (a: number, b: number) => number = (a, b) => a + b,
): PostingList {
  const [texts, titles] = [new Uint32Array(articles), new Uint32Array(articles)];
  for (const { rows, inText, inTitle } of lists) {
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] ?? 0;
      texts[row] = join(texts[row] ?? 0, inText[i] ?? 0);
      titles[row] = join(titles[row] ?? 0, inTitle[i] ?? 0);
    }
  }
  const rows: number[] = [];
  for (let row = 0; row < articles; row += 1) if ((texts[row] ?? 0) + (titles[row] ?? 0) > 0) rows.push(row);
  return {
    rows: Uint32Array.from(rows),
    inText: Uint32Array.from(rows, (row) => texts[row] ?? 0),
    inTitle: Uint32Array.from(rows, (row) => titles[row] ?? 0),
  };
}

function unitedRows(all: readonly FoundPostings[], articles: number): Uint32Array {
  return united(
    all.map(({ list }) => list),
    articles,
  ).rows;
}

/** Rows in both; both ascend. */
export function intersectRows(rows: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(rows.length, other.length));
  let [count, at] = [0, 0];
  for (const row of rows) {
    while (at < other.length && (other[at] ?? 0) < row) at += 1;
    if (other[at] === row) both[count++] = row;
  }
  return both.subarray(0, count);
}
