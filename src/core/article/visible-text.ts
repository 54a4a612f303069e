import { isSpace } from "../text/lines.ts";

/** A stretch of a text as one line shows it, with the way back. */
export interface VisibleText {
  readonly text: string;
  /** `starts[i]` is the offset in the source of unit `i`; one entry more than `text` is long. */
  readonly starts: readonly number[];
}

/**
 * Control characters, and all that Unicode has drawn as nothing (direction overrides, zero-width spaces, fillers, BOMs), with the empty
 * Braille pattern. Joiners and variation selectors stay: Persian and emoji need them.
 */
const unseen = /(?!\u200C|\u200D|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/u;

/** Something to be seen. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Read `source[from, to)` as one line shows it: white space as single spaces, what is never seen left out, none at either end. */
export function visibleText(source: string, from: number, to: number): VisibleText {
  const units: string[] = [];
  const starts: number[] = [];
  let last = from;
  let isSpacePending = false;
  for (let i = from; i < to; i++) {
    const unit = source.charCodeAt(i);
    if (isSpace(unit)) {
      isSpacePending = units.length > 0;
      continue;
    }
    if ((unit < 0x20 || unit > 0x7e) && unseen.test(source[i]!)) continue;
    if (isSpacePending) {
      units.push(" ");
      starts.push(last);
      isSpacePending = false;
    }
    units.push(source[i]!);
    starts.push(i);
    last = i + 1;
  }
  const text = units.join("");
  // Signs beyond the first plane come in halves, which tell nothing; and joiners alone join nothing.
  if (!seen.test(text)) return { text: "", starts: [last] };
  starts.push(last);
  return { text, starts };
}

/** Read a whole string as one line shows it. */
export function oneLine(source: string): string {
  return visibleText(source, 0, source.length).text;
}

/** Find the last offset at or before `at` that does not part a character from its marks, its other half or what a joiner joins to it. */
export function cutBefore(text: string, at: number): number {
  let cut = Math.min(at, text.length);
  while (
    cut > 0 &&
    cut < text.length &&
    (/^(?:\p{M}|\p{Emoji_Modifier}|\u200C|\u200D)/u.test(text.slice(cut, cut + 2)) ||
      text[cut - 1] === "\u200D" ||
      isHighSurrogate(text, cut - 1))
  )
    cut--;
  return cut;
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
