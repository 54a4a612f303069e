/** Combining accents, Hebrew points, Arabic vowel signs and tatweel: what readers leave out when they type. Vowel signs of
 * Indic scripts and the voicing marks of kana stay, since without them a word is another word. */
const accents = /(?!\u3099|\u309A)(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]|\u0640/gu;

/** Soft hyphens, joiners, direction marks and BOMs: never seen, so never to be matched. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Letters that Unicode does not take apart though readers type them without the stroke, and quotes and hyphens of one meaning. */
const alike: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
  ı: "i",
  ς: "σ",
  "‘": "'",
  "’": "'",
  "‛": "'",
  ʼ: "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};
const alikeLetters = /[ßæœøđðłþħŧŋĸıς‘’‛ʼ′“”„‟″‐‑‒–—−]/gu;

/** One character with all that clings to it: marks, the jamo of a Hangul syllable, half-width voicing signs. */
const cluster =
  /[\s\S](?:[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F]|(?<=[\u1100-\u115F\uA960-\uA97F])[\u1100-\u115F\uA960-\uA97F])*/gu;

/**
 * Fold away case, accents, width, ligatures and invisible signs, so that `Erdoğan`, `ERDOGAN` and `erdogan` compare equal.
 *
 * Curly quotes and dashes become straight ones. Folding twice changes nothing more. The result may be longer or shorter than
 * the text (`ß` gives `ss`); use `foldWithOffsets` to come back to it. Same answer in every engine and locale.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(accents, "")
    .replace(invisible, "")
    .toLowerCase()
    .replace(accents, "")
    .replace(alikeLetters, (letter) => alike[letter] ?? letter)
    .normalize("NFC");
}

/** A folded text that knows where each of its units came from. */
export interface FoldedText {
  readonly text: string;
  /**
   * `starts[i]` is the offset in the original of the character that gave unit `i`; one entry more than `text` is long,
   * the last being the original's length. A folded range `[a, b)` is the original range `[starts[a], starts[b])`.
   */
  readonly starts: Uint32Array;
}

/** Fold as `fold` does, and keep for each folded unit its offset in the original. */
export function foldWithOffsets(text: string): FoldedText {
  if (isAscii(text))
    return { text: text.toLowerCase(), starts: Uint32Array.from({ length: text.length + 1 }, (_, i) => i) };
  const parts: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(cluster)) {
    const folded = fold(match[0]);
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) starts.push(match.index);
  }
  starts.push(text.length);
  return { text: parts.join(""), starts: Uint32Array.from(starts) };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
