import { describe, expect, it } from "vitest";
import { parseStretch, stretchAround, stretchBeside, stretchLabel } from "../../../src/core/date/calendar-stretch.ts";

const beside = (written: string, by: -1 | 1) => stretchBeside(parseStretch(written)!, by)?.written;

describe("a day, a month or a year", () => {
  it.each([
    ["2023-10-07", "2023-10-07", "2023-10-07", "Saturday 7 October 2023"],
    ["2024-02", "2024-02-01", "2024-02-29", "February 2024"],
    ["0476", "0476-01-01", "0476-12-31", "476"],
  ])("%s is read, with its days and its words", (written, first, last, label) => {
    const stretch = parseStretch(written);
    expect(stretch).toEqual({ written, first, last });
    expect(stretchLabel(stretch!)).toBe(label);
  });

  it.each(["2023-02-30", "2023-13", "0000", "20231007", "2023-10-07T", "", "a/b"])("%s is none", (written) => {
    expect(parseStretch(written)).toBeNull();
  });

  it("has neighbours of its own length, and what lies around it", () => {
    expect([beside("2024-03-01", -1), beside("2023-12", 1), beside("2023", -1)]).toEqual([
      "2024-02-29",
      "2024-01",
      "2022",
    ]);
    expect([beside("0001-01-01", -1), beside("9999", 1)]).toEqual([undefined, undefined]);
    expect(stretchAround(parseStretch("2023-10-07")!)?.written).toBe("2023-10");
    expect(stretchAround(parseStretch("2023")!)).toBeNull();
  });
});
