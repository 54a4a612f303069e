/** Find which of the spans, in order of their start, comes next after an offset, or before it; round the end. -1 when there is none at all. */
export function findNext(spans: readonly { readonly start: number }[], from: number, by: 1 | -1): number {
  const next =
    by === 1 ? spans.findIndex(({ start }) => start > from) : spans.findLastIndex(({ start }) => start < from);
  return next !== -1 ? next : by === 1 && spans.length > 0 ? 0 : spans.length - 1;
}
