import { useMemo, useRef, useState } from "react";
import { plainDate } from "../../core/date/calendar.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import type { DayRange as Stretch } from "../../core/date/date-key.ts";
import { stretchOf } from "../../core/catalog/dates.ts";
import type { DateCount } from "../../core/catalog/row.ts";
import { axisLabels } from "../../core/timeline/axis-labels.ts";
import { buildBuckets, countByBucket, describeBucket, type Buckets } from "../../core/timeline/buckets.ts";
import { countOutside, describeOutside, findMiddleDays } from "../../core/timeline/middle-days.ts";
import { useHead } from "../../data/head.ts";
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

interface TimelineProps {
  /** Dates of what all filters but the range leave, oldest first; null for all of the library. */
  readonly dates: readonly DateCount[] | null;
  readonly range: DayRange;
  /** The date of the open article, marked by a pin. */
  readonly openDate: string | null;
  readonly onRange: (range: DayRange) => void;
}

/** As many bars as the list is wide enough to tell apart. */
const mostBars = 60;

/**
 * The library over time: what the filters leave, against the whole, and a brush that filters by date.
 *
 * List and bars are made of the same dates, so that no filter can be in one and not in the other.
 */
export function Timeline({ dates, range, openDate, onRange }: TimelineProps) {
  const { dates: allDates } = useHead();
  const [zoom, setZoom] = useState(() => startingZoom(allDates, range));
  const plot = useRef<HTMLDivElement>(null);
  const stretch = useMemo(() => stretchOf(allDates), [allDates]);
  const firstDay = zoom?.first ?? stretch?.first ?? "";
  const lastDay = zoom?.last ?? stretch?.last ?? "";
  const scale = useMemo(() => buildBuckets(firstDay, lastDay, mostBars), [firstDay, lastDay]);
  const all = useMemo(() => countByBucket(scale.buckets, allDates), [scale, allDates]);
  const counts = useMemo(() => countByBucket(scale.buckets, dates ?? allDates), [scale, dates, allDates]);
  const outside = useMemo(() => describeOutside(countOutside(allDates, endsOf(scale))), [scale, allDates]);
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
      aria-label={`Articles by ${scale.unit}, ${plainDate(firstDay)} to ${plainDate(lastDay)}${outside === null ? "" : `; ${outside}`}`}
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
        {openDate === null ? null : <OpenPin date={openDate} scale={scale} />}
      </div>
      <div className="timeline__axis num" aria-hidden="true">
        {axisLabels(scale).map(({ at, text }) => (
          <span key={at} style={{ insetInlineStart: `${(at / count) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
      {isBrushed || zoom !== null ? (
        <p className="timeline__acts">
          {outside === null || isBrushed ? null : <span className="num">{outside}</span>}
          {canZoomIn ? (
            <button
              type="button"
              className="link"
              onClick={() =>
                setZoom({ first: scale.buckets[from]?.first ?? firstDay, last: scale.buckets[to]?.last ?? lastDay })
              }
            >
              Zoom in
            </button>
          ) : null}
          {zoom === null ? null : (
            <button type="button" className="link" onClick={() => setZoom(null)}>
              Zoom out
            </button>
          )}
          {isBrushed ? (
            <button
              type="button"
              className="link"
              onClick={() => {
                setZoom(null);
                onRange({ from: null, to: null });
              }}
            >
              All, from {Number(stretch?.first.slice(0, 4))}
            </button>
          ) : null}
        </p>
      ) : null}
      <TimelineTable scale={scale} all={all} counts={counts} />
    </figure>
  );

  function titleOf(at: number): string {
    const bucket = scale.buckets[at];
    if (bucket === undefined) return "";
    const said = describeBucket(scale.unit, bucket);
    const whole = all[at] ?? 0;
    const left = counts[at] ?? 0;
    if (whole === 0) return `${said}: no articles in the library`;
    return left === whole ? `${said}: ${whole}` : `${said}: ${left} of ${whole}`;
  }
}

/** A few articles of another age would leave the others a line: the bars begin without them, unless the chosen range reaches there. */
function startingZoom(dates: readonly DateCount[], { from, to }: DayRange): Stretch | null {
  const middle = findMiddleDays(dates);
  if (middle === null) return null;
  const isWithin = (day: string | null) => day === null || (day >= middle.first && day <= middle.last);
  return isWithin(from) && isWithin(to) ? middle : null;
}

/** The days that the bars stand for: those of the first and the last may begin and end outside what was asked for. */
function endsOf({ buckets }: Buckets): Stretch {
  return { first: buckets[0]?.first ?? "", last: buckets.at(-1)?.last ?? "" };
}

/** The place of the open article: a pin, and over the bars of a date longer than one of them a line. Nothing where it is out of sight. */
function OpenPin({ date, scale: { buckets } }: { readonly date: string; readonly scale: Buckets }) {
  const { first, last } = knownDaysOfDate(date);
  if (last < (buckets[0]?.first ?? "") || first > (buckets.at(-1)?.last ?? "")) return null;
  const [from, to] = [bucketOf(buckets, first, "from"), bucketOf(buckets, last, "to")];
  const share = (at: number) => `${(at / buckets.length) * 100}%`;
  return (
    <>
      {from === to ? null : (
        <i className="timeline__open" style={{ insetInlineStart: share(from), width: share(to + 1 - from) }} />
      )}
      <i className="timeline__pin" style={{ insetInlineStart: share((from + to + 1) / 2) }} />
    </>
  );
}
