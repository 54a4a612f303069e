/** Classes of UTF-16 units, as the tokeniser sees them. A mark clings to what stands before it. */
export const charClass = { space: 1, letter: 2, digit: 3, mark: 4, other: 5 } as const;

/** One of the values of `charClass`. */
export type CharClass = (typeof charClass)[keyof typeof charClass];

const space = /[\s\u0085\u200B\u2060\uFEFF]/u;
const letter = /\p{L}/u;
const digit = /\p{N}/u;
const mark = /[\p{M}\u00AD\u200C\u200D]/u;

/** Filled as units are met, since a page uses few of the 65,536; 0 is "not looked up yet". */
const classes = new Uint8Array(0x10000);

/**
 * Class of the unit at `index` of `text`.
 *
 * Both halves of a surrogate pair have the class of the character they make; a lone half is `other`. Past the end: `space`.
 */
export function charClassAt(text: string, index: number): CharClass {
  const unit = unitAt(text, index);
  if (unit < 0) return charClass.space;
  if ((unit & 0xf800) === 0xd800) return classOfPair(text, index, unit);
  return (classes[unit] || (classes[unit] = classOf(String.fromCharCode(unit)))) as CharClass;
}

/**
 * The UTF-16 unit at `index` of `text`; -1 outside it.
 *
 * For loops over whole texts: V8 throws away code compiled around an inlined `charCodeAt` at the first index past the end, where
 * every text takes a loop that looks ahead.
 */
export function unitAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? text.charCodeAt(index) : -1;
}

function classOfPair(text: string, index: number, unit: number): CharClass {
  const start = unit < 0xdc00 ? index : index - 1;
  const code = text.codePointAt(start);
  return code === undefined || code < 0x10000 ? charClass.other : classOf(String.fromCodePoint(code));
}

function classOf(char: string): CharClass {
  if (space.test(char)) return charClass.space;
  if (letter.test(char)) return charClass.letter;
  if (digit.test(char)) return charClass.digit;
  return mark.test(char) ? charClass.mark : charClass.other;
}

/** Whether the unit at `index` begins an upper-case letter (title case counts); false past the end. */
export function isUpperAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const code = text.codePointAt(index);
  if (code === undefined) return false;
  const char = String.fromCodePoint(code);
  return char.toLowerCase() !== char;
}
