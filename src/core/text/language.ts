/** Share of running words that must be among the commonest English ones before a text is taken for English. */
const englishShare = 0.08;
const englishWords = new Set(["the", "of", "and", "to", "in", "a", "is", "that", "for", "was", "on", "with"]);

/** How much of a text is looked at: the script and the small words of a long text show in its first pages. */
const sampleLength = 4000;

/** Scripts of which one letter tells the language tag, in the order in which they are tried. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Arabic}/gu, "und-Arab"],
  [/\p{Script=Cyrillic}/gu, "und-Cyrl"],
  [/\p{Script=Devanagari}/gu, "und-Deva"],
];

/**
 * Say in which language a text is to be read aloud and hyphenated, as a BCP 47 tag.
 *
 * Only what the letters show: a script of several languages gives `und` with the script (RFC 5646), and Latin script
 * without the small words of English gives the empty string, which in HTML means "unknown".
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "";
  for (const [script, tag] of scripts) {
    // Japanese mixes kana with Han, so a tenth is enough to tell; others must fill most of the text.
    const needed = tag === "ja" ? 0.1 : 0.5;
    if ((sample.match(script)?.length ?? 0) / letters >= needed) return tag;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => englishWords.has(word)).length;
  return common / words.length >= englishShare ? "en" : "";
}
