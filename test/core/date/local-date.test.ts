import { describe, expect, it } from "vitest";
import { dateInLanguage } from "../../../src/core/date/local-date.ts";

describe("dateInLanguage", () => {
  it.each([
    ["2023-11-06", "de", "Montag, 6. November 2023"],
    ["1819-05-09", "fr", "dimanche 9 mai 1819"],
    ["2023-11-06", "ja", "2023年11月6日月曜日"],
    ["1850", "es", "1850"],
    ["1819-05", "pl", "maj 1819"],
    ["0019-03-01", "de", "Freitag, 1. März 19"],
  ])("says %s in %s", (date, language, said) => {
    expect(dateInLanguage(date, language)).toBe(said);
  });

  it("takes the language's calendar for days, and ours for months and years, which do not fit into another", () => {
    expect(dateInLanguage("2023-11-06", "fa")).toMatch(/۱۴۰۲/);
    expect(dateInLanguage("2023-11", "fa")).toMatch(/۲۰۲۳/);
    expect(dateInLanguage("2023-11-06", "ar")).toMatch(/نوفمبر/);
  });

  it.each([
    ["1850~", "de"],
    ["1819-05-09/1819-05-11", "de"],
    ["185X", "de"],
    ["2023-13", "de"],
    ["2023-11-06", "bbj"],
    ["2023-11-06", ""],
    ["2023-11-06", "not a tag"],
  ])("leaves %s in %j to English", (date, language) => {
    expect(dateInLanguage(date, language)).toBeNull();
  });
});
