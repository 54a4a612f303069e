/** Places in a text at which something may stand that is written in more ways than one. */
export interface Signs {
  /** Separators between digits, `1,043`: of the separator. */
  readonly figures: readonly number[];
  /** Spaces and stops between digits, `10 000`: of the space. */
  readonly looseFigures: readonly number[];
  /** Stops between capitals, `U.S.`: of the stop. */
  readonly initials: readonly number[];
  /** Hyphens between a capital and a digit, `F-16`: of the hyphen. */
  readonly numbered: readonly number[];
  /** Hyphens at line ends: of the hyphen. */
  readonly cuts: readonly number[];
  /** Letters that are spelled out where a keyboard has none of them, `ü`. */
  readonly spelledOut: readonly number[];
  readonly hasHebrew: boolean;
  /** Hebrew, kana, Han, Hangul in parts. */
  readonly hasScripts: boolean;
}

/** What an ASCII unit may be a sign of; most are of nothing, and cost one look. */
const ascii = new Uint8Array(128);
const [separator, stop, space, hyphen] = [1, 2, 3, 4] as const;
ascii[44] = ascii[39] = separator;
ascii[46] = stop;
ascii[32] = space;
ascii[45] = hyphen;

/** Look over a text once, unit by unit: ten expressions, one after the other, took eight times as long. */
export function findSigns(text: string): Signs {
  const figures: number[] = [];
  const looseFigures: number[] = [];
  const initials: number[] = [];
  const numbered: number[] = [];
  const cuts: number[] = [];
  const spelledOut: number[] = [];
  let [hasHebrew, hasScripts] = [false, false];
  const last = text.length - 1;
  for (let at = 0; at <= last; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) {
      if (isSeparator(unit)) {
        if (isBetweenDigits(text, at, last)) figures.push(at);
      } else if (unit === 0x2010 || unit === 0xac || unit === 0xad) {
        if (isAtLineEnd(text, at, last)) cuts.push(at);
      } else if (isSpelledOut(unit)) spelledOut.push(at);
      else if (unit >= 0x5d0) {
        if (unit <= 0x5ea) hasHebrew = true;
        if (unit <= 0x5ea || (unit >= 0x1100 && unit <= 0x11ff) || unit >= 0x3041) hasScripts = true;
      }
      continue;
    }
    const kind = ascii[unit];
    if (kind === 0 || at === 0 || at === last) continue;
    const next = text.charCodeAt(at + 1);
    if (kind === space) {
      if (isDigit(next) && isDigit(text.charCodeAt(at - 1))) looseFigures.push(at);
    } else if (kind === separator) {
      if (isBetweenDigits(text, at, last)) figures.push(at);
    } else if (kind === stop) {
      if (isDigit(next)) looseFigures.push(at);
      else if (isCapital(next) && isCapital(text.charCodeAt(at - 1))) initials.push(at);
    } else if (isDigit(next)) {
      if (isCapital(text.charCodeAt(at - 1))) numbered.push(at);
    } else if (next <= 32 && isAtLineEnd(text, at, last)) cuts.push(at);
  }
  return { figures, looseFigures, initials, numbered, cuts, spelledOut, hasHebrew, hasScripts };
}

/** Something found, `[start, end)`, as written. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Find what begins at most `mostLead` units of the kind `lead` before each sign, and is `whole` (sticky). In order, never overlapping.
 */
export function findAtSigns(
  text: string,
  signs: readonly number[],
  { lead, mostLead, whole }: { readonly lead: RegExp; readonly mostLead: number; readonly whole: RegExp },
): Found[] {
  const found: Found[] = [];
  let done = 0;
  for (const sign of signs) {
    if (sign < done) continue;
    let start = sign;
    while (start > 0 && sign - start < mostLead && lead.test(text.charAt(start - 1))) start -= 1;
    whole.lastIndex = start;
    const match = whole.exec(text);
    if (match === null) continue;
    done = start + match[0].length;
    found.push({ start, end: done, text: match[0] });
  }
  return found;
}

function isDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);
}

/** A capital, or any letter beyond ASCII: the expressions look closer. */
function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || unit >= 0xc0;
}

/** Right single quote, no-break, thin and narrow space, Arabic thousands. */
function isSeparator(unit: number): boolean {
  return unit === 0x2019 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || unit === 0x66c;
}

/** ä ö ü å ø in either case, and the marks that make them. */
function isSpelledOut(unit: number): boolean {
  if (unit > 0xff) return unit === 0x308 || unit === 0x30a;
  const small = unit | 0x20;
  return small === 0xe4 || small === 0xf6 || small === 0xfc || small === 0xe5 || small === 0xf8;
}

function isBetweenDigits(text: string, at: number, last: number): boolean {
  return at > 0 && at < last && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/** Some white space may stand between the hyphen and the line end. */
function isAtLineEnd(text: string, at: number, last: number): boolean {
  let next = at + 1;
  while (next <= last && next - at < 10 && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9)) next++;
  const unit = next <= last ? text.charCodeAt(next) : 0;
  return unit === 10 || unit === 13 || unit === 0x2028;
}
