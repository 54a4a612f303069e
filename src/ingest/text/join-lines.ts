/** A word cut by a hyphen at a line's end goes on in small letters. */
const cutWord = /(\p{L})[-\u2010]$/u;

/**
 * Join the printed lines of a paragraph by spaces. A word cut at a line's end is joined when it goes on in small letters; after a soft
 * hyphen always. "North-" before "South" keeps its hyphen, and so does "twenty-" when what goes on is no letter.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = "";
  for (const raw of lines) {
    const line = raw.trim();
    if (line === "") continue;
    if (joined.endsWith("\u00AD")) joined = joined.slice(0, -1) + line;
    else if (cutWord.test(joined.slice(-3)) && /^\p{Ll}/u.test(line)) joined = joined.slice(0, -1) + line;
    else if (/\p{L}[-\u2010]$/u.test(joined.slice(-3)) && /^\p{Lu}/u.test(line)) joined += line;
    else joined += joined === "" ? line : ` ${line}`;
  }
  return joined.replace(/\u00AD$/, "");
}
