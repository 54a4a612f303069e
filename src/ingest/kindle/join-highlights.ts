/** A marked passage, and where it starts and ends in its book. */
export interface Highlight {
  readonly text: string;
  readonly place: readonly [number, number] | null;
}

/**
 * List the texts of highlights without exact doubles, and without those that grew: an entry that is part of an overlapping neighbour
 * gives way to it, at the place of the first.
 */
export function joinHighlights(highlights: readonly Highlight[]): string[] {
  const distinct: Highlight[] = [];
  const seen = new Map<string, number>();
  for (const highlight of highlights) {
    if (seen.has(highlight.text)) continue;
    seen.set(highlight.text, distinct.length);
    const neighbours = distinct.slice(-nearby);
    const at = neighbours.findIndex(
      (before) =>
        overlaps(before, highlight) && (before.text.includes(highlight.text) || highlight.text.includes(before.text)),
    );
    const before = neighbours[at];
    if (before === undefined) distinct.push(highlight);
    else if (highlight.text.length > before.text.length) distinct[distinct.length - neighbours.length + at] = highlight;
  }
  return distinct.map(({ text }) => text);
}

/** A highlight is grown within minutes, so that its older form stands among the last ones; looking at all would take the square of time. */
const nearby = 20;

function overlaps(a: Highlight, b: Highlight): boolean {
  if (a.place === null || b.place === null) return false;
  return a.place[0] <= b.place[1] && b.place[0] <= a.place[1];
}
