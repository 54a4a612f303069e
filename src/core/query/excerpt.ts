import type { Span } from "../text/span.ts";

/** A piece of a text with the hits in it, whose offsets count from the piece's own beginning. */
export interface Excerpt {
  readonly text: string;
  readonly hits: readonly Span[];
  /** Offset of the piece in the text. */
  readonly start: number;
  /** False when the text goes on before, or after, the piece. */
  readonly isFromStart: boolean;
  readonly isToEnd: boolean;
}

/**
 * Cut the piece of a text that shows most hits, at most `length` characters long, at word ends.
 *
 * Line breaks become spaces, one for one, so that offsets stay. Without hits it is the text's beginning.
 */
export function cutExcerpt(text: string, hits: readonly Span[], length = 200): Excerpt {
  const anchor = densest(hits, length);
  const lead = Math.floor(length / 4);
  let start = anchor === null ? 0 : Math.max(0, Math.min(anchor.start - lead, text.length - length));
  // Never begin inside the hit that the piece was cut for.
  if (anchor && start > anchor.start) start = anchor.start;
  if (start > 0) start = nextWord(text, start, anchor?.start ?? start);
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = lastWordEnd(text, end, Math.max(start + 1, anchor?.end ?? 0));
  const inside = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  return {
    text: text.slice(start, end).replace(/\s/gu, " "),
    hits: inside,
    start,
    isFromStart: start === 0,
    isToEnd: end === text.length,
  };
}

/** The hit from which on a piece of this length holds the most hits; the first of equals. */
function densest(hits: readonly Span[], length: number): Span | null {
  let best: Span | null = null;
  let most = 0;
  let to = 0;
  for (let from = 0; from < hits.length; from += 1) {
    const first = hits[from];
    if (!first) break;
    to = Math.max(to, from);
    while ((hits[to]?.end ?? Infinity) <= first.start + length * 0.75) to += 1;
    if (to - from > most || best === null) {
      most = to - from;
      best = first;
    }
  }
  return best;
}

/** Far enough for any word; text without spaces is cut where it stands. */
const longestWord = 40;

function nextWord(text: string, from: number, limit: number): number {
  const space = /\s/u;
  for (let at = from; at < Math.min(limit, from + longestWord); at += 1) if (space.test(text[at - 1] ?? "")) return at;
  return isLowSurrogate(text, from) ? from - 1 : from;
}

function lastWordEnd(text: string, to: number, limit: number): number {
  const space = /\s/u;
  for (let at = to; at > Math.max(limit, to - longestWord); at -= 1) if (space.test(text[at] ?? "")) return at;
  return isLowSurrogate(text, to) ? to - 1 : to;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
