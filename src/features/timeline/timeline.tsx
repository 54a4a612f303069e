import { useMemo, useState } from "react";
import { stretchOf } from "../../core/catalog/dates.ts";
import type { DateCount } from "../../core/catalog/row.ts";
import type { DayRange as Stretch } from "../../core/date/date-key.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import { buildBuckets, countByBucket, type Buckets } from "../../core/timeline/buckets.ts";
import { countOutside, describeOutside, findMiddleDays } from "../../core/timeline/middle-days.ts";
import { useShownDates } from "../../data/head.ts";
import { TimeSwitch } from "./time-switch.tsx";
import { TimelineFigure, type DayRange } from "./timeline-figure.tsx";
import { bucketOf } from "./timeline-scale.ts";

interface TimelineProps {
  /** Dates of what all filters but the range leave, oldest first; null for all of the library. */
  readonly dates: readonly DateCount[] | null;
  readonly range: DayRange;
  /** The date of the open article, marked by a pin. */
  readonly openDate: string | null;
  readonly onRange: (range: DayRange) => void;
  /** Change to the days that the texts tell of. */
  readonly onMode: (isByTold: boolean) => void;
}

/** As many bars as the list is wide enough to tell apart. */
export const mostBars = 60;

/**
 * The library over time: what the filters leave, against the whole, and a brush that filters by date.
 *
 * List and bars are made of the same dates, so that no filter can be in one and not in the other.
 */
export function Timeline({ dates, range, openDate, onRange, onMode }: TimelineProps) {
  const allDates = useShownDates();
  const [zoom, setZoom] = useState(() => startingZoom(allDates, range));
  const stretch = useMemo(() => stretchOf(allDates), [allDates]);
  const firstDay = zoom?.first ?? stretch?.first ?? "";
  const lastDay = zoom?.last ?? stretch?.last ?? "";
  const scale = useMemo(
    () => (firstDay === "" ? ({ unit: "day", buckets: [] } as const) : buildBuckets(firstDay, lastDay, mostBars)),
    [firstDay, lastDay],
  );
  const all = useMemo(() => countByBucket(scale.buckets, allDates), [scale, allDates]);
  const counts = useMemo(() => countByBucket(scale.buckets, dates ?? allDates), [scale, dates, allDates]);
  const outside = useMemo(() => describeOutside(countOutside(allDates, endsOf(scale))), [scale, allDates]);
  const foot = <TimeSwitch isByTold={false} onChange={onMode} />;
  if (scale.buckets.length === 0)
    return (
      <div className="timeline-space timeline-space--said">
        <p className="note">Nothing had been printed by then.</p>
        <div className="timeline__foot">{foot}</div>
      </div>
    );
  return (
    <TimelineFigure
      scale={scale}
      all={all}
      counts={counts}
      stretch={stretch}
      range={range}
      onRange={onRange}
      zoom={zoom}
      onZoom={setZoom}
      allLabel={`All, from ${Number(stretch?.first.slice(0, 4))}`}
      outside={outside}
      name={`Articles by ${scale.unit}`}
      nothing="no articles in the library"
      pin={openDate === null ? null : <OpenPin date={openDate} scale={scale} />}
      foot={foot}
    />
  );
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
