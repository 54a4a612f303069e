import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInShort, dateInWords } from "../../../src/core/date/date-words.ts";
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
