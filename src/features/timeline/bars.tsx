import { findEmptyRuns } from "../../core/timeline/empty-runs.ts";

interface BarsProps {
  /** Articles of the whole library by bar, and what the filters leave of them. */
  readonly all: readonly number[];
  readonly counts: readonly number[];
  /** Bars `from` to `to`, both included, are in the chosen range. */
  readonly from: number;
  readonly to: number;
  readonly isBrushed: boolean;
  readonly titleOf: (at: number) => string;
}

/** Bars on one rule, as high as the square root of what they count: a day of one article stays visible beside a day of a hundred. */
export function Bars({ all, counts, from, to, isBrushed, titleOf }: BarsProps) {
  const highest = Math.sqrt(Math.max(1, ...all));
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(4, (Math.sqrt(count) / highest) * 100));
  const isWhole = all.every((count, at) => count === counts[at]);
  return (
    <>
      {findEmptyRuns(all).map(({ start, length }) => (
        <i
          key={start}
          className="no-data"
          style={{ insetInlineStart: `${(start / all.length) * 100}%`, width: `${(length / all.length) * 100}%` }}
        />
      ))}
      <svg viewBox={`0 0 ${all.length} 100`} preserveAspectRatio="none" aria-hidden="true">
        {all.map((whole, at) => {
          const left = counts[at] ?? 0;
          const isIn = at >= from && at <= to;
          return (
            // Bars have no other name than their position.
            // oxlint-disable-next-line react/no-array-index-key
            <g key={at}>
              <title>{titleOf(at)}</title>
              <rect className="timeline__catch" x={at} y="0" width="1" height="100" />
              {isWhole ? null : (
                <rect
                  className="bar bar--all"
                  x={at + 0.1}
                  y={100 - heightOf(whole)}
                  width=".8"
                  height={heightOf(whole)}
                />
              )}
              <rect
                className={isIn && isBrushed ? "bar bar--in" : "bar"}
                x={at + 0.1}
                y={100 - heightOf(left)}
                width=".8"
                height={heightOf(left)}
              />
            </g>
          );
        })}
      </svg>
    </>
  );
}
