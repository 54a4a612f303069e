/**
 * Count the words of a text for its reading time: runs between white space that hold a letter or digit.
 *
 * Two characters of Chinese or Japanese count as a word, since those are read at about twice as many characters
 * a minute as English is words (Brysbaert 2019). One pass over the units, since a library has hundreds of megabytes.
 */
export function countWords(text: string): number {
  let words = 0;
  let ideographs = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) isInWord = false;
    else if (isIdeograph(unit)) ideographs += 1;
    else if (!isInWord && isLetterOrDigit(unit)) {
      isInWord = true;
      words += 1;
    }
  }
  return words + Math.ceil(ideographs / 2);
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029;
}

/** Kana and Han; Hangul is written with spaces. */
function isIdeograph(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/** Close enough for counting: beyond Latin-1, all but the blocks of punctuation and symbols is letters. */
function isLetterOrDigit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return unit !== 0xd7 && unit !== 0xf7 && !(unit >= 0x2000 && unit <= 0x2bff) && !(unit >= 0x3001 && unit <= 0x303f) && unit < 0xfe10;
}
