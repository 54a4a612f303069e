import { memo } from "react";
import { describeBucket, type Buckets } from "../../core/timeline/buckets.ts";
import { HiddenTable } from "../../ui/hidden-table.tsx";

interface TimelineTableProps {
  readonly scale: Buckets;
  readonly all: readonly number[];
  readonly counts: readonly number[];
  readonly name: string;
}

/** The bars as a table, for those who hear the page. Stretches without articles are left out: their absence says it. */
export const TimelineTable = memo(function TimelineTable({ scale, all, counts, name }: TimelineTableProps) {
  const rows = scale.buckets.flatMap((bucket, at) =>
    (all[at] ?? 0) === 0
      ? []
      : [{ key: bucket.first, head: describeBucket(scale.unit, bucket), cells: [counts[at], all[at]] }],
  );
  return <HiddenTable caption={name} columns={["When", "Shown", "In the library"]} rows={rows} />;
});
