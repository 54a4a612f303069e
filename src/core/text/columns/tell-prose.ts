import { charClass, charClassAt } from "../char-class.ts";
import { lineShape, type LineShape } from "../line-shape.ts";

/** Fewer words in a line on the average: cells of a table. */
const leastWords = 3;
const leastLetters = 0.75;
/** A line that leaves more of its column than this, with the next word on it, was not wrapped. */
const leastFull = 0.8;
/** Of the breaks within sentences, those after which a small letter comes, or before which a small word stands; of cells of a table hardly a tenth. */
const leastGoingOn = { ofOne: 0.15, ofBoth: 0.3 };

/**
 * Say whether the lines of two columns are wrapped prose, both of them: filled, going on over their ends, made of words, and no verse,
 * whose lines mostly end with a sign. Blank lines part paragraphs.
 */
export function tellProse(left: readonly string[], right: readonly string[]): boolean {
  const breaks = [left, right].map(readBreaks);
  if (breaks.some((side) => side === null || side.goingOn < side.cased * leastGoingOn.ofOne)) return false;
  const sum = (key: "cased" | "goingOn") => breaks.reduce((total, side) => total + side![key], 0);
  return sum("goingOn") >= sum("cased") * leastGoingOn.ofBoth;
}

/** Breaks within sentences: all that have two cases, and those where the sentence plainly goes on. Null for what is no prose by its looks. */
function readBreaks(lines: readonly string[]): { readonly cased: number; readonly goingOn: number } | null {
  const shapes = lines.map((line) => lineShape(line, { start: 0, end: line.length }));
  const written = shapes.filter((shape) => !isBlank(shape));
  if (written.length < 4 || !areWords(lines)) return null;
  const marked = written.filter(({ isItem, quoteDepth, hasColumns }) => isItem || quoteDepth > 0 || hasColumns);
  if (marked.length > written.length * 0.15) return null;
  const closed = written.filter(({ closing }) => closing === "stop" || closing === "pause" || closing === "colon");
  if (closed.length > written.length / 2) return null;
  const widths = written.map(({ width }) => width).toSorted((a, b) => a - b);
  const column = widths[Math.floor((widths.length - 1) * 0.95)]!;
  let [breaks, full, goingOn, cased] = [0, 0, 0, 0];
  shapes.slice(1).forEach((next, i) => {
    const line = shapes[i]!;
    if (isBlank(line) || isBlank(next) || line.closing === "stop") return;
    breaks++;
    if (line.width + 1 + next.firstWord >= column * leastFull) full++;
    if (next.opening === "other") return;
    cased++;
    if (next.opening === "lower" || line.closing === "bound") goingOn++;
  });
  return breaks >= 3 && full >= breaks * 0.65 ? { cased, goingOn } : null;
}

function isBlank({ start, end }: LineShape): boolean {
  return start === end;
}

/** Whether lines are mostly letters, and of some words each; of scripts without spaces, of some letters. */
function areWords(lines: readonly string[]): boolean {
  let [letters, others, words, unspaced, written] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const unit = line.charCodeAt(at);
      if (charClassAt(line, at) === charClass.letter) letters++;
      else if (unit > 32 && unit !== 0xa0 && unit !== 0x3000 && !/\p{M}|[.,'’-]/u.test(line[at]!)) others++;
      if (unit >= 0x2e80 && unit < 0xac00) unspaced++;
    }
    const there = line.trim();
    if (there === "") continue;
    written++;
    words += there.split(/\s+/u).length;
  }
  if (letters < (letters + others) * leastLetters) return false;
  return words >= written * leastWords || unspaced >= written * 6;
}
