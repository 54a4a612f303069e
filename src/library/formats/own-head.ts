import { orderKey } from "../../core/date/edtf.ts";
import { rowAt, type CatalogColumns } from "./catalog.ts";
import { countDates } from "../../core/catalog/dates.ts";
import { countSections, packDates } from "./packed-dates.ts";
import type { ReadHead } from "./head.ts";
import { compareKeyed, compareKeys } from "../../core/catalog/order-by-key.ts";
import { ownFile } from "../../core/catalog/own-files.ts";
import type { CatalogPart } from "./head.ts";
import type { DateCount, Row } from "../../core/catalog/row.ts";

/** What is known of a shelf of own articles before anything of it is read: as many of each as it has rows. */
export interface OwnShelf {
  readonly shelf: number;
  /** Empty where the article stands on another shelf now. */
  readonly ids: readonly string[];
  readonly dates: readonly (string | null)[];
  readonly times: readonly (string | null)[];
}

/** An own article: whose date is its key, and where its row is. */
interface PlacedOwn {
  readonly id: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly shelf: number;
  readonly row: number;
}

/** Rows at either end of the library that travel with a head. */
const rowsAtEnds = 30;

/**
 * Put own articles in the order of the list: newest first, the undated last. Those removed are left out, and of two of one id the second.
 */
export function orderOwn(shelves: readonly OwnShelf[], removed: ReadonlySet<string>): PlacedOwn[] {
  // Shelves are in order each, which a merge sort makes use of.
  return listOwn(shelves, removed).toSorted(compareKeyed);
}

function listOwn(shelves: readonly OwnShelf[], removed: ReadonlySet<string>): PlacedOwn[] {
  const seen = new Set(removed).add("");
  const placed: PlacedOwn[] = [];
  for (const { shelf, ids, dates, times } of shelves) {
    ids.forEach((id, row) => {
      if (seen.has(id)) return;
      seen.add(id);
      const date = dates[row] ?? null;
      placed.push({ id, date: date === null ? null : orderKey(date), time: times[row] ?? null, shelf, row });
    });
  }
  return placed;
}

/** What makes one head of the bundled library's and own articles. */
export interface OwnContents {
  readonly revision: number;
  readonly shelves: readonly OwnShelf[];
  readonly removed: ReadonlySet<string>;
  /** Ids that the library holds itself. */
  readonly hidden?: ReadonlySet<string>;
  /** The rows of a shelf: of the few whose articles stand at an end of the list. */
  readonly readRows: (shelf: number) => Promise<CatalogColumns>;
  /** Lets others have the thread: 20,000 articles are several times what may hold up a page. */
  readonly pause?: () => Promise<void>;
}

/**
 * Let own articles stand among the bundled ones: the head of both together, whose places run over all of them.
 *
 * ```
 *   bundled   0 1 2 3 │ 4 5 │ 6 …         articles of one date: first the bundled ones, then the own ones
 *   own              a        b c
 *   places    0 1 2 3 4 5 6  7 8 9 …      a catalog is cut into runs where an own article stands in it
 * ```
 */
