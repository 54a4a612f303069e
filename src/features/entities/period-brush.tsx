import { useState, type PointerEvent } from "react";
import type { Buckets } from "../../core/timeline/buckets.ts";
import { rangeInWords } from "../../core/date/range-words.ts";
import type { Period } from "./dossier-query.ts";

interface PeriodBrushProps {
  readonly scale: Buckets;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/**
 * The period over the bars: a click on a bar takes its days, drawing takes several bars', a click on the only bar chosen takes all
 * again. By keyboard the field below the bars says the same.
 */
export function PeriodBrush({ scale: { buckets }, period, onPeriod }: PeriodBrushProps) {
  const [draft, setDraft] = useState<{ readonly anchor: number; readonly at: number } | null>(null);
  const chosen =
    draft === null
      ? barsOf(buckets, period)
      : { first: Math.min(draft.anchor, draft.at), last: Math.max(draft.anchor, draft.at) };
  const barAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    return Math.min(buckets.length - 1, Math.max(0, Math.floor((isRtl ? 1 - share : share) * buckets.length)));
  };
  const daysOf = (first: number, last: number): Period => ({
    from: buckets[first]?.first ?? null,
    to: buckets[last]?.last ?? null,
  });
  const inPercent = (bars: number) => `${(bars / buckets.length) * 100}%`;
  return (
    <div
      className="years__brush"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDraft({ anchor: barAt(event), at: barAt(event) });
      }}
      onPointerMove={(event) => {
        if (draft !== null) setDraft({ ...draft, at: barAt(event) });
        // The bars below the brush tell of themselves, so this does.
        const at = barAt(event);
        const days = daysOf(at, at);
        event.currentTarget.title = rangeInWords(days.from, days.to);
      }}
      onPointerUp={() => {
        if (draft === null || chosen === null) return;
        setDraft(null);
        const next = daysOf(chosen.first, chosen.last);
        const isSame = next.from === period.from && next.to === period.to;
        onPeriod(isSame ? { from: null, to: null } : next);
      }}
      onPointerCancel={() => setDraft(null)}
    >
      {chosen === null ? null : (
        <i
          className="years__chosen"
          style={{ insetInlineStart: inPercent(chosen.first), width: inPercent(chosen.last + 1 - chosen.first) }}
        />
      )}
      {draft === null || chosen === null ? null : (
        <b className="years__brushed num" style={{ insetInlineStart: `min(${inPercent(chosen.first)}, 100% - 11rem)` }}>
          {rangeInWords(daysOf(chosen.first, chosen.last).from, daysOf(chosen.first, chosen.last).to)}
        </b>
      )}
    </div>
  );
}

/** The bars that a period touches; null for all of time, and for days outside it. */
export function barsOf(
  buckets: Buckets["buckets"],
  { from, to }: Period,
): { readonly first: number; readonly last: number } | null {
  if (from === null && to === null) return null;
  const first = buckets.findIndex((bucket) => from === null || bucket.last >= from);
  const last = buckets.findLastIndex((bucket) => to === null || bucket.first <= to);
  return first < 0 || last < first ? null : { first, last };
}
