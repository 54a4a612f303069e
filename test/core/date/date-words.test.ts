import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateInFull,
  dateInSentence,
  dateInShort,
  dateInWords,
  machineDate,
  stretchInWords,
} from "../../../src/core/date/date-words.ts";
import { anyDate } from "./any-date.ts";

describe("dateInWords", () => {
  it.each([
    ["2023-11-06", "6 November 2023", "6 Nov 2023"],
    ["1819-05", "May 1819", "May 1819"],
    ["1819-09", "September 1819", "Sep 1819"],
    ["1819", "1819", "1819"],
    ["0476", "476", "476"],
    ["185X", "1850s", "1850s"],
    ["18XX", "1800 to 1899", "1800 to 1899"],
    ["1819-XX", "a month in 1819", "a month in 1819"],
    ["1819-09-XX", "a day in September 1819", "a day in Sep 1819"],
    ["1819-XX-XX", "a day in 1819", "a day in 1819"],
    ["1819-21", "Spring 1819", "Spring 1819"],
    ["1819-24", "Winter 1819/20", "Winter 1819/20"],
    ["1899-24", "Winter 1899/1900", "Winter 1899/1900"],
    ["1819-23~", "about autumn 1819", "about autumn 1819"],
    ["1850~", "about 1850", "about 1850"],
    ["1850?", "1850, uncertain", "1850, uncertain"],
    ["1850%", "about 1850, uncertain", "about 1850, uncertain"],
    ["185X~", "about 1850s", "about 1850s"],
    ["1819-05-09~", "about 9 May 1819", "about 9 May 1819"],
    ["1819-05-09/1819-05-11", "9–11 May 1819", "9–11 May 1819"],
    ["1819-05-09/1819-06-02", "9 May – 2 June 1819", "9 May – 2 Jun 1819"],
    ["1819-12-30/1820-01-02", "30 December 1819 – 2 January 1820", "30 Dec 1819 – 2 Jan 1820"],
    ["1819-05/1819-07", "May–July 1819", "May–Jul 1819"],
    ["1819-05/1820-07", "May 1819 – July 1820", "May 1819 – Jul 1820"],
    ["1819/1825", "1819–1825", "1819–1825"],
    ["1850~/1855~", "about 1850–1855", "about 1850–1855"],
    ["1850/1855~", "1850 – about 1855", "1850 – about 1855"],
    ["1850?/1855", "1850 (uncertain) – 1855", "1850 (uncertain) – 1855"],
    ["185X/186X", "1850s – 1860s", "1850s – 1860s"],
    ["1819-05/1819-05-20", "May 1819 – 20 May 1819", "May 1819 – 20 May 1819"],
    ["1819-05-09/1819-05-09", "9 May 1819", "9 May 1819"],
    ["1985/..", "from 1985 on", "from 1985 on"],
    ["1985/", "from 1985, end unknown", "from 1985, end unknown"],
    ["../1985-09", "until September 1985", "until Sep 1985"],
    ["/1985~", "until about 1985, beginning unknown", "until about 1985, beginning unknown"],
  ])("says %s as “%s”, in few words “%s”", (date, inWords, inShort) => {
    expect(dateInWords(date)).toBe(inWords);
    expect(dateInShort(date)).toBe(inShort);
  });

  it("leaves what is no date as it is", () => {
    expect(dateInWords("last spring")).toBe("last spring");
  });

  it("says every date without a sign of its code", () => {
    fc.assert(
      fc.property(anyDate(), (date) => {
        expect(dateInWords(date)).not.toMatch(/[X~?%]|\.\.|undefined|NaN/);
        expect(dateInWords(date)).toMatch(/\d/);
      }),
    );
  });
});

describe("dateInFull", () => {
  it("gives a day its weekday, and nothing else one", () => {
    expect(dateInFull("2023-11-06")).toBe("Monday 6 November 2023");
    expect(dateInFull("2023-11-06~")).toBe("about 6 November 2023");
    expect(dateInFull("2023-11")).toBe("November 2023");
  });
});

describe("dateInSentence", () => {
  it.each([
    ["2023-11-06", "on 6 November 2023"],
    ["1819-05-09/1819-05-11", "on 9–11 May 1819"],
    ["1819-05-XX", "on a day in May 1819"],
    ["1819-05", "in May 1819"],
    ["1850", "in 1850"],
    ["1819/1825", "in 1819–1825"],
    ["1819-21", "in spring 1819"],
    ["1850~", "about 1850"],
    ["1985/..", "from 1985 on"],
  ])("says of %s that it is “%s”", (date, said) => {
    expect(dateInSentence(date)).toBe(said);
  });
});

describe("stretchInWords", () => {
  it.each([
    ["2023-11-06", "2023-11-29", "November 2023"],
    ["2021-01-03", "2024-06-18", "Jan 2021 – Jun 2024"],
    ["1850~", "1850~", "about 1850"],
    ["1850~", "1861-05-09", "1850 – May 1861"],
    ["185X", "1861-05-09/1861-06-02", "1850s – Jun 1861"],
    ["1819-05", "1819-05-31", "May 1819"],
    ["1819", "1820/..", "1819 – 1820"],
  ])("says from %s to %s as “%s”", (oldest, newest, said) => {
    expect(stretchInWords(oldest, newest)).toBe(said);
  });
});

describe("machineDate", () => {
  it.each([
    ["2023-11-06", "2023-11-06"],
    ["1819-05-09~", "1819-05-09"],
    ["1819-05", "1819-05"],
    ["1819-05-XX?", "1819-05"],
    ["0476", "0476"],
    ["1819-XX-XX", "1819"],
    ["1819-22", "1819-06"],
    ["185X", "1850"],
    ["1819-05-09/1820", "1819-05-09"],
    ["../1819-05", "1819-05"],
  ])("writes %s as HTML has it, %s", (date, value) => {
    expect(machineDate(date)).toBe(value);
  });

  it("takes in a time of day", () => {
    expect(machineDate("2023-11-06", "09:30")).toBe("2023-11-06T09:30");
  });

  it("is always a year, a month or a day", () => {
    fc.assert(
      fc.property(anyDate(), (date) => {
        expect(machineDate(date)).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
      }),
    );
  });
});
