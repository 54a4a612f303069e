import { fold } from "../text/fold.ts";
import { isBlank, lineAt, skipBlankLines, type Line } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { isCountedJourney, isJourney, readCapitalLine, readChapterLine } from "./chapter-line.ts";
import { readDateHeading } from "./date-heading.ts";

/** A wider gap than stands between paragraphs. */
const wideGap = 2;

/**
 * What is known of the lines in capitals of a seed, which may head a part of it, an entry's own section, or nothing at all. The seed is
 * looked through once, when it is first asked.
 */
export class CapitalLines {
  readonly #text: string;
  readonly #from: number;
  /** How often each stands in the seed: what stands twice, as a signature or a ship's name does, heads nothing. */
  readonly #counts = new Map<string, number>();
  /** Blank lines above each, by where it begins. */
  readonly #gaps = new Map<number, number>();
  /** The journeys that lines right above dates name. */
  readonly #journeys = new Set<string>();
  #widestGap = 0;
  #isSurveyed = false;

  /** `from`: where the first dated entry begins. A title page and a table of contents stand above it. */
  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
  }

  isOnce(said: string): boolean {
    this.#survey();
    return this.#counts.get(keyOf(said)) === 1;
  }

  /**
   * Whether a line with prose below it parts the seed: it counts a journey ("SECOND VOYAGE"), names one as another line right above a
   * date does ("THE VOYAGE HOME"), or stands farther from what is above it than any paragraph or date of the seed. Any other may be a
   * heading of the entry's own.
   */
  parts({ start }: Line, said: string): boolean {
    this.#survey();
    if (isCountedJourney(said)) return true;
    if (journeysIn(said).some((word) => this.#journeys.has(word))) return true;
    const gap = this.#gaps.get(start) ?? 0;
    return gap >= wideGap && gap > this.#widestGap;
  }

  #survey(): void {
    if (this.#isSurveyed) return;
    this.#isSurveyed = true;
    let blanks = 0;
    for (
      let line = lineAt(this.#text, this.#from);
      line.start < this.#text.length;
      line = lineAt(this.#text, line.next)
    ) {
      if (isBlank(this.#text, line)) {
        blanks += 1;
        continue;
      }
      const said = readCapitalLine(this.#text, line)?.said;
      if (said !== undefined) {
        this.#counts.set(keyOf(said), (this.#counts.get(keyOf(said)) ?? 0) + 1);
        this.#gaps.set(line.start, blanks);
        const below = skipBlankLines(this.#text, lineAt(this.#text, line.next));
        if (below.start < this.#text.length && readDateHeading(this.#text, below) !== null)
          for (const word of journeysIn(said)) this.#journeys.add(word);
      } else if (blanks > this.#widestGap && readChapterLine(this.#text, line) === null) this.#widestGap = blanks;
      blanks = 0;
    }
  }
}

/** A line in capitals in the midst of a dated text. */
export interface InnerCapitals extends Span {
  readonly said: string;
  /** Which of the texts it stands in. */
  readonly within: number;
}

/**
 * Find the lines in capitals that may head a part of a seed though it was not parted there: each stands once, alone between blank lines,
 * behind words of the text it is in and above prose of the same text. `texts` are the bodies of the seed's dated entries, as spans of
 * it, in order. A line in brackets, an address to somebody and a signature with what follows are none.
 */
export function findInnerCapitals(seed: string, texts: readonly Span[]): InnerCapitals[] {
  const lines = new CapitalLines(seed, texts[0]?.start ?? seed.length);
  return texts.flatMap((span, within) => {
    const found: InnerCapitals[] = [];
    let [isFirst, isAfterBlank] = [true, true];
    for (let line = lineAt(seed, span.start); line.start < span.end; line = lineAt(seed, line.next)) {
      if (isBlank(seed, line)) {
        isAfterBlank = true;
        continue;
      }
      const said = !isFirst && isAfterBlank ? readCapitalLine(seed, line)?.said : undefined;
      if (said !== undefined && mayHeadPart.test(said) && isAboveProse(seed, line, span.end) && lines.isOnce(said))
        found.push({ start: line.start, end: line.end, said, within });
      [isFirst, isAfterBlank] = [false, false];
    }
    return found;
  });
}

/** Two words at least, and nothing behind them that shows that they lead to something else. */
const mayHeadPart = /^\p{L}.*[\s'’-]\p{L}.*[^,:;)]$/u;
/** A shorter line is verse, a signature's second one, or of a list. */
const shortestProse = 60;

function isAboveProse(seed: string, { next }: Line, end: number): boolean {
  const below = skipBlankLines(seed, lineAt(seed, next));
  const said = seed.slice(below.start, below.end).trim();
  const isProse = said.length >= shortestProse || /^\p{Lu}.*\p{Ll}.*[.!?…]["'”’»)]*$/u.test(said);
  return below.start < end && isProse;
}

function journeysIn(said: string): string[] {
  return said
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => fold(word))
    .filter(isJourney);
}

/** What a heading is known by wherever it stands: its letters, folded. */
export function keyOf(said: string): string {
  return fold(said).replace(/[^\p{L}\p{M}]+/gu, "");
}
