import { charClass, charClassAt, isUpperAt } from "./char-class.ts";
import { isSpace } from "./lines.ts";
import type { Span } from "./span.ts";

/** How one line of a text looks: what tells a wrapped line from one that stands for itself. `start` and `end` leave out the white space around it. */
export interface LineShape extends Span {
  /** Columns of white space before it; a tab counts as four, an ideographic space as two. */
  readonly indent: number;
  /** Columns from the margin to its end. */
  readonly width: number;
  /** Columns of its first word: what would have had to fit on the line before. */
  readonly firstWord: number;
  readonly opening: "upper" | "lower" | "digit" | "other";
  /** `stop` ends a sentence, `pause` a clause, `colon` announces, `bound` is a small word of one to three letters, which goes on. */
  readonly closing: "stop" | "pause" | "colon" | "bound" | "none";
  /** A word of it begins with a small letter. */
  readonly hasSmallWord: boolean;
  /** It begins as an item of a list does: `-`, `*`, `•`, `1.`, `(a)`, `#`. */
  readonly isItem: boolean;
  /** How many `>` it begins with. */
  readonly quoteDepth: number;
  /** A word or three and a colon stand before the rest: "Wick: 2 yards", "VELL: It was open." */
  readonly isKeyed: boolean;
  /** Its parts stand apart by tabs, bars or two spaces and more. */
  readonly hasColumns: boolean;
  /** Nothing but wide spaces between words parts them, as justified prose has them too. */
  readonly isSpaced: boolean;
}

const item = /^(?:[-*+•‣▪◦·–—]\s|#{1,6}\s|[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)\]]\s|\|)/iu;
/** Stops, with the quotes and brackets that close behind them. */
const stop = /[.!?…。！？؟।]["'”’»)\]」』]*$/u;
const pause = /[,;،、，；–—]["'”’»)\]]*$/u;
const colon = /[:：]$/u;
const bound = /(?:^|\s)\p{Ll}{1,3}$/u;
/** Two spaces within a line, but not those that some leave after a full stop. */
const columns = /[^\s.!?:][^\S\n]{3,}\S|[^\s.!?:] {2,}\S.*[^\s.!?:] {2,}\S|[^\s.!?:] {2,}\d|\S\t+\S|^\|.*\|$/u;
const sureColumns = /[^\s.!?:] {2,}\d|\S\t+\S|^\|.*\|$/u;
const key = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \t][\p{L}\p{M}.'’-]+){0,2}:[ \t]+\S/u;

/** Longer lines are no verse, heading or row; their beginning and end tell enough. */
const mostLooked = 400;

/** Look at the line `[start, end)` of `text`; one of white space alone has the width 0. */
export function lineShape(text: string, { start, end }: Span): LineShape {
  let from = start;
  let indent = 0;
  for (; from < end && isSpace(text.charCodeAt(from)); from++) indent += columnsOf(text.charCodeAt(from));
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const head = text.slice(from, Math.min(to, from + mostLooked));
  const tail = text.slice(Math.max(from, to - 12), to);
  const hasColumns = columns.test(head);
  return {
    start: from,
    end: to,
    indent,
    width: indent + columnsBetween(text, from, to),
    firstWord: firstWordLength(text, from, to),
    opening: openingOf(text, from, to),
    closing: stop.test(tail)
      ? "stop"
      : pause.test(tail)
        ? "pause"
        : colon.test(tail)
          ? "colon"
          : bound.test(tail)
            ? "bound"
            : "none",
    hasSmallWord: hasSmallWord(head),
    isItem: item.test(head),
    quoteDepth: quoteDepthOf(text, from, to),
    isKeyed: key.test(head),
    hasColumns,
    isSpaced: hasColumns && !sureColumns.test(head),
  };
}

/** Letters of Chinese, Japanese and Korean have two columns each; a line that neither begins nor ends with one has none. */
function columnsBetween(text: string, from: number, to: number): number {
  let wide = 0;
  if (to > from && (isWide(text.charCodeAt(from)) || isWide(text.charCodeAt(to - 1))))
    for (let at = from; at < to; at++) if (isWide(text.charCodeAt(at))) wide++;
  return to - from + wide;
}

function isWide(unit: number): boolean {
  return unit >= 0x2e80 && unit < 0xff61 && !(unit > 0xd7a3 && unit < 0xf900) && !(unit >= 0xfb00 && unit < 0xfe30);
}

/** White space of one line as columns. */
function columnsOf(unit: number): number {
  if (unit === 9) return 4;
  return unit === 0x3000 ? 2 : 1;
}

/** What stands before the first white space; of a script without spaces, one letter. */
function firstWordLength(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && end - from < 40 && !isSpace(text.charCodeAt(end))) end++;
  return isWide(text.charCodeAt(from)) ? Math.min(2, 2 * (end - from)) : end - from;
}

/** By the first letter or digit, past quotes and brackets; `other` when none stands among the first few signs. */
function openingOf(text: string, from: number, to: number): LineShape["opening"] {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const kind = charClassAt(text, at);
    if (kind === charClass.digit) return "digit";
    if (kind !== charClass.letter) continue;
    if (isUpperAt(text, at)) return "upper";
    const char = text.charAt(at);
    return char.toUpperCase() === char ? "other" : "lower";
  }
  return "other";
}

/** By UTF-16 unit: the two cases of all letters that begin words in wrapped text are in the basic plane. */
function hasSmallWord(line: string): boolean {
  let isWithin = false;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    const isSmall = unit < 0x80 ? unit >= 97 && unit <= 122 : smallLetter.test(line.charAt(at));
    if (isSmall && !isWithin) return true;
    isWithin = isSmall || !isSpace(unit);
  }
  return false;
}

const smallLetter = /\p{Ll}/u;

function quoteDepthOf(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 62) depth++;
    else if (unit !== 32) break;
  }
  return depth;
}
