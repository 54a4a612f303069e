/**
 * Count the insertions, deletions, replacements and swaps of neighbours that turn one word into another, up to `most`.
 *
 * Optimal string alignment (Damerau 1964; Boytsov 2011, §2.2): no part is edited twice. Null when it takes more than `most`.
 *
 * ```
 *        ""  g  a  z  a        row a: cost of turning the first a letters of one
 *   ""    0  1  2  3  4        into the first b of the other; only cells within
 *   g     1  0  1  2  3        `most` of the diagonal can matter
 *   z     2  1  1  1  2
 *   a     3  2  1  1  1   ←  "gza" → "gaza": 1
 * ```
 */
export function editDistance(word: string, other: string, most: number): number | null {
  if (Math.abs(word.length - other.length) > most) return null;
  const width = other.length + 1;
  let beforeLast = Array.from({ length: width }, () => 0);
  let last = Array.from({ length: width }, (_, i) => i);
  let row = Array.from({ length: width }, () => 0);
  for (let a = 1; a <= word.length; a += 1) {
    row[0] = a;
    let least = a;
    for (let b = 1; b < width; b += 1) {
      const isSame = word[a - 1] === other[b - 1];
      let cost = Math.min((last[b] ?? 0) + 1, (row[b - 1] ?? 0) + 1, (last[b - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = a > 1 && b > 1 && word[a - 1] === other[b - 2] && word[a - 2] === other[b - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[b - 2] ?? 0) + 1);
      row[b] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = last[other.length] ?? 0;
  return distance <= most ? distance : null;
}
