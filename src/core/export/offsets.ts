/**
 * Make a function that turns UTF-16 offsets of a text into offsets in code points, which brat and most tools outside the web count.
 *
 * An offset inside a surrogate pair counts the pair as begun.
 */
export function countCodePoints(text: string): (offset: number) => number {
  return withoutUnits(text, /[\uD800-\uDBFF][\uDC00-\uDFFF]/g, 1);
}

/** Make a function that turns offsets of a text into offsets of the same text with LF for CR LF and for CR. */
export function countUnixUnits(text: string): (offset: number) => number {
  return withoutUnits(text, /\r\n/g, 0);
}

/** Leave one unit of each match out of the count: the one at `nth`. Any order of asking costs the logarithm of the matches. */
function withoutUnits(text: string, pattern: RegExp, nth: number): (offset: number) => number {
  const left = Array.from(text.matchAll(pattern), ({ index }) => index + nth);
  return (offset) => {
    let [low, high] = [0, left.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((left[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
