import fc from "fast-check";
import ICAL from "ical.js";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../../src/core/date/calendar.ts";
import { parseEdtf } from "../../../../src/core/date/edtf.ts";
import { edtfOfEntry, type ChronologyEvent } from "../../../../src/core/export/chronology/event.ts";
import { formatChronology } from "../../../../src/core/export/chronology/formats.ts";
import type { ToldEntry } from "../../../../src/core/time/told-entries.ts";

const options = { title: "Chronology: Hamas", base: "https://example.org/a/", stamp: "2023-11-06T10:20:30.400Z" };
const event: ChronologyEvent = {
  first: "2023-10-31",
  last: "2023-10-31",
  edtf: "2023-10-31",
  isRough: false,
  words: "last Tuesday",
  sentence: "The ferrymen, of Trieste; walked out \\ last Tuesday.",
  article: "notes/talks",
  title: "Talks begin",
  source: "The Harbour Paper",
  printed: "2023-11-06",
  start: 34,
};
/** Texts that a format's own signs, formulas and markup stand in. */
const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "=1+1",
    "@SUM(A1)",
    "a\nBEGIN:VEVENT",
    "a\r\nEND:VCALENDAR",
    "<script>alert(1)</script>",
    "a;b,c\\n",
    "ö".repeat(90),
  ),
);
const days = fc.integer({ min: dayNumber("0002-01-01"), max: dayNumber("9998-01-01") });
const events = fc.array(
  fc
    .tuple(days, fc.integer({ min: 0, max: 200 }), nasty, nasty, nasty, fc.nat(9999), fc.boolean())
    .map(([first, length, words, sentence, title, start, isRough]): ChronologyEvent => ({
      ...event,
      first: dayOf(first),
      last: dayOf(first + length),
      edtf: length === 0 ? dayOf(first) : `${dayOf(first)}/${dayOf(first + length)}`,
      words,
      sentence,
      title,
      start,
      isRough,
    })),
  { maxLength: 4 },
);

/** Told days in EDTF. */
const entry = (from: string, to = from, more: Partial<ToldEntry> = {}) =>
  edtfOfEntry({ first: dayNumber(from), last: dayNumber(to), mod: null, isVague: false, ...more });

describe("told days as EDTF", () => {
  it.each([
    ["a day", entry("2023-10-31"), "2023-10-31"],
    ["a month", entry("2024-02-01", "2024-02-29"), "2024-02"],
    ["some day of a month", entry("1943-07-01", "1943-07-31", { isVague: true }), "1943-07-XX"],
    ["a year", entry("1914-01-01", "1914-12-31"), "1914"],
    ["a decade", entry("1980-01-01", "1989-12-31"), "198X"],
    ["a century", entry("1900-01-01", "1999-12-31"), "19XX"],
    ["a week", entry("2023-10-30", "2023-11-05"), "2023-10-30/2023-11-05"],
    ["about a year", entry("1850-01-01", "1850-12-31", { mod: "APPROX" }), "1850~"],
    ["about a week", entry("2023-10-30", "2023-11-05", { mod: "APPROX" }), "2023-10-30~/2023-11-05~"],
    ["before a year", entry("1914-01-01", "1914-12-31", { mod: "BEFORE" }), "../1914-01-01"],
    ["after a day", entry("1914-07-28", "1914-07-28", { mod: "AFTER" }), "1914-07-28/.."],
    ["early in a month", entry("2024-05-01", "2024-05-31", { mod: "START" }), "2024-05"],
  ])("write %s", (_, written, edtf) => {
    expect(written).toBe(edtf);
    expect(parseEdtf(written)).not.toBeNull();
  });
});

const readCsv = (text: string) => Papa.parse(text.slice(1).trimEnd(), { delimiter: "," }).data;

describe("a chronology as CSV", () => {
  it("is read whole by Papa Parse, and holds no formula", () => {
    fc.assert(
      fc.property(events, (all) => {
        const text = formatChronology("csv", all, options);
        const [, ...rows] = readCsv(text);
        expect(rows.map(([first, last]) => [first, last])).toEqual(all.map(({ first, last }) => [first, last]));
        for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@]/u);
      }),
    );
  });

  it("has the days, their EDTF value, the words, the sentence and a link to its place", () => {
    const [head = [], row] = readCsv(formatChronology("csv", [event], options));
    expect(Object.fromEntries(head.map((name, at) => [name, row?.[at]]))).toEqual({
      first: "2023-10-31",
      last: "2023-10-31",
      edtf: "2023-10-31",
      rough: "no",
      words: "last Tuesday",
      sentence: event.sentence,
      title: "Talks begin",
      source: "The Harbour Paper",
      printed: "2023-11-06",
      link: "https://example.org/a/#/a/notes/talks?m=34",
    });
  });
});

