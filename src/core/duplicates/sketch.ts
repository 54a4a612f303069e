import { mix } from "./shingles.ts";

/** Shingles kept to compare by: texts of up to so many distinct ones compare exactly, longer ones within 0.03 (standard error at 0.6). */
const keptHashes = 256;

/** Bins of the signature: rows times bands. With 4 rows, texts alike at 0.6 share one of 32 bands in 99 of 100 cases, at 0.8 in all but 1 in 10 million. */
const rows = 4;
export const bandCount = 32;
const bins = rows * bandCount;
const binBits = Math.log2(bins);

/**
 * Keep the smallest hashes of a set: a bottom-k sketch (Cohen and Kaplan 2007), from which `similarity` is told.
 */
export function sketchOf(hashes: Uint32Array): Uint32Array {
  return hashes.slice(0, keptHashes);
}

/**
 * Tell the Jaccard similarity, 0 to 1, of the sets behind two sketches: shared among the smallest hashes of the union.
 * Two empty sketches are not alike (0), since empty texts say nothing.
 */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  const compared = a.length < keptHashes && b.length < keptHashes ? Infinity : keptHashes;
  let [i, j, shared] = [0, 0, 0];
  // Of each pair one is passed, or both when they are the same: so i + j - shared are passed of the union.
  while (i < a.length && j < b.length && i + j - shared < compared) {
    const x = a[i]!;
    const y = b[j]!;
    if (x <= y) i++;
    if (y <= x) j++;
    if (x === y) shared++;
  }
  const union = Math.min(compared, a.length + b.length - shared);
  return union === 0 ? 0 : shared / union;
}

/**
 * Build the 32 band keys of a set: two sets that are alike very probably share one.
 *
 *     hashes ──top 7 bits──▶ 128 bins, the smallest in each     one-permutation hashing (Li, Owen, Zhang 2012)
 *     empty bins ◀──────── copy another's, by a fixed draw       optimal densification (Shrivastava 2017)
 *     128 values ──4 by 4──▶ 32 band keys                        locality-sensitive hashing (Indyk, Motwani 1998)
 *
 * One pass over the hashes, where 128 permutations would take 128. The hashes must be ascending.
 */
export function bandKeysOf(hashes: Uint32Array): Uint32Array {
  const values = new Float64Array(bins).fill(-1);
  for (const hash of hashes) {
    const bin = hash >>> (32 - binBits);
    if (values[bin] === -1) values[bin] = hash;
  }
  const keys = new Uint32Array(bandCount);
  if (hashes.length === 0) return keys;
  for (let band = 0; band < bandCount; band++) {
    let key = band;
    for (let row = 0; row < rows; row++) key = mix(Math.imul(key, 31) + fullBin(values, band * rows + row));
    keys[band] = key;
  }
  return keys;
}

function fullBin(values: Float64Array, bin: number): number {
  let at = bin;
  for (let draw = 1; values[at] === -1; draw++) at = (mix(Math.imul(bin, 0x9e3779b9) + draw) >>> 0) % bins;
  return values[at]!;
}
