import type { Grain } from "./point.ts";

const grains: Readonly<Record<string, Grain>> = {
  D: "day",
  W: "week",
  WE: "weekend",
  M: "month",
  Q: "quarter",
  HY: "half",
  // Of a match, too: only beside a year it is half of that.
  HALF: "half",
  Y: "year",
  E: "decade",
  C: "century",
};

/** The grain that a unit's code names; null for hours and what is no unit of the calendar. */
export function grainOf(unit: string | null): Grain | null {
  return (unit === null ? null : grains[unit]) ?? null;
}