describe("a chronology as JSON", () => {
  it("gives back what it was written of", () => {
    const { title, events: read } = JSON.parse(formatChronology("json", [event], options)) as Record<string, unknown>;
    const { isRough, ...rest } = event;
    expect(title).toBe("Chronology: Hamas");
    expect(read).toEqual([{ ...rest, rough: isRough, link: "https://example.org/a/#/a/notes/talks?m=34" }]);
  });
});

/** White space of every kind, and what iCalendar has no sign for, as one space. */
const plain = (words: string) => words.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

describe("a chronology as iCalendar", () => {
  it("is read by ical.js with every sentence whole, whatever stands in it", () => {
    fc.assert(
      fc.property(events, (all) => {
        const text = formatChronology("icalendar", all, options);
        for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const read = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent");
        // Before the year 1000 it writes fewer digits.
        expect(read.map((part) => new ICAL.Event(part).startDate.toString().padStart(10, "0"))).toEqual(
          all.map(({ first }) => first),
        );
        expect(read.map((part) => plain(new ICAL.Event(part).summary))).toEqual(
          all.map(({ sentence }) => plain(sentence)),
        );
      }),
    );
  });

  it("lasts from the first day to the day after the last, and a century stands on its first", () => {
    const read = (change: Partial<ChronologyEvent>) => {
      const text = formatChronology("icalendar", [{ ...event, ...change }], options);
      const [part] = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent");
      const { startDate, endDate, summary } = new ICAL.Event(part!);
      return [startDate.toString(), endDate.toString(), summary];
    };
    expect(read({})).toEqual(["2023-10-31", "2023-11-01", event.sentence]);
    expect(read({ first: "1900-01-01", last: "1999-12-31" })).toEqual(["1900-01-01", "1900-01-02", event.sentence]);
  });
});

const readTimeline = (change: Partial<ChronologyEvent>) =>
  (JSON.parse(formatChronology("timelinejs", [{ ...event, ...change }], options)) as { events: object[] }).events[0];

describe("a chronology for TimelineJS", () => {
  it("has a title and events with dates of its form, and no markup but its own", () => {
    fc.assert(
      fc.property(events, (all) => {
        const read = JSON.parse(formatChronology("timelinejs", all, options)) as {
          readonly title: { readonly text: { readonly headline: string } };
          readonly events: readonly {
            readonly start_date: { readonly year: number };
            readonly text: Record<string, string>;
          }[];
        };
        expect(read.title.text.headline).toBe("Chronology: Hamas");
        expect(read.events.map(({ start_date }) => start_date.year)).toEqual(
          all.map(({ first }) => Number(first.slice(0, 4))),
        );
        for (const { text } of read.events) {
          expect(text["headline"]).not.toMatch(/[<>]/u);
          expect(text["text"]?.replaceAll(/<\/?p>|<a href="[^"<>]*">|<\/a>/gu, "")).not.toMatch(/[<>]/u);
        }
      }),
    );
  });

  it("names an event by what an address and an element can be called by", () => {
    const article = "a<img src=x>b/\uD83D";
    expect(readTimeline({ article, start: 7 })).toMatchObject({ unique_id: "a%3Cimg%20src%3Dx%3Eb%2F%EF%BF%BD-7" });
  });

  it("writes a month as a month and a stretch with both its ends", () => {
    expect(readTimeline({ first: "1914-08-01", last: "1914-08-31", edtf: "1914-08" })).toMatchObject({
      start_date: { year: 1914, month: 8 },
    });
    expect(readTimeline({ first: "1914-08-01", last: "1914-08-03", edtf: "1914-08-01/1914-08-03" })).toMatchObject({
      start_date: { year: 1914, month: 8, day: 1 },
      end_date: { year: 1914, month: 8, day: 3 },
    });
  });
});
