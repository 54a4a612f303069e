/** The first of some stretches, in order and apart, that ends on a day or later; their number when there is none. */
export function firstEnding(stretches: readonly { readonly last: number }[], day: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle]!.last < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