export async function addOwn(head: ReadHead, contents: OwnContents): Promise<ReadHead> {
  const pause = contents.pause ?? (() => Promise.resolve());
  const hidden = [...(contents.hidden ?? [])];
  const removed = hidden.length === 0 ? contents.removed : new Set([...contents.removed, ...hidden]);
  const listed = listOwn(contents.shelves, removed);
  if (listed.length === 0) return head;
  await pause();
  const ordered = listed.toSorted(compareKeyed);
  await pause();
  const dates = mergeDates(head.dates, countDates(ordered.flatMap(({ date }) => date ?? []).toReversed()));
  await pause();
  const before = bundledBefore(head, ordered);
  const total = head.total + ordered.length;
  const undatedOwn = ordered.filter(({ date }) => date === null).length;
  const catalogs = cutCatalogs(head, ordered, before);
  await pause();
  let places: ReadonlyMap<string, number> | null = null;
  const undated = head.undated + undatedOwn;
  const merged: ReadHead = {
    ...head,
    libraryId: `${head.libraryId}+${contents.revision}`,
    total,
    undated,
    dates,
    sections: countSections(packDates(dates)),
    newest: [],
    oldest: [],
    catalogs,
    own: {
      revision: contents.revision,
      total: ordered.length,
      hidden,
      bundledCatalogs: head.catalogs,
      placeOf(id) {
        places ??= new Map(ordered.map((article, at) => [article.id, (before[at] ?? 0) + at]));
        return places.get(id) ?? null;
      },
      placeOfBundled: (place) => place + countNotAbove(before, place),
    },
  };
  await pause();
  const bundledRows = new Map<number, Row>();
  head.newest.forEach((row, place) => bundledRows.set(place + countNotAbove(before, place), row));
  head.oldest.forEach((row, at) => {
    const place = head.total - head.undated - 1 - at;
    bundledRows.set(place + countNotAbove(before, place), row);
  });
  const readRow = async (place: number): Promise<Row | null> => {
    const article = ownAt(ordered, before, place);
    if (article === null) return bundledRows.get(place) ?? null;
    return rowAt(await contents.readRows(article.shelf), article.row);
  };
  const readEnd = async (placeAt: (at: number) => number, count: number) => {
    const rows: Row[] = [];
    for (let at = 0; at < count; at += 1) {
      const row = await readRow(placeAt(at));
      if (row === null) break;
      rows.push(row);
    }
    return rows;
  };
  const dated = total - undated;
  return {
    ...merged,
    newest: await readEnd((at) => at, Math.min(rowsAtEnds, total)),
    oldest: await readEnd((at) => dated - 1 - at, Math.min(rowsAtEnds, dated)),
  };
}

/** The own article at a place of the library; null when a bundled one stands there. */
function ownAt(ordered: readonly PlacedOwn[], before: Uint32Array, place: number): PlacedOwn | null {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle] ?? 0) + middle < place) low = middle + 1;
    else high = middle;
  }
  return (before[low] ?? 0) + low === place ? (ordered[low] ?? null) : null;
}

/** For each own article how many bundled ones stand before it: those of later dates, and of its own. */
function bundledBefore({ dates, total, undated }: ReadHead, ordered: readonly PlacedOwn[]): Uint32Array {
  const newestFirst = dates.toReversed();
  let at = 0;
  let passed = 0;
  return Uint32Array.from(ordered, ({ date }) => {
    if (date === null) return total;
    for (; at < newestFirst.length && compareKeys(newestFirst[at]!.key, date) <= 0; at += 1)
      passed += newestFirst[at]!.count;
    return Math.min(passed, total - undated);
  });
}

function cutCatalogs(head: ReadHead, ordered: readonly PlacedOwn[], before: Uint32Array): CatalogPart[] {
  const parts: CatalogPart[] = [];
  let place = 0;
  let at = 0;
  const addOwnUpTo = (bundled: number) => {
    while (at < ordered.length && (before[at] ?? 0) <= bundled) {
      const first = ordered[at]!;
      let count = 1;
      while (isNext(ordered, before, at + count - 1)) count += 1;
      parts.push({ file: ownFile("rows", first.shelf), from: place, count, at: first.row, first });
      place += count;
      at += count;
    }
  };
  for (const part of head.catalogs) {
    for (let done = 0; done < part.count;) {
      addOwnUpTo(part.from + done);
      const until = at < ordered.length ? Math.min(part.count, (before[at] ?? 0) - part.from) : part.count;
      parts.push({ ...part, from: place, count: until - done, at: (part.at ?? 0) + done });
      place += until - done;
      done = until;
    }
  }
  addOwnUpTo(head.total);
  return parts;
}

/** Whether the article after stands in the row after, with no bundled article between them. */
function isNext(ordered: readonly PlacedOwn[], before: Uint32Array, at: number): boolean {
  const [article, next] = [ordered[at], ordered[at + 1]];
  if (article === undefined || next === undefined || before[at] !== before[at + 1]) return false;
  return article.shelf === next.shelf && article.row + 1 === next.row;
}

/** How many values, ascending, are at most `value`. */
function countNotAbove(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both oldest first. */
function mergeDates(bundled: readonly DateCount[], added: readonly DateCount[]): DateCount[] {
  const merged: DateCount[] = [];
  let at = 0;
  for (const date of bundled) {
    for (; at < added.length && added[at]!.key < date.key; at += 1) merged.push(added[at]!);
    const same = added[at]?.key === date.key ? added[at++]!.count : 0;
    merged.push(same === 0 ? date : { key: date.key, count: date.count + same });
  }
  return [...merged, ...added.slice(at)];
}
