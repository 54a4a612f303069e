import { memo } from "react";
import "./sparkline.css";

interface SparklineProps {
  /** Oldest first. */
  readonly counts: readonly number[];
}

/** Small bars over time, as high as the square root of what they count; silent to screen readers, who get the dates beside it. */
export const Sparkline = memo(function Sparkline({ counts }: SparklineProps) {
  const highest = Math.sqrt(Math.max(1, ...counts));
  const bars = counts.map((count, at) => {
    const height = count === 0 ? 0 : Math.max(12, (Math.sqrt(count) / highest) * 100);
    return height === 0 ? "" : `M${at + 0.1} 100v${-height}h.8v${height}z`;
  });
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${counts.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={bars.join("")} />
    </svg>
  );
});
