import { fold } from "../text/fold.ts";
import { findMonths } from "./calendar-words.ts";

/** A piece of a date as written: a number, a word (folded), or a single sign. `start` and `end` are offsets in the text. */
export interface DateToken {
  readonly kind: "number" | "word" | "sign";
  /** The word folded, the sign, or the number's digits as 0 to 9. */
  readonly text: string;
  /** The number, or NaN. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly isParted: boolean;
}

/** No form of a date, a range with weekdays and times in words, is longer; a line of 20 MB costs no more than this. */
const longestDate = 100;
const mostTokens = 32;

/** The zeros of the scripts whose digits people write dates in: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Era names and weekdays of Chinese, Japanese and Korean stand in a row with what follows, so they are cut out before words are. */
const token =
  /(?<space>[ \t\u00A0\u202F\u3000]+)|(?<number>\p{Nd}+)|(?<cjk>[〇零一二三四五六七八九十廿]{1,6}(?=[ ]?[年月日])|元(?=年))|(?<word>(?:星期|週|周|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일|令和|平成|昭和|大正|明治|(?:中華|中华)?民[國国]|พ\.ศ\.?|ค\.ศ\.?|[\p{L}\p{M}\u200C]+(?:['’ʼ׳״.-](?=\p{L})[\p{L}\p{M}\u200C]+)*)|(?<sign>[^\s\p{Cc}])/uy;

/** What follows a number in East Asian dates: year, month and day. */
const unit = /[年月日号號년월일]/u;

/** Cut the start of a text, up to the end of its line, into the pieces that dates are made of. */
export function tokenizeDate(text: string): DateToken[] {
  const head = text.slice(0, longestDate);
  const tokens: DateToken[] = [];
  let isParted = false;
  for (let at = 0; at < head.length && tokens.length < mostTokens;) {
    if (tokens.at(-1)?.kind === "number" && unit.test(head[at]!)) {
      tokens.push({ kind: "sign", text: head[at]!, value: NaN, start: at, end: at + 1, isParted });
      [at, isParted] = [at + 1, false];
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(head);
    if (match === null) break;
    const { space, number, cjk, word } = match.groups!;
    let end = at + match[0].length;
    if (space !== undefined) isParted = true;
    else {
      const span = { start: at, end, isParted };
      if (number !== undefined) tokens.push({ kind: "number", ...asNumber(plainDigits(number)), ...span });
      else if (cjk !== undefined) tokens.push({ kind: "number", ...asNumber(chineseDigits(cjk)), ...span });
      else if (word !== undefined) {
        const first = firstOfTwoMonths(word);
        tokens.push({ kind: "word", text: fold(first), value: NaN, ...span, end: at + first.length });
        end = at + first.length;
      } else tokens.push({ kind: "sign", text: match[0], value: NaN, ...span });
      isParted = false;
    }
    at = end;
  }
  return tokens;
}

/** "May-June" is two words, "segunda-feira" one. */
function firstOfTwoMonths(word: string): string {
  const [first, second, ...more] = word.split("-");
  const isPair =
    second !== undefined && more.length === 0 && [first!, second].every((part) => findMonths(fold(part)).length > 0);
  return isPair ? first! : word;
}

/** Say whether a text holds a number of any script. No date is without one: a quick look that spares most lines the closer one. */
export function holdsNumber(text: string): boolean {
  return /[0-9]/.test(text) || /[\p{Nd}〇一二三四五六七八九十廿元]/u.test(text);
}

/** Write digits of any script as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const unitCode = digit.codePointAt(0)!;
    const zero = zeros.find((code) => unitCode >= code && unitCode < code + 10);
    return zero === undefined ? "?" : String(unitCode - zero);
  });
}

function asNumber(digits: string): { text: string; value: number } {
  return { text: digits, value: Number(digits) };
}

/** 二〇一九 is written by its digits, 十二 and 二十一 by counting tens; 元 is the first year of an era. */
function chineseDigits(written: string): string {
  if (written === "元") return "1";
  const signs = [...written.replaceAll("廿", "二十")];
  const ten = signs.indexOf("十");
  if (ten < 0) return signs.map(chineseDigit).join("");
  return String(
    (ten === 0 ? 1 : chineseDigit(signs[ten - 1]!)) * 10 + (ten + 1 < signs.length ? chineseDigit(signs[ten + 1]!) : 0),
  );
}

function chineseDigit(sign: string): number {
  return "〇一二三四五六七八九".indexOf(sign === "零" ? "〇" : sign);
}
