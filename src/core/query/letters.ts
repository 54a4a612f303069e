import { fold } from "../text/fold.ts";

/** What a code point means to search: text is cut into terms by these, at build and at query time alike. */
export interface Letter {
  /**
   * - `gap`: white space, punctuation, symbols; ends a term.
   * - `letter`: part of a word.
   * - `silent`: an accent, vowel point or soft hyphen; dropped, and ends nothing.
   * - `unspaced`: a letter of a script written without spaces; found by overlapping pairs.
   * - `apostrophe`: ends a term, and swallows a possessive `s` after it.
   */
  readonly kind: "gap" | "letter" | "silent" | "unspaced" | "apostrophe";
  /** What stands for it in a term; empty for kinds that leave nothing. */
  readonly folded: string;
}

const gap: Letter = { kind: "gap", folded: "" };
const silent: Letter = { kind: "silent", folded: "" };
const apostrophe: Letter = { kind: "apostrophe", folded: "" };

const unspacedScripts =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc\uff70]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** What nobody types: also the signs of Arabic transcription and of Hawaiian (ʻ ʾ ʿ), and the dots below that make Indian letters of others. */
const invisible =
  /[\p{Default_Ignorable_Code_Point}\u0640\u3099\u309a\uff9e\uff9f\u02bb\u02be\u02bf\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/u;
const nukta = /[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/gu;

/** Letters of Arabic script that keyboards and habits put for each other, and the two nasal signs of Hindi. */
const interchangeable: Readonly<Record<string, string>> = {
  ة: "ه",
  ۃ: "ه",
  ہ: "ه",
  ە: "ه",
  ھ: "ه",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  ٱ: "ا",
  "\u0901": "\u0902",
};
const notWord = /[^\p{L}\p{N}\p{M}]/gu;

const lettersByCode = new Map<number, Letter>();

/**
 * Say what a code point means to search.
 *
 * Case, width and accents fold away: `É`, `é` and `ｅ` are all `e`. A lone surrogate is a gap.
 */
export function letterOf(codePoint: number): Letter {
  const found = lettersByCode.get(codePoint);
  if (found) return found;
  const made = classify(String.fromCodePoint(codePoint));
  lettersByCode.set(codePoint, made);
  return made;
}

function classify(character: string): Letter {
  if (invisible.test(character)) return silent;
  const folded = fold(character);
  if (folded === "'" || character === "＇") return apostrophe;
  if (!wordCharacter.test(character)) return gap;
  const plain = plainDigit(character) ?? interchangeable[folded] ?? folded.replace(notWord, "").replace(nukta, "");
  if (plain === "") return silent;
  return { kind: unspacedScripts.test(plain) ? "unspaced" : "letter", folded: plain };
}

const otherDigit = /[^0-9]/u;
const decimalDigit = /\p{Nd}/u;

/** The digit 0 to 9 that a decimal digit of another script stands for, else null. Unicode puts each script's ten in a row, zero first. */
function plainDigit(character: string): string | null {
  if (!otherDigit.test(character) || !decimalDigit.test(character)) return null;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 60 && decimalDigit.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}
