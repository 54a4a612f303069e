import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/article/calendar.ts";
import { exactDate, readDate, readTime } from "../../../src/core/article/date-value.ts";

describe("readDate", () => {
  it.each([
    ["2023-11-06", "2023-11-06"],
    ["2023-11-06 Envoys met", "2023-11-06"],
    ["2023-11-06T14:30", "2023-11-06"],
    ["2023-1-5", "2023-01-05"],
    ["2023/11/06", "2023-11-06"],
    ["2023.11.06", "2023-11-06"],
    ["20231106", "2023-11-06"],
    ["2023年11月6日", "2023-11-06"],
    ["٢٠٢٣-١١-٠٦", "2023-11-06"],
    ["６ November ２０２３", "2023-11-06"],
    ["6 November 2023", "2023-11-06"],
    ["6. November 2023", "2023-11-06"],
    ["06-Nov-2023", "2023-11-06"],
    ["6th of November, 2023", "2023-11-06"],
    ["November 6, 2023", "2023-11-06"],
    ["Nov. 6th 2023", "2023-11-06"],
    ["SEPT 11 2001", "2001-09-11"],
    ["Mon, 06 Nov 2023", "2023-11-06"],
    ["1er décembre 2021", "2021-12-01"],
    ["6 de noviembre de 2023", "2023-11-06"],
    ["6 août 2023", "2023-08-06"],
    ["3 März 2021", "2021-03-03"],
    ["25/11/2023", "2023-11-25"],
    ["11/25/2023", "2023-11-25"],
    ["06.06.2023", "2023-06-06"],
    ["24 August 0079", "0079-08-24"],
  ])("reads %s", (text, date) => {
    expect(exactDate(readDate(text))).toBe(date);
  });

  it.each([
    ["06/11/2023", ["2023-11-06", "2023-06-11"]],
    ["1-2-2024", ["2024-02-01", "2024-01-02"]],
    ["12.01.1999", ["1999-01-12", "1999-12-01"]],
  ])("offers both readings of %s", (text, dates) => {
    const reading = readDate(text);
    expect(reading?.kind === "ambiguous" && reading.choices.map(isoDay)).toEqual(dates);
  });

  it.each([
    ["2023-02-30", "02-30"],
    ["20230230", "0230"],
    ["2023年2月30日", "2月30日"],
    ["0000-01-01", "0000"],
    ["31/31/2023", "31/31/2023"],
    ["30.02.2023", "30.02.2023"],
    ["Friday, 31 November 2023", "31"],
    ["November 31, 2023", "31"],
  ])("says what is impossible in %s", (text, fault) => {
    const reading = readDate(text);
    expect(reading?.kind === "impossible" && text.slice(reading.fault.start, reading.fault.end)).toBe(fault);
  });

  it.each([
    ["2023-11", "day"],
    ["November 2023", "day"],
    ["2023", "month"],
    ["6 November", "year"],
    ["November 6", "year"],
    ["6 Nov 23", "century"],
    ["06/11/23", "century"],
  ])("says what %s lacks", (text, missing) => {
    expect(readDate(text)).toMatchObject({ kind: "partial", missing });
  });

  it.each(["", "yesterday", "12345", "6 Brumaire 1799", "2023-11-06th", "20231106a", "May", "the 6 November 2023"])(
    "reads no date in “%s”",
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it("reads back every day in every exact form", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-") as [string, string, string];
        const name = date.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
        for (const form of [
          iso,
          `${year}/${month}/${day}`,
          `${Number(day)} ${name} ${year}`,
          `${name} ${Number(day)}, ${year}`,
          `${year}${month}${day}`,
        ]) {
          expect([form, exactDate(readDate(form))]).toEqual([form, iso]);
        }
      }),
    );
  });

  it("never claims more than the text holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("0", "1", "2", "9", "-", "/", ".", " ", "N", "o", "v", "年", "T", ":") }),
        (text) => {
          const reading = readDate(text);
          expect(reading?.length ?? 0).toBeLessThanOrEqual(text.length);
          expect(exactDate(reading) ?? "2023-11-06").toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe("readTime", () => {
  it.each([
    ["T14:30", "14:30"],
    ["T14:30:05Z", "14:30:05"],
    ["T14:30:05.123+02:00 Envoys", "14:30:05"],
    [" 14:30", "14:30"],
    [" 8:05\nEnvoys", "08:05"],
    [" 14:30:00 +0200", "14:30:00"],
    [", 2:30 p.m.", "14:30"],
    [" at 12:15 am", "00:15"],
    [" 14:30 GMT", "14:30"],
  ])("reads %s", (text, time) => {
    expect(readTime(text)?.time).toBe(time);
  });

  it.each([" 14:30 men came", " at noon", "", " 14h30"])("leaves “%s” to the text", (text) => {
    expect(readTime(text)).toBeNull();
  });

  it.each(["T24:00", "T12:60", " 13:00 pm"])("says that %s is no time", (text) => {
    expect(readTime(text)?.time).toBeNull();
  });
});
