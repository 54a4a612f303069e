import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

/** Rows that Page Up and Page Down go by. */
const pageRows = 8;

interface RowFocus {
  /** The row that Tab stops at, by its number; it need not be drawn. */
  readonly stop: number;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Make a list one stop of Tab: arrow keys, Page Up and Down, Home and End go from row to row (ARIA practices, "roving tabindex").
 *
 * A row that is not drawn yet has focus as soon as it is. Arrow keys only mean rows while a row has focus, so that a list
 * which is scrolled by keys goes on to be.
 */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  {
    total,
    current,
    scrollToRow,
  }: { readonly total: number; readonly current: number; scrollToRow(index: number): void },
): RowFocus {
  const [focused, setFocused] = useState<number | null>(null);
  const awaited = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`li[aria-posinset="${awaited.current + 1}"] a`);
    if (link == null) return;
    awaited.current = null;
    link.focus({ preventScroll: true });
  });
  return {
    stop: focused !== null && focused < total ? focused : current,
    onFocus(event) {
      const index = rowOf(event.target);
      if (index !== null) setFocused(index);
    },
    onKeyDown(event) {
      const from = rowOf(event.target);
      if (from === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const to = targetOf(event.key, from, total);
      if (to === null) return;
      event.preventDefault();
      awaited.current = to;
      setFocused(to);
      scrollToRow(to);
    },
  };
}

/** Where a key leads from a row, within the list; null for keys that mean nothing here. */
export function targetOf(key: string, from: number, total: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + pageRows,
    PageUp: from - pageRows,
    Home: 0,
    End: total - 1,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), total - 1);
}

function rowOf(target: EventTarget): number | null {
  const position =
    target instanceof Element ? target.closest("li[aria-posinset]")?.getAttribute("aria-posinset") : null;
  return position == null ? null : Number(position) - 1;
}
