/** A told time as a scorer sees it. */
export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A labelled text. */
export interface Document {
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly Tagged[];
}

/**
 * VALUE F1 in per cent, as TempEval-3 counts: a found span and a labelled one are a pair where they overlap (each in one pair, equal spans
 * first, then the largest overlap), and the pair is right where the values are the same string.
 */
export function valueF1(documents: readonly Document[], found: readonly (readonly Tagged[])[]): number {
  let right = 0;
  let all = 0;
  documents.forEach(({ timex }, i) => {
    const times = found[i] ?? [];
    all += timex.length + times.length;
    right += pairs(timex, times).filter(([gold, time]) => gold.value === time.value).length;
  });
  return all === 0 ? 100 : Math.round((20_000 * right) / all) / 100;
}

/** Relaxed F1 of spans in per cent: a found span is right where it overlaps a labelled one. */
export function spanF1(documents: readonly Document[], found: readonly (readonly Tagged[])[]): number {
  let right = 0;
  let all = 0;
  documents.forEach(({ timex }, i) => {
    const times = found[i] ?? [];
    all += timex.length + times.length;
    right += pairs(timex, times).length;
  });
  return all === 0 ? 100 : Math.round((20_000 * right) / all) / 100;
}

function pairs(gold: readonly Tagged[], found: readonly Tagged[]): readonly (readonly [Tagged, Tagged])[] {
  const overlaps = gold
    .flatMap((label) => found.map((time) => ({ label, time, size: overlap(label, time) })))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => rank(b) - rank(a) || b.size - a.size);
  const free = new Set<Tagged>([...gold, ...found]);
  const paired: (readonly [Tagged, Tagged])[] = [];
  for (const { label, time } of overlaps) {
    if (!free.has(label) || !free.has(time)) continue;
    free.delete(label);
    free.delete(time);
    paired.push([label, time]);
  }
  return paired;
}

function overlap(a: Tagged, b: Tagged): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function rank({ label, time }: { readonly label: Tagged; readonly time: Tagged }): number {
  return label.start === time.start && label.end === time.end ? 1 : 0;
}
