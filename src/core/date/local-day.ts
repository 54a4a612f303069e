import { dayOf } from "./calendar.ts";

/** The day of a moment by the clock of whoever asks, as `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  return dayOf(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
}
