import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";

interface BrushProps {
  readonly plot: RefObject<HTMLDivElement | null>;
  /** How many bars there are. */
  readonly count: number;
  /** First and last bar of the range, both included. */
  readonly from: number;
  readonly to: number;
  readonly isBrushed: boolean;
  readonly labelOf: (at: number, edge: "first" | "last") => string;
  readonly onBrush: (from: number, to: number) => void;
}

interface Draft {
  readonly anchor: number;
  readonly at: number;
}

/** Two handles and the stretch between them: drawn by mouse or touch over the bars, with its days in words, moved by arrow keys. */
export function Brush({ plot, count, from, to, isBrushed, labelOf, onBrush }: BrushProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef(onBrush);
  latest.current = onBrush;
  // Where keys have moved the range to, until the page has drawn it: keys held down must not be lost, nor drawings of
  // earlier keys take them back.
  const moved = useRef<{ from: number; to: number } | null>(null);
  // Only what was put on screen counts: a drawing that React throws away must not let an older one speak.
  useLayoutEffect(() => {
    if (moved.current?.from === from && moved.current.to === to) moved.current = null;
  }, [from, to]);

  useEffect(() => {
    const element = plot.current;
    if (element === null) return;
    const barAt = (event: PointerEvent) => {
      const { left, width } = element.getBoundingClientRect();
      const share = (event.clientX - left) / width;
      return Math.min(count - 1, Math.max(0, Math.floor((isRightToLeft(element) ? 1 - share : share) * count)));
    };
    let now: Draft | null = null;
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      const edge = event.target instanceof HTMLElement ? event.target.dataset["edge"] : undefined;
      const at = barAt(event);
      now = { anchor: edge === "from" ? to : edge === "to" ? from : at, at };
      setDraft(now);
      element.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent) => {
      if (now === null) return;
      now = { ...now, at: barAt(event) };
      setDraft(now);
    };
    const onUp = () => {
      if (now !== null) latest.current(Math.min(now.anchor, now.at), Math.max(now.anchor, now.at));
      now = null;
      setDraft(null);
    };
    const onCancel = () => {
      now = null;
      setDraft(null);
    };
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onUp);
    element.addEventListener("pointercancel", onCancel);
    return () => {
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onUp);
      element.removeEventListener("pointercancel", onCancel);
    };
  }, [plot, count, from, to]);

  const first = draft === null ? from : Math.min(draft.anchor, draft.at);
  const last = draft === null ? to : Math.max(draft.anchor, draft.at);
  const left = `${(first / count) * 100}%`;
  const right = `${((last + 1) / count) * 100}%`;
  const onKey = (edge: "from" | "to") => (event: KeyboardEvent) => {
    const now = moved.current ?? { from, to };
    const at = now[edge];
    const low = edge === "from" ? 0 : now.from;
    const high = edge === "from" ? now.to : count - 1;
    const next = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 6,
      PageUp: at + 6,
      Home: low,
      End: high,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    moved.current = { ...now, [edge]: Math.min(high, Math.max(low, next)) };
    onBrush(moved.current.from, moved.current.to);
  };
  const forget = () => {
    moved.current = null;
  };
  return (
    <>
      {isBrushed || draft !== null ? (
        <i
          className="timeline__brush"
          style={{ insetInlineStart: left, width: `${((last + 1 - first) / count) * 100}%` }}
        />
      ) : null}
      {draft === null ? null : (
        <output className="timeline__dates num" aria-hidden="true">
          {labelOf(first, "first")} – {labelOf(last, "last")}
        </output>
      )}
      <span
        className="timeline__handle"
        data-edge="from"
        role="slider"
        tabIndex={0}
        aria-label="From"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={to}
        aria-valuenow={first}
        aria-valuetext={labelOf(first, "first")}
        style={{ insetInlineStart: left }}
        onKeyDown={onKey("from")}
        onBlur={forget}
      />
      <span
        className="timeline__handle"
        data-edge="to"
        role="slider"
        tabIndex={0}
        aria-label="To"
        aria-orientation="horizontal"
        aria-valuemin={from}
        aria-valuemax={count - 1}
        aria-valuenow={last}
        aria-valuetext={labelOf(last, "last")}
        style={{ insetInlineStart: right }}
        onKeyDown={onKey("to")}
        onBlur={forget}
      />
    </>
  );
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
