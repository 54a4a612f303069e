import type { Phrase } from "../../core/query/phrase.ts";
import type { NumberedPhrase, WordNode } from "./match-expression.ts";
import { findPhrase, intersectRows, placesOf } from "./phrase-matches.ts";
import type { Places, PostingList } from "./posting-list.ts";
import type { Segment } from "./segment.ts";

/** Where a match puts what it finds: called once for each phrase of each matching article, rows ascending, phrases in order. */
export interface HitSink {
  /** `inText` and `inTitle` count how often phrase number `phrase` of the expression occurs in the article. */
  add(row: number, phrase: number, inText: number, inTitle: number): void;
}

/** Feed every hit of an expression in rows `[from, to)` of a segment to `sink`. */
export function collectHits(segment: Segment, tree: WordNode, from: number, to: number, sink: HitSink): void {
  const found = evaluate(segment, tree);
  for (const row of found.rows) if (row >= from && row < to) found.emit(row, sink);
}

/** How many rows hold a phrase. */
export function countRows(segment: Segment, phrase: Phrase): number {
  const [term = ""] = phrase.terms;
  if (phrase.terms.length === 1 && !phrase.isPrefix && !phrase.inTitle && phrase.others === undefined)
    return segment.terms.count(term);
  return findPhrase(segment, phrase).rows.length;
}

/** What a part of an expression finds. */
interface Found {
  /** Ascending. */
  readonly rows: Uint32Array;
  /** Say what was found in a row; nothing for a row that is not found. Rows are asked for in ascending order. */
  emit(row: number, sink: HitSink): void;
}

function evaluate(segment: Segment, node: WordNode): Found {
  switch (node.kind) {
    case "phrase":
      return foundPhrases([node.phrase], [findPhrase(segment, node.phrase)]);
    case "near":
      return foundPhrases(node.phrases, findNear(segment, node.phrases, node.distance));
    case "all": {
      const items = node.items.map((item) => evaluate(segment, item));
      return together(items.map(({ rows }) => rows).reduce(intersectRows), items);
    }
    case "any": {
      const items = node.items.map((item) => evaluate(segment, item));
      const marks = new Uint8Array(segment.articles);
      for (const { rows } of items) for (const row of rows) marks[row] = 1;
      return together(rowsOf(marks), items);
    }
    case "without": {
      const item = evaluate(segment, node.item);
      const marks = new Uint8Array(segment.articles);
      for (const row of evaluate(segment, node.unwanted).rows) marks[row] = 1;
      return together(
        item.rows.filter((row) => marks[row] === 0),
        [item],
      );
    }
  }
}

/** A row counts only when the whole says so: what one side finds where the other does not is no hit. */
function together(rows: Uint32Array, items: readonly Found[]): Found {
  const isRow = walker(rows);
  return {
    rows,
    emit(row, sink) {
      if (isRow(row) >= 0) for (const item of items) item.emit(row, sink);
    },
  };
}

function foundPhrases(phrases: readonly NumberedPhrase[], lists: readonly PostingList[]): Found {
  const rows = lists[0]?.rows ?? new Uint32Array(0);
  const find = walker(rows);
  return {
    rows,
    emit(row, sink) {
      const at = find(row);
      if (at < 0) return;
      lists.forEach(({ inText, inTitle }, i) =>
        sink.add(row, phrases[i]?.number ?? 0, inText[at] ?? 0, inTitle[at] ?? 0),
      );
    },
  };
}

/** Finds where ascending rows stand in a list; -1 for one that does not. */
function walker(rows: Uint32Array): (row: number) => number {
  let at = 0;
  return (row) => {
    while (at < rows.length && (rows[at] ?? 0) < row) at += 1;
    return rows[at] === row ? at : -1;
  };
}

function rowsOf(marks: Uint8Array): Uint32Array {
  const rows: number[] = [];
  marks.forEach((mark, row) => {
    if (mark === 1) rows.push(row);
  });
  return Uint32Array.from(rows);
}

/** Lists of the phrases that stand near each other, over the same rows; only those hits count that do. */
function findNear(segment: Segment, phrases: readonly NumberedPhrase[], distance: number): PostingList[] {
  const opened = phrases.map((phrase) => placesOf(segment, phrase));
  const lengths = phrases.map(({ terms }) => terms.length);
  const rows: number[] = [];
  const counts = phrases.map(() => ({ inText: [] as number[], inTitle: [] as number[] }));
  for (const row of opened.map((term) => term.rows).reduce(intersectRows)) {
    const places = opened.map((term) => term.at(row));
    const countIn = (column: keyof Places) =>
      countNear(
        places.map((place) => place[column]),
        lengths,
        distance,
      );
    const [inText, inTitle] = [countIn("text"), countIn("title")];
    if (inText === null && inTitle === null) continue;
    rows.push(row);
    counts.forEach((count, i) => {
      count.inText.push(inText?.[i] ?? 0);
      count.inTitle.push(inTitle?.[i] ?? 0);
    });
  }
  const all = Uint32Array.from(rows);
  return counts.map(({ inText, inTitle }) => ({
    rows: all,
    inText: Uint32Array.from(inText),
    inTitle: Uint32Array.from(inTitle),
  }));
}

/**
 * Count, for each phrase, its places that stand near some of all others; null when there are none.
 *
 * A cursor goes over the places of each. Those that lie too far before the last one are moved on until all stand within reach of it;
 * then each is counted, and the cursor whose next place comes first moves on.
 */
function countNear(
  places: readonly (readonly number[])[],
  lengths: readonly number[],
  distance: number,
): number[] | null {
  if (places.some((list) => list.length === 0)) return null;
  const at = places.map(() => 0);
  const counted = places.map(() => -1);
  const counts = places.map(() => 0);
  const placeOf = (i: number) => places[i]?.[at[i] ?? 0] ?? Infinity;
  const nextOf = (i: number) => places[i]?.[(at[i] ?? 0) + 1] ?? Infinity;
  const isOver = () => at.some((next, i) => next >= (places[i]?.length ?? 0));
  while (!isOver()) {
    let last = placeOf(0);
    for (let isNear = false; !isNear && !isOver();) {
      isNear = true;
      for (let i = 0; i < places.length && !isOver(); i += 1) {
        const first = last - (lengths[i] ?? 1) - distance;
        if (placeOf(i) >= first && placeOf(i) <= last) continue;
        isNear = false;
        while (placeOf(i) < first) at[i] = (at[i] ?? 0) + 1;
        if (placeOf(i) !== Infinity && placeOf(i) > last) last = placeOf(i);
      }
    }
    if (isOver()) break;
    at.forEach((index, i) => {
      if (counted[i] === index) return;
      counted[i] = index;
      counts[i] = (counts[i] ?? 0) + 1;
    });
    let next = 0;
    for (let i = 1; i < places.length; i += 1) if (nextOf(i) < nextOf(next)) next = i;
    at[next] = (at[next] ?? 0) + 1;
  }
  return counts.some((count) => count === 0) ? null : counts;
}
