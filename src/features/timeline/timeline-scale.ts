import type { Bucket } from "../../core/timeline/buckets.ts";

/** The bucket that holds a date; before the first or after the last, the nearest one. */
export function bucketOf(buckets: readonly Bucket[], date: string, edge: "from" | "to"): number {
  const at =
    edge === "from"
      ? buckets.findIndex(({ last }) => last >= date)
      : buckets.findLastIndex(({ first }) => first <= date);
  if (at !== -1) return at;
  return edge === "from" ? buckets.length - 1 : 0;
}
