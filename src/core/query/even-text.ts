import { findAtSigns, findSigns, type Signs } from "./signs.ts";

/** A text in which one word is written one way, and where each of its units stands in the text as it is. */
export interface EvenText {
  readonly text: string;
  /** Offset in the text as it is of the unit at `at`, or, with `isEnd`, of the end of the unit before `at`. */
  originOf(at: number, isEnd: boolean): number;
}

const digit = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9]";
const separators = [",", "'", "\\u2019", "\\u00a0", "\\u2009", "\\u202f", "\\u066c"];
/** Signs that may stand before and behind a figure; a letter, or a stop with a digit, makes it something else. */
const before = '(?<=^|[\\s()[\\]{}$€£¥₹"“„«+~≈–—/:=-])';
const behind = '(?=$|[\\s.,;:!?()[\\]{}%"”»…–—/-])';

/** Behind a figure: no digits, or those of a fraction, parted by another sign than its groups. */
const ends = (fraction: string) =>
  `(?:${behind}(?![.,]${digit})|(?=${fraction}${digit}{1,4}(?!${digit}|[.,]${digit})))`;
/** `1,043`, `10 000`, `1’234’567.50`, `12,34,567`: the same separator, groups of three (in India of two, but for the last). */
const groups = [
  ...separators.map((sign) => `${digit}{1,3}(?:${sign}${digit}{3})+${ends(sign === "," ? "\\." : "[.,]")}`),
  `${digit}{1,2}(?:,${digit}{2})+,${digit}{3}${ends("\\.")}`,
];
const figure = `${before}(?:${groups.join("|")})`;

const groupedFigure = { lead: new RegExp(digit), mostLead: 3, whole: new RegExp(figure, "y") };
const notDigit = new RegExp(`(?!${digit})[^]`, "g");

/** A word cut by a hyphen at a line end, before a small letter; see `joinCutWords`. */
const cutWord = {
  lead: /(?!)/,
  mostLead: 0,
  whole: /(?<=\p{L})[-\u2010\u00ac\u00ad][ \t]{0,9}(?:\r\n|[\n\r\u2028])[ \t\u00a0]{0,40}(?=\p{Ll})/uy,
};

/** Kana with their voicing signs apart, Hangul in its parts: as some systems write file and text. */
const parts = /[\u3041-\u30ff\uff66-\uff9d][\u3099\u309a\uff9e\uff9f]|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?/g;
/** Hebrew initials, whose sign is a quotation mark in most texts: צה"ל. */
const initials = /(?<=[\u05d0-\u05ea])["\u201d\u05f3\u05f4'\u2019](?=[\u05d0-\u05ea])/g;
/** A line end within a run of a script that is written without spaces. */
const innerLineEnd =
  /(?<=[\u3040-\u30ff\u3400-\u9fff])[ \t\u3000]*(?:\r\n|[\n\r])[ \t\u3000]*(?=[\u3040-\u30ff\u3400-\u9fff])/g;

/** First halves that keep their hyphen: `well-` over `known` is read as two words first, `uncon-` over `stitutional` as one. */
const compounds = new Set(
  "well self half all ill ex long short high low new old good hard full mid cross so far non".split(" "),
);

/** A change to a text: `[start, end)` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Write figures without separators, cut words whole, kana and Hangul composed, Hebrew initials without their sign.
 *
 * Index, query and hits all read texts so. Null when there is nothing to change, which is so for most texts.
 */
export function evenText(text: string, signs: Signs = findSigns(text)): EvenText | null {
  const edits = [
    ...figuresOf(text, signs),
    ...cutsOf(text, signs).filter(({ isCompound }) => !isCompound),
    ...(signs.hasScripts ? scriptEdits(text) : []),
  ];
  if (edits.length === 0) return null;
  return applyEdits(text, withoutOverlaps(edits));
}

/** Find grouped figures, each with its digits alone. */
export function figuresOf(text: string, { figures }: Signs): Edit[] {
  return findAtSigns(text, figures, groupedFigure).map((found) => ({
    ...found,
    text: found.text.replace(notDigit, ""),
  }));
}

/** A cut of a word at a line end. */
export interface Cut extends Edit {
  /** The hyphen is likely to be the word's own. */
  readonly isCompound: boolean;
}

/** Find where line ends cut words: each from the hyphen to the letter with which the word goes on. */
export function cutsOf(text: string, { cuts }: Signs): Cut[] {
  return findAtSigns(text, cuts, cutWord).map(({ start, end, text: written }) => ({
    start,
    end,
    text: "",
    isCompound: (written[0] === "-" || written[0] === "\u2010") && compounds.has(wordBefore(text, start)),
  }));
}

function wordBefore(text: string, end: number): string {
  return /[a-z]*$/i.exec(text.slice(Math.max(0, end - 6), end))?.[0].toLowerCase() ?? "";
}

function scriptEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.matchAll(parts))
    edits.push({ start: index, end: index + found.length, text: found.normalize("NFKC") });
  for (const { index } of text.matchAll(initials)) edits.push({ start: index, end: index + 1, text: "" });
  for (const { 0: found, index } of text.matchAll(innerLineEnd))
    edits.push({ start: index, end: index + found.length, text: "" });
  return edits;
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter((edit) => {
      if (edit.start < end) return false;
      ({ end } = edit);
      return true;
    });
}

function applyEdits(text: string, edits: readonly Edit[]): EvenText {
  let even = "";
  let done = 0;
  /** For each edit: where what it wrote starts and ends in the even text. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const edit of edits) {
    even += text.slice(done, edit.start);
    starts.push(even.length);
    even += edit.text;
    ends.push(even.length);
    done = edit.end;
  }
  even += text.slice(done);
  return {
    text: even,
    originOf(at, isEnd) {
      const unit = isEnd ? at - 1 : at;
      // The last edit whose writing begins at or before the unit.
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= unit) low = middle + 1;
        else high = middle;
      }
      const edit = edits[low - 1];
      if (edit === undefined) return at;
      const end = ends[low - 1]!;
      if (unit < end) return isEnd ? edit.end : edit.start;
      return edit.end + (at - end);
    },
  };
}
