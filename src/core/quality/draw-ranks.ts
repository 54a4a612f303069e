/**
 * Draw numbers below `total` at random, each as likely as any other and none twice, in ascending order; all of them where `count` is
 * not less. The same seed (a whole number) draws the same ones.
 */
export function drawRanks(total: number, count: number, seed: number): readonly number[] {
  if (count >= total) return Array.from({ length: total }, (_, rank) => rank);
  const random = mulberry32(seed);
  // Floyd's way (Bentley and Floyd 1987): as many draws as numbers wanted.
  const drawn = new Set<number>();
  for (let last = total - count; last < total; last++) {
    const rank = Math.floor(random() * (last + 1));
    drawn.add(drawn.has(rank) ? last : rank);
  }
  return [...drawn].toSorted((a, b) => a - b);
}

/** A small generator of even quality (Ettinger, mulberry32): 0 up to 1. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
