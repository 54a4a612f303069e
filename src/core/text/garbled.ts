/** How much of a text is looked at. */
const looked = 6000;
/** Words of which so many are garbled make a text in which names are guesswork. */
const share = 0.2;
const fewest = 3;

/**
 * What no written word holds: control characters, broken letters, signs within a word, four accented letters of the West in a row, and the
 * openings of UTF-8 read as something else.
 */
const garbled =
  /[\x80-\x84\x86-\x9f\uFFFD]|\p{L}[¤¦¨¬¯±²³¶¸¹º¼½¾¿×÷†‡ˆ‰‹›™‚•]\p{L}|[\xc0-\xff]{4}|[ÃÂÐÑ][\x80-\xbf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€/u;
const beyondAscii = /[^\0-\x7f]/;

/**
 * Say whether a text is so garbled by a wrong encoding that nothing in it should be taken for a name.
 *
 * Goes by the text alone, so that build, browser and command line agree. A text with some broken letters is not garbled.
 */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, looked);
  if (!beyondAscii.test(sample)) return false;
  const words = sample.split(/\s+/u).filter((word) => word !== "");
  const bad = words.filter((word) => garbled.test(word)).length;
  return bad >= fewest && bad > words.length * share;
}
