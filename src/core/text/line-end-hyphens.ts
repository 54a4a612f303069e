import { charClass, charClassAt, unitAt } from "./char-class.ts";

/** A word cut by a hyphen at a line end, with the parts around the cut; `-`, U+2010, the soft hyphen and, in what scanners read, `¬` cut words. */
const cut = /(\p{L})[-\u2010\u00AC\u00AD][ \t]*(?:\r\n|[\n\r\u2028])[ \t\u00A0]*(?=\p{Ll})/gu;

/**
 * Find where a word that is cut at a line end goes on: `end` is just behind what looks like its end. -1 if it is not cut.
 *
 * Cut means: a hyphen, a line end, perhaps an indent, a small letter. Before a capital (`Austro-` / `Hungarian`) the hyphen is the word's own.
 */
export function cutWordNext(text: string, end: number, to: number): number {
  let at = end;
  if (isHyphen(unitAt(text, at)) && charClassAt(text, at - 1) === charClass.letter) at++;
  else if (unitAt(text, at - 1) !== 0xad) return -1;
  while (at < to && isBlankUnit(unitAt(text, at))) at++;
  const unit = unitAt(text, at);
  if (unit !== 10 && unit !== 13 && unit !== 0x2028) return -1;
  at += unit === 13 && unitAt(text, at + 1) === 10 ? 2 : 1;
  while (at < to && isBlankUnit(unitAt(text, at))) at++;
  return at < to && isSmallAt(text, at) ? at : -1;
}

/** Write words as they were before a line end cut them, and without soft hyphens; all else stays. */
export function joinCutWords(text: string): string {
  const joined = /[\n\r\u2028]/u.test(text) ? text.replace(cut, "$1") : text;
  return joined.includes("\u00AD") ? joined.replaceAll("\u00AD", "") : joined;
}

function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0xac;
}

function isBlankUnit(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0;
}

function isSmallAt(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  if (unit < 0x80) return unit >= 97 && unit <= 122;
  const char = text.charAt(at);
  return char.toUpperCase() !== char && char.toLowerCase() === char;
}
