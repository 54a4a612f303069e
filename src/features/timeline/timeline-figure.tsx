import { useRef, type ReactNode } from "react";
import { plainDate } from "../../core/date/calendar.ts";
import type { DayRange as Stretch } from "../../core/date/date-key.ts";
import { axisLabels } from "../../core/timeline/axis-labels.ts";
import { describeBucket, type Buckets } from "../../core/timeline/buckets.ts";
import { Bars } from "./bars.tsx";
import { Brush } from "./brush.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import { bucketOf } from "./timeline-scale.ts";
import "./timeline.css";

/** A stretch of days; null where it is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

interface TimelineFigureProps {
  readonly scale: Buckets;
  /** Articles of the library by bar, and what all filters but the range leave of them. */
  readonly all: readonly number[];
  readonly counts: readonly number[];
  /** All days that there are, of which the bars may show a part. */
  readonly stretch: Stretch | null;
  readonly range: DayRange;
  readonly onRange: (range: DayRange) => void;
  /** The days that are looked at more closely; null for all. */
  readonly zoom: Stretch | null;
  readonly onZoom: (zoom: Stretch | null) => void;
  /** What takes the chosen days away: "All, from 1967". */
  readonly allLabel: string;
  /** What is not shown, in words; null where all is. */
  readonly outside: string | null;
  /** "Articles by day": what is counted by what. */
  readonly name: string;
  /** "no articles in the library": what a bar of nothing says. */
  readonly nothing: string;
  /** Over the bars. */
  readonly pin?: ReactNode;
  /** Below the bars, at the start. */
  readonly foot?: ReactNode;
}

/** Bars over time, a brush over them that chooses days, and the ways nearer and farther. */
export function TimelineFigure({
  scale,
  all,
  counts,
  stretch,
  range,
  onRange,
  zoom,
  onZoom,
  allLabel,
  outside,
  name,
  nothing,
  pin,
  foot,
}: TimelineFigureProps) {
  const plot = useRef<HTMLDivElement>(null);
  const firstDay = zoom?.first ?? stretch?.first ?? "";
  const lastDay = zoom?.last ?? stretch?.last ?? "";
  const count = scale.buckets.length;
  const from = range.from === null ? 0 : bucketOf(scale.buckets, range.from, "from");
  const to = range.to === null ? count - 1 : bucketOf(scale.buckets, range.to, "to");
  const isBrushed = range.from !== null || range.to !== null;
  const brush = (first: number, last: number) => {
    // A handle at the end of the library sets no limit: articles added later are within.
    const isOpenFrom = first === 0 && firstDay === stretch?.first;
    const isOpenTo = last === count - 1 && lastDay === stretch?.last;
    onRange({
      from: isOpenFrom ? null : (scale.buckets[first]?.first ?? null),
      to: isOpenTo ? null : (scale.buckets[last]?.last ?? null),
    });
  };
  const canZoomIn = isBrushed && scale.unit !== "day" && to >= from;
  return (
    <figure
      className="timeline"
      aria-label={`${name}, ${plainDate(firstDay)} to ${plainDate(lastDay)}${outside === null ? "" : `; ${outside}`}`}
    >
      <div className="timeline__plot" ref={plot}>
        <Bars all={all} counts={counts} from={from} to={to} isBrushed={isBrushed} titleOf={titleOf} />
        <Brush
          plot={plot}
          count={count}
          from={from}
          to={to}
          isBrushed={isBrushed}
          labelOf={(at, edge) => plainDate(scale.buckets[at]?.[edge] ?? firstDay)}
          onBrush={brush}
        />
        {pin}
      </div>
      <div className="timeline__axis num" aria-hidden="true">
        {axisLabels(scale).map(({ at, text }) => (
          <span key={at} style={{ insetInlineStart: `${(at / count) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
      <div className="timeline__foot">
        {foot}
        {isBrushed || zoom !== null || outside !== null ? (
          <p className="timeline__acts">
            {outside === null || isBrushed ? null : <span className="num">{outside}</span>}
            {canZoomIn ? (
              <button
                type="button"
                className="link"
                onClick={() =>
                  onZoom({ first: scale.buckets[from]?.first ?? firstDay, last: scale.buckets[to]?.last ?? lastDay })
                }
              >
                Zoom in
              </button>
            ) : null}
            {zoom === null ? null : (
              <button type="button" className="link" onClick={() => onZoom(null)}>
                Zoom out
              </button>
            )}
            {isBrushed ? (
              <button
                type="button"
                className="link"
                onClick={() => {
                  onZoom(null);
                  onRange({ from: null, to: null });
                }}
              >
                {allLabel}
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
      <TimelineTable scale={scale} all={all} counts={counts} name={name} />
    </figure>
  );

  function titleOf(at: number): string {
    const bucket = scale.buckets[at];
    if (bucket === undefined) return "";
    const said = describeBucket(scale.unit, bucket);
    const whole = all[at] ?? 0;
    const left = counts[at] ?? 0;
    if (whole === 0) return `${said}: ${nothing}`;
    return left === whole ? `${said}: ${whole}` : `${said}: ${left} of ${whole}`;
  }
}
