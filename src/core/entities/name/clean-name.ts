import { joinCutWords } from "../../text/line-end-hyphens.ts";
import { readSpacedLetters } from "../../text/spaced-letters.ts";

/** A mention's words without what does not belong to the name. */
export interface CleanName {
  /** In the text's own spelling; white space and line breaks become one space, words that a line end cuts are whole. */
  readonly text: string;
  /** The acronym that the mention itself gives in brackets at its end, as "International Atomic Energy Agency (IAEA)" does. */
  readonly acronym: string | null;
}

/** Names whose ending is no possessive. */
const ownPossessive =
  /^(?:mcdonald|macy|lloyd|sotheby|christie|moody|levi|wendy|kohl|lowe|sainsbury|domino|denny|hershey|reese|kellogg|angie|trader joe|sam|dick|st\.? (?:john|george)|king|queen)['’]s$/iu;

/**
 * Read spaced letters (`H E S K`) as a word, and strip quotation marks, brackets, the possessive (`Qatar’s`, `Hamas’`) and a leading "the" from a mention's words.
 *
 * A name that would lose everything is given back as it is, trimmed.
 */
export function cleanName(surface: string): CleanName {
  let text = readSpacedLetters(joinCutWords(surface)).replace(/\s+/gu, " ").trim();
  let acronym: string | null = null;
  const bracketed = /^(.{3,}?)(?:['’]s?)? ?\((?:the )?["“]?([\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,11})["”]?\)$/u.exec(text);
  if (bracketed?.[1] !== undefined && bracketed[2] !== undefined) {
    [, text, acronym] = [text, bracketed[1].trim(), bracketed[2]];
  }
  text = text.replace(/^[\s"“”„«»‘’'`()[\]{}@#*_,;:–—-]+/u, "").replace(/[\s"“”„«»‘`()[\]{}*_,;:–—-]+$/u, "");
  if (!ownPossessive.test(text)) text = text.replace(/['’`]s$/iu, "").replace(/(?<=[szx])['’]$/iu, "");
  text = text
    .replace(/^the (?=.)/iu, "")
    .replace(/['’]+$/u, "")
    .trim();
  return { text: text === "" ? surface.trim() : text, acronym };
}
