/** Direction marks, BOMs and the narrow spaces that phones put between digits and letters. */
const marks = /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/g;
const spaces = /[\s\u00A0\u2007\u202F]+/g;
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

/** Write a date's text in plain digits, plain commas and single spaces, without direction marks. */
export function cleanDate(written: string): string {
  return written
    .replace(marks, "")
    .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u060C/g, ",")
    .replace(spaces, " ")
    .trim();
}
