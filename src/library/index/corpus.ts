import type { Segment } from "./segment.ts";
import { orderKey } from "../../core/date/edtf.ts";
import { type ArticleDates, dateAt, datedBy, placeDates } from "./article-dates.ts";
import { undatedDay } from "./schema.ts";

/** A segment and the number of its first article in the library. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly base: number;
}

/**
 * All segments side by side: every article has one number, `base + row`.
 *
 * Imported articles are numbered from `bundled` on, and stand among the others only in `sequence`; an article's rank there is its
 * place in the list.
 */
export interface Corpus extends ArticleDates {
  readonly segments: readonly PlacedSegment[];
  readonly total: number;
  readonly bundled: number;
  /** What an article's length adds to a term's frequency in BM25. */
  readonly lengths: Float32Array;
  /** Place in `sourceNames` plus 1; 0 for none. */
  readonly sources: Uint16Array;
  readonly sourceNames: readonly string[];
  /** Numbers newest first, undated last. */
  readonly sequence: Uint32Array;
  /** The inverse of `sequence`. */
  readonly ranks: Uint32Array;
  /** 1 for each article that there is for whoever reads as of a day: all of whose days have passed by then. Null where all are read. */
  readonly visible: Uint8Array | null;
}

/** BM25's usual constants (Robertson & Zaragoza 2009): how soon repetition stops counting, how much length counts. */
const k1 = 1.2;
const b = 0.75;

/** Segments of articles that the reader added. */
export interface ImportedSegments {
  readonly segments: readonly Segment[];
  /** Where each article stands among the imported ones, newest first, counted from 0: by row, segment after segment. */
  readonly ranks: Uint32Array;
}

const noImports: ImportedSegments = { segments: [], ranks: new Uint32Array() };

/**
 * Put bundled segments, newest first, and then those of imported articles into one corpus. With `asOf`, a day counted from 1970-01-01,
 * what was printed later, and what is undated, keeps its number but is in no answer.
 */
export function buildCorpus(
  bundledSegments: readonly Segment[],
  imports: ImportedSegments = noImports,
  asOf: number | null = null,
): Corpus {
  const segments: PlacedSegment[] = [];
  let total = 0;
  for (const segment of [...bundledSegments, ...imports.segments]) {
    segments.push({ segment, base: total });
    total += segment.articles;
  }
  const dates = placeDates(
    segments.map(({ segment, base }) => ({ segment: segment.directory, base })),
    total,
  );
  const words = new Uint32Array(total);
  const sources = new Uint16Array(total);
  const sourceNames = [...new Set(segments.flatMap(({ segment }) => segment.directory.sourceNames))].toSorted();
  for (const { segment, base } of segments) {
    const { directory } = segment;
    words.set(directory.words, base);
    const numbers = directory.sourceNames.map((name) => sourceNames.indexOf(name) + 1);
    directory.sources.forEach((source, row) => (sources[base + row] = source === 0 ? 0 : (numbers[source - 1] ?? 0)));
  }
  const mean = words.reduce((sum, count) => sum + count, 0) / Math.max(1, total) || 1;
  const lengths = Float32Array.from(words, (count) => k1 * (1 - b + (b * count) / mean));
  const bundled = bundledSegments.reduce((sum, segment) => sum + segment.articles, 0);
  const sequence = newestFirst(dates, bundled, imports.ranks);
  const ranks = new Uint32Array(total);
  sequence.forEach((number, rank) => (ranks[number] = rank));
  const visible = asOf === null ? null : datedBy(dates, asOf);
  return { ...dates, segments, total, bundled, lengths, sources, sourceNames, sequence, ranks, visible };
}

/** Score one phrase of an article: BM25 without the phrase's weight. */
export function termScore(frequency: number, length: number): number {
  return (frequency * (k1 + 1)) / (frequency + length);
}

/** Find the segment of an article and its row there; throws for a number that no article has. */
export function locate(corpus: Corpus, number: number): { segment: Segment; row: number; index: number } {
  const index = corpus.segments.findLastIndex(({ base }) => base <= number);
  const placed = corpus.segments[index];
  if (!placed || number >= corpus.total)
    throw new RangeError(`No article has the number ${number}; there are ${corpus.total}.`);
  return { segment: placed.segment, row: number - placed.base, index };
}

/** Bundled articles are in order already; imported ones go before bundled ones of an earlier date, in an order that is given. */
function newestFirst(dates: ArticleDates, bundled: number, importedRanks: Uint32Array): Uint32Array {
  const { days, written } = dates;
  const sequence = Uint32Array.from(days, (_, number) => number);
  if (bundled === days.length) return sequence;
  const inOrder = (first: number, other: number) =>
    first < bundled || other < bundled
      ? first - other
      : (importedRanks[first - bundled] ?? 0) - (importedRanks[other - bundled] ?? 0);
  return sequence.toSorted((first, other) => {
    const byDay = (days[other] ?? undatedDay) - (days[first] ?? undatedDay);
    if (byDay !== 0 || !(written.has(first) || written.has(other))) return byDay || inOrder(first, other);
    const [a, b] = [orderKey(dateAt(dates, first) ?? ""), orderKey(dateAt(dates, other) ?? "")];
    return a === b ? inOrder(first, other) : a < b ? 1 : -1;
  });
}
