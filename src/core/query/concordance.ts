import type { Span } from "../text/span.ts";

/** A keyword in its context: one hit with the words on both sides. */
export interface ConcordanceLine {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  /** The hit in the text. */
  readonly span: Span;
}

/**
 * Set each hit in its context of at most `width` characters a side, cut at words; line breaks become spaces.
 */
export function concordance(text: string, hits: readonly Span[], width = 60): ConcordanceLine[] {
  return hits.map((span) => {
    const from = Math.max(0, span.start - width);
    const to = Math.min(text.length, span.end + width);
    const before = text.slice(from, span.start);
    const after = text.slice(span.end, to);
    return {
      before: flat(isSpaceAt(text, from - 1) ? before : before.replace(/^\S*\s/u, "")),
      hit: flat(text.slice(span.start, span.end)),
      after: flat(isSpaceAt(text, to) ? after : after.replace(/\s\S*$/u, "")),
      span,
    };
  });
}

/** By what a concordance can be sorted: the words before the hit, read backwards from it, or those after it. */
export type ConcordanceOrder = "left" | "right";

/** Sort lines by the words beside the hit, nearest first, ignoring case; equal lines keep their order. */
export function sortConcordance<Line extends ConcordanceLine>(lines: readonly Line[], order: ConcordanceOrder): Line[] {
  const collator = new Intl.Collator(undefined, { sensitivity: "base" });
  const keyed = lines.map((line) => ({
    line,
    key: order === "right" ? line.after.trim() : line.before.trim().split(" ").toReversed().join(" "),
  }));
  return keyed.toSorted((a, b) => collator.compare(a.key, b.key)).map(({ line }) => line);
}

/** Outside the text counts as space: there no word is cut. */
function isSpaceAt(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? " ");
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ");
}
