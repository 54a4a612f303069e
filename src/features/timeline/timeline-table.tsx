import { memo } from "react";
import { describeBucket, type Buckets } from "../../core/timeline/buckets.ts";

interface TimelineTableProps {
  readonly scale: Buckets;
  readonly all: readonly number[];
  readonly counts: readonly number[];
}

/** The bars as a table, for those who hear the page. Stretches without articles are left out: their absence says it. */
export const TimelineTable = memo(function TimelineTable({ scale, all, counts }: TimelineTableProps) {
  return (
    // A table can't be made a pixel wide itself: it grows with its words.
    <div className="visually-hidden">
      <table>
        <caption>Articles by {scale.unit}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Shown</th>
            <th scope="col">In the library</th>
          </tr>
        </thead>
        <tbody>
          {scale.buckets.map((bucket, at) =>
            (all[at] ?? 0) === 0 ? null : (
              <tr key={bucket.first}>
                <th scope="row">{describeBucket(scale.unit, bucket)}</th>
                <td>{counts[at]}</td>
                <td>{all[at]}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
});
