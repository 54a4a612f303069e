import type { ToldTime } from "../core/time/told-time.ts";

/** What the worker of told times answers. */
export interface ToldApi {
  /** Find the times that a text tells, in order, reckoned from a day, `YYYY-MM-DD`; null for a text without one. */
  find(text: string, date: string | null): readonly ToldTime[];
}
