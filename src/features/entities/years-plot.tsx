import { words } from "../../core/reading/words.ts";
import type { ReactNode } from "react";
import { counted } from "../../core/text/count.ts";
import { axisLabels } from "../../core/timeline/axis-labels.ts";
import { describeBucket, type Buckets } from "../../core/timeline/buckets.ts";
import { findEmptyRuns } from "../../core/timeline/empty-runs.ts";
import { HiddenTable } from "../../ui/hidden-table.tsx";
import type { TimelineCounts } from "./timeline-model.ts";
import "./years-plot.css";

interface YearsPlotProps {
  /** What is counted: "Articles that name Hamas". */
  readonly caption: string;
  /** What a bar says where there is nothing to count. */
  readonly nothing: string;
  readonly scale: Buckets;
  readonly timeline: TimelineCounts;
  readonly highest: number;
  /** A bar's share of the plot's height, 0 to 1. */
  readonly heightOf: (count: number) => number;
  /** Over the bars. */
  readonly children?: ReactNode;
}

/** Bars on one rule; hatched where the library has no articles, empty where it has some that do not name the entity. */
export function YearsPlot({
  caption,
  nothing,
  scale,
  timeline: { counts, all },
  highest,
  heightOf,
  children,
}: YearsPlotProps) {
  const count = scale.buckets.length;
  const titleOf = (at: number) => {
    const bucket = scale.buckets[at];
    const said = bucket === undefined ? "" : describeBucket(scale.unit, bucket);
    return (all[at] ?? 0) === 0
      ? `${said}: ${nothing}`
      : `${said}: ${counts[at] ?? 0} of ${counted(all[at] ?? 0, "article")}`;
  };
  return (
    <figure className="years__plot" aria-label={`${caption}, by ${scale.unit}`}>
      <span className="years__most num" aria-hidden="true">
        {highest}
      </span>
      {findEmptyRuns(all).map(({ start, length }) => (
        <i
          key={start}
          className="no-data"
          style={{ insetInlineStart: `${(start / count) * 100}%`, width: `${(length / count) * 100}%` }}
        />
      ))}
      <svg viewBox={`0 0 ${count} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {counts.map((value, at) => {
          const height = value === 0 ? 0 : Math.max(3, heightOf(value) * 100);
          return (
            // Bars have no other name than their position.
            // oxlint-disable-next-line react/no-array-index-key
            <g key={at}>
              <title>{titleOf(at)}</title>
              <rect className="years__catch" x={at} y="0" width="1" height="100" />
              <rect className="years__bar" x={at + 0.15} y={100 - height} width=".7" height={height} />
            </g>
          );
        })}
      </svg>
      {children}
      <HiddenTable
        caption={`${caption}, by ${scale.unit}`}
        columns={["When", words.articles, "In the library"]}
        rows={scale.buckets.flatMap((bucket, at) =>
          (counts[at] ?? 0) === 0
            ? []
            : [{ key: bucket.first, head: describeBucket(scale.unit, bucket), cells: [counts[at], all[at]] }],
        )}
      />
    </figure>
  );
}

/** Words below plots of one scale. */
export function YearsAxis({ scale }: { readonly scale: Buckets }) {
  return (
    <div className="years__axis num" aria-hidden="true">
      {axisLabels(scale, 8).map(({ at, text }) => (
        <span key={at} style={{ insetInlineStart: `${(at / scale.buckets.length) * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
