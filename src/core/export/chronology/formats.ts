import { formatCsv } from "../csv.ts";
import { linkToPlace } from "../sentence-at.ts";
import type { ChronologyEvent } from "./event.ts";
import { toICalendar } from "./icalendar.ts";
import { toTimelineJs } from "./timeline-js.ts";

/** What a chronology can be saved as, in the order of choice. */
export const chronologyFormats = {
  csv: { name: "CSV", file: "chronology.csv", type: "text/csv" },
  json: { name: "JSON", file: "chronology.json", type: "application/json" },
  icalendar: { name: "iCalendar", file: "chronology.ics", type: "text/calendar" },
  timelinejs: { name: "TimelineJS", file: "chronology-timelinejs.json", type: "application/json" },
} as const satisfies Record<string, { readonly name: string; readonly file: string; readonly type: string }>;

export type ChronologyFormat = keyof typeof chronologyFormats;

export interface ChronologyOptions {
  /** What it is of, for people. */
  readonly title: string;
  /** The library's address, which links begin with. */
  readonly base: string;
  /** The time of writing, ISO 8601. */
  readonly stamp: string;
}

/** Write events, in their order, in a format. CSV begins with a BOM, without which spreadsheets do not take it for UTF-8. */
export function formatChronology(
  format: ChronologyFormat,
  events: readonly ChronologyEvent[],
  { title, base, stamp }: ChronologyOptions,
): string {
  switch (format) {
    case "csv":
      return `\uFEFF${formatCsv([
        ["first", "last", "edtf", "rough", "words", "sentence", "title", "source", "printed", "link"],
        ...events.map((event) => [
          event.first,
          event.last,
          event.edtf,
          event.isRough ? "yes" : "no",
          event.words,
          event.sentence,
          event.title,
          event.source,
          event.printed,
          linkToPlace(base, event.article, event.start),
        ]),
      ])}`;
    case "json":
      return `${JSON.stringify(
        {
          title,
          events: events.map(({ isRough, ...event }) => ({
            ...event,
            rough: isRough,
            link: linkToPlace(base, event.article, event.start),
          })),
        },
        null,
        1,
      )}\n`;
    case "icalendar":
      return toICalendar(events, base, stamp);
    case "timelinejs":
      return toTimelineJs(events, title, base);
  }
}
