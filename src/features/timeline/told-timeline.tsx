import { lazy, Suspense, useState } from "react";
import type { DayRange as Stretch } from "../../core/date/date-key.ts";
import { formatListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { describeOutside } from "../../core/timeline/middle-days.ts";
import { useToldBars } from "../../data/told-bars.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { mostBars } from "./timeline.tsx";
import { TimeSwitch } from "./time-switch.tsx";
import { TimelineFigure, type DayRange } from "./timeline-figure.tsx";

const SilencesDialog = lazy(async () => ({ default: (await import("./silences-dialog.tsx")).SilencesDialog }));

interface ToldTimelineProps {
  readonly filters: ListFilters;
  readonly onRange: (range: DayRange) => void;
  /** Change to the days of printing. */
  readonly onMode: (isByTold: boolean) => void;
}

/** The library by the days that its texts tell of: what the filters leave, against the whole, and a brush that chooses told days. */
export function ToldTimeline({ filters, onRange, onMode }: ToldTimelineProps) {
  // Chosen days are looked at from where most is told of, or, beyond that, by themselves.
  const [zoom, setZoom] = useState<Stretch | "all" | null>(null);
  const { data, error, refetch } = useToldBars(filters, zoom, mostBars);
  const [isShowingSilences, setShowingSilences] = useState(false);
  const range = { from: filters.toldFrom, to: filters.toldTo };
  const foot = (
    <>
      <TimeSwitch isByTold onChange={onMode} />
      <p className="timeline__leads">
        <Link
          className="link"
          to={{ pathname: paths.chronology, search: formatListFilters({ ...filters, isByTold: false }) }}
        >
          Chronology
        </Link>
        <button
          type="button"
          className="link"
          title="Days that are told of but not printed, and the reverse"
          onClick={() => setShowingSilences(true)}
        >
          Silences
        </button>
      </p>
      {isShowingSilences ? (
        <Suspense fallback={null}>
          <SilencesDialog filters={filters} onClose={() => setShowingSilences(false)} />
        </Suspense>
      ) : null}
    </>
  );
  if (data === undefined || data === null)
    return (
      <div className="timeline-space timeline-space--said" aria-busy={data === undefined && error === null}>
        <p className="note" role={error === null ? undefined : "alert"}>
          {error === null ? (
            data === null ? (
              "No text tells of a day."
            ) : null
          ) : (
            <>
              {error.message}{" "}
              <button type="button" className="link" onClick={() => void refetch()}>
                Try again
              </button>
            </>
          )}
        </p>
        <div className="timeline__foot">{foot}</div>
      </div>
    );
  const { scale, all, counts, stretch, allOutside } = data;
  const shown = { first: scale.buckets[0]?.first ?? stretch.first, last: scale.buckets.at(-1)?.last ?? stretch.last };
  const isWhole = allOutside.earlier + allOutside.later === 0;
  return (
    <TimelineFigure
      scale={scale}
      all={all}
      counts={counts}
      stretch={stretch}
      range={range}
      onRange={onRange}
      zoom={isWhole ? null : shown}
      onZoom={(next) => setZoom(next ?? "all")}
      allLabel="All days"
      outside={describeOutside(allOutside)}
      name={`Articles by the ${scale.unit} they tell of`}
      nothing="no article tells of it"
      foot={foot}
    />
  );
}
