/** Bars side by side, from `start` on. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

/** Stretches of bars that count nothing: silence of the library, which is not silence of the world. */
export function findEmptyRuns(counts: readonly number[]): readonly Run[] {
  const runs: { start: number; length: number }[] = [];
  counts.forEach((count, at) => {
    const run = runs.at(-1);
    if (count > 0) return;
    if (run !== undefined && run.start + run.length === at) run.length += 1;
    else runs.push({ start: at, length: 1 });
  });
  return runs;
}
