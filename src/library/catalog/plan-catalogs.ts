import { knownDaysOfDate } from "../../core/date/edtf.ts";
import { hashId } from "../../core/hash/hash-id.ts";
import type { Placing } from "../../core/catalog/row.ts";

/** The rows `[from, to)` of the library in newest-first order that share a catalog file. */
export interface CatalogPlan {
  /** What the file is named after: the year, the first and last day, or `undated`. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Rows a catalog file may hold before it is cut: some 90 kB on the wire. */
export const maxCatalogRows = 1000;

/**
 * Cut the library's rows, in newest-first order, into catalog files: a file a year, a bigger year halved by date
 * (half years, quarters, … days), a bigger day where an id's hash says so.
 *
 * As with packs, a new article changes the file it falls in, or splits it, and leaves the others as they are.
 */
export function planCatalogs(rows: readonly Placing[], maxRows = maxCatalogRows): CatalogPlan[] {
  const plans: CatalogPlan[] = [];
  let from = 0;
  while (from < rows.length) {
    const year = yearOf(rows[from]);
    const to = firstIndex(rows, from, rows.length, (row) => yearOf(row) !== year);
    if (year === null) plans.push(...cutByHash(rows, "undated", from, to, maxRows));
    else plans.push(...cutByDay(rows, year, { from, to, first: 0, last: daysOfYear - 1 }, maxRows));
    from = to;
  }
  return plans;
}

/** Twelve months of 31 days: only an order is needed, and every year is then cut at the same days. */
const daysOfYear = 12 * 31;

/** The year in which an article's date begins; null for the undated. */
function yearOf(row: Placing | undefined): string | null {
  return row === undefined || row.date === null ? null : knownDaysOfDate(row.date).first.slice(0, 4);
}

function dayOfYear({ date }: Placing): number {
  if (date === null) return 0;
  const { first } = knownDaysOfDate(date);
  return (Number(first.slice(5, 7)) - 1) * 31 + Number(first.slice(8)) - 1;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

function cutByDay(
  rows: readonly Placing[],
  year: string,
  { from, to, first, last }: Stretch,
  maxRows: number,
): CatalogPlan[] {
  if (from === to) return [];
  if (to - from <= maxRows)
    return [{ key: last - first + 1 === daysOfYear ? year : `${year}-${nameOfDays(first, last)}`, from, to }];
  if (first === last) return cutByHash(rows, `${year}-${nameOfDays(first, last)}`, from, to, maxRows);
  const middle = (first + last) >>> 1;
  const cut = firstIndex(rows, from, to, (row) => dayOfYear(row) <= middle); // later days stand first
  return [
    ...cutByDay(rows, year, { from, to: cut, first: middle + 1, last }, maxRows),
    ...cutByDay(rows, year, { from: cut, to, first, last: middle }, maxRows),
  ];
}

/** `0601-1231`: June to December. A name for people; the hash after it is what counts. */
function nameOfDays(first: number, last: number): string {
  return first === last ? monthAndDay(first) : `${monthAndDay(first)}-${monthAndDay(last)}`;
}

function monthAndDay(day: number): string {
  return `${String(Math.floor(day / 31) + 1).padStart(2, "0")}${String((day % 31) + 1).padStart(2, "0")}`;
}

/**
 * Cut a day's rows after about every `maxRows / 4`, where the hash of an id ends in zeros, and at the latest at `maxRows`:
 * an article added in the middle moves no cut but its own (content-defined chunking, as LBFS and rsync do).
 */
function cutByHash(rows: readonly Placing[], key: string, from: number, to: number, maxRows: number): CatalogPlan[] {
  if (to - from <= maxRows) return [{ key, from, to }];
  const mask = 2 ** Math.max(0, Math.floor(Math.log2(maxRows / 4))) - 1;
  const plans: CatalogPlan[] = [];
  let start = from;
  for (let place = from; place < to; place += 1) {
    const isCut = (hashId(rows[place]?.id ?? "") & mask) === 0 || place - start + 1 === maxRows;
    if (!isCut && place + 1 < to) continue;
    plans.push({ key, from: start, to: place + 1 });
    start = place + 1;
  }
  return plans;
}

/** The first index in `[low, high)` for which `test` holds, else `high`; it must hold from some index on. */
function firstIndex(rows: readonly Placing[], low: number, high: number, test: (row: Placing) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && test(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}
