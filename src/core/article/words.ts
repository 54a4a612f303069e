/**
 * Count the words of a text.
 *
 * A word is a run without white space that holds a letter or digit ("well-known" is one, a lone dash none). Where words are not
 * parted by spaces, characters are counted: two of Chinese or Japanese make a word, four of Thai, Lao, Khmer or Burmese (the mean
 * lengths in running text, rounded), each run rounded up. `Intl.Segmenter` would be finer and slower, and differs between browsers,
 * so that build and page would disagree.
 */
export function wordCount(text: string): number {
  let words = 0;
  let isInWord = false;
  let dense = 0; // characters of the current run in a script without spaces, in quarters of a word
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x0e00) {
      if (dense > 0) {
        words += Math.ceil(dense / 4);
        dense = 0;
      }
      if (unit <= 0x20 || unit === 0xa0) isInWord = false;
      else if (!isInWord && isWordUnit(unit, text, i)) {
        isInWord = true;
        words++;
      }
      continue;
    }
    const weight = denseWeight(unit, text, i);
    if (weight > 0) {
      dense += weight;
      isInWord = false;
      continue;
    }
    if (dense > 0 && /\p{M}/u.test(text[i]!)) continue; // a vowel sign or tone mark of the run
    words += Math.ceil(dense / 4);
    dense = 0;
    if (/\s/u.test(text[i]!)) isInWord = false;
    else if (!isInWord && isWordUnit(unit, text, i)) {
      isInWord = true;
      words++;
    }
  }
  return words + Math.ceil(dense / 4);
}

/** Silent reading of English prose, the mean of 190 studies (Brysbaert 2019, Journal of Memory and Language 109). */
const wordsPerMinute = 238;

/** Tell how many minutes a text of so many words takes to read: whole minutes, at least 1, or 0 for no words. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}

function isWordUnit(unit: number, text: string, at: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? unit));
}

/** How much of a word one unit of a script without spaces is, in quarters; 0 for units of other scripts, marks and punctuation. */
function denseWeight(unit: number, text: string, at: number): number {
  const isDense =
    (unit >= 0x0e00 && unit <= 0x0eff) || (unit >= 0x1000 && unit <= 0x109f) || (unit >= 0x1780 && unit <= 0x17ff);
  if (isDense) return /\p{L}/u.test(text[at]!) ? 1 : 0;
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) return 2;
  if ((unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xf900 && unit <= 0xfaff))
    return /[\p{L}\p{M}]/u.test(text[at]!) ? 2 : 0;
  return unit >= 0xd840 && unit <= 0xd888 && (text.codePointAt(at) ?? 0) >= 0x20000 ? 2 : 0;
}
