/** Words in a shingle. Four is what Manning et al. use (Introduction to Information Retrieval, 19.6); longer ones miss rewritten wire copy. */
const shingleWords = 4;

/** A text boiled down for comparison. */
export interface Shingles {
  /** Hashes of the distinct shingles, ascending; empty when the text has no word. */
  readonly hashes: Uint32Array;
  /** Equal for texts of the same words in the same order, whatever their white space, punctuation and case (64 bits of hash). */
  readonly wording: string;
}

/**
 * Take a text apart into its shingles: every run of four words, hashed to 32 bits; a shorter text is one shingle.
 *
 * A word is a run of letters and digits in small letters, or a single character of a script that parts no words (Chinese, Japanese,
 * Thai …). Punctuation, quotes and line ends play no part: copies of one text differ in them first.
 */
export function shinglesOf(text: string): Shingles {
  const words = hashWords(text.toLowerCase());
  const count = words.length === 0 ? 0 : Math.max(1, words.length - shingleWords + 1);
  const hashes = new Uint32Array(count);
  let [low, high] = [words.length, 0x9e3779b9];
  for (let i = 0; i < words.length; i++) {
    low = mix(low ^ words[i]!);
    high = Math.imul(high ^ words[i]!, 0x01000193) ^ (high >>> 15);
  }
  for (let i = 0; i < count; i++) {
    let hash = 0;
    for (let j = i; j < Math.min(i + shingleWords, words.length); j++) hash = mix(Math.imul(hash, 31) + words[j]!);
    hashes[i] = hash;
  }
  return { hashes: distinct(hashes.toSorted()), wording: `${words.length}.${low >>> 0}.${high >>> 0}` };
}

/** FNV-1a (Fowler, Noll, Vo 1991) of each word's UTF-16 units. */
function hashWords(text: string): number[] {
  const words: number[] = [];
  const basis = 0x811c9dc5;
  let hash = basis;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isDense = isDenseUnit(unit);
    if (isInWord && (isDense || !isWordUnit(unit))) {
      words.push(hash);
      isInWord = false;
    }
    if (isDense) words.push(Math.imul(basis ^ unit, 0x01000193));
    else if (isWordUnit(unit)) {
      hash = Math.imul((isInWord ? hash : basis) ^ unit, 0x01000193);
      isInWord = true;
    }
  }
  if (isInWord) words.push(hash);
  return words;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit >= 0x2000)
    return !(
      unit <= 0x2bff ||
      (unit >= 0x3000 && unit <= 0x303f) ||
      (unit >= 0xfe10 && unit <= 0xfe6f) ||
      (unit >= 0xff00 && unit <= 0xff0f) ||
      unit >= 0xfff0 ||
      unit === 0xfeff
    );
  return unit !== 0x060c && unit !== 0x061b && unit !== 0x061f && unit !== 0x06d4 && unit !== 0x0964 && unit !== 0x1680;
}

/** Thai to Burmese, Khmer, kana and Chinese characters. */
function isDenseUnit(unit: number): boolean {
  return (
    unit >= 0x0e00 &&
    (unit <= 0x0eff ||
      (unit >= 0x1000 && unit <= 0x109f) ||
      (unit >= 0x1780 && unit <= 0x17ff) ||
      (unit >= 0x3041 && unit <= 0x9fff) ||
      (unit >= 0xf900 && unit <= 0xfaff))
  );
}

/** The finalizer of MurmurHash3 (Appleby 2011): every bit of the input turns half the bits of the result. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!;
  return sorted.subarray(0, count);
}
