/** Heights in CSS pixels; every header and every row is as high as the next. */
export interface SectionMetrics {
  readonly head: number;
  readonly row: number;
}

/**
 * Where the sections of a long list lie. One number a section, none a row, so 100,000 rows cost what their months cost.
 *
 *     tops[0] ┌ head ┐          tops[1] ┌ head ┐
 *             │ row  │ × counts[0]      │ row  │ × counts[1]   …
 */
export interface SectionLayout {
  readonly metrics: SectionMetrics;
  readonly counts: readonly number[];
  readonly tops: readonly number[];
  readonly height: number;
}

/** The rows `[from, to)` of a section that are worth drawing. */
export interface SectionSlice {
  readonly section: number;
  readonly from: number;
  readonly to: number;
}

/** Lay out sections of `counts` rows under one another. */
export function layoutSections(counts: readonly number[], metrics: SectionMetrics): SectionLayout {
  const tops: number[] = [];
  let height = 0;
  for (const count of counts) {
    tops.push(height);
    height += metrics.head + count * metrics.row;
  }
  return { metrics, counts, tops, height };
}

/** The slices that touch `[top, bottom)`. Sections whose header alone is in sight come with no rows. */
export function slicesWithin(layout: SectionLayout, top: number, bottom: number): SectionSlice[] {
  const slices: SectionSlice[] = [];
  const { head, row } = layout.metrics;
  for (let section = sectionAt(layout, top); section < layout.counts.length; section++) {
    const sectionTop = layout.tops[section] ?? 0;
    if (sectionTop >= bottom) break;
    const count = layout.counts[section] ?? 0;
    const from = clamp(Math.floor((top - sectionTop - head) / row), 0, count);
    const to = clamp(Math.ceil((bottom - sectionTop - head) / row), from, count);
    slices.push({ section, from, to });
  }
  return slices;
}

/** The distance from the top of the list to a row, counted over all sections; 0 for an empty list. */
export function topOfRow(layout: SectionLayout, index: number): number {
  let left = index;
  for (let section = 0; section < layout.counts.length; section++) {
    const count = layout.counts[section] ?? 0;
    if (left < count) return (layout.tops[section] ?? 0) + layout.metrics.head + left * layout.metrics.row;
    left -= count;
  }
  return 0;
}

/** The scroll position, nearest to the present one, at which a row is in sight whole, with the header of its section above it. */
export function scrollTopToShow(
  layout: SectionLayout,
  index: number,
  view: { readonly top: number; readonly height: number },
): number {
  const top = topOfRow(layout, index);
  const { head, row } = layout.metrics;
  if (top - head < view.top) return top - head;
  return Math.max(view.top, top + row - view.height);
}

/** The row that Tab stops at among those drawn: the wanted one, else the first, since one that is not there could not be reached; -1 where none is. */
export function stopWithin(layout: SectionLayout, slices: readonly SectionSlice[], wanted: number): number {
  const drawn = slices.map(({ section, from, to }) => {
    const first = rowsBefore(layout, section);
    return { from: first + from, to: first + to };
  });
  if (drawn.some(({ from, to }) => wanted >= from && wanted < to)) return wanted;
  return drawn.find(({ from, to }) => to > from)?.from ?? -1;
}

/** How many rows all sections before this one have. */
export function rowsBefore({ tops, metrics }: SectionLayout, section: number): number {
  return Math.round(((tops[section] ?? 0) - section * metrics.head) / metrics.row);
}

function sectionAt(layout: SectionLayout, top: number): number {
  let low = 0;
  let high = layout.tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.tops[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
