import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";

/** A Tuesday. */
const date = "2023-11-07";

/** The times told in an English sentence of that day, as `words → value`. */
function told(text: string, day: string | null = date, language: string | null = "en"): readonly string[] {
  return findToldTimes(text, { date: day, language }).map(
    ({ start, end, value }) => `${text.slice(start, end)} → ${value}`,
  );
}

/** What each value of a sentence is and how it is to be taken. */
function mods(text: string): readonly unknown[] {
  return findToldTimes(text, { date, language: "en" }).map(({ mod, value }) => [value, mod]);
}

describe("findToldTimes in news", () => {
  it.each([
    ["The minister met the families on Monday.", "Monday → 2023-11-06"],
    ["The court ruled Tuesday that the ban stands.", "Tuesday → 2023-11-07"],
    ["Wednesday was quiet along the border.", "Wednesday → 2023-11-01"],
    ["The council will vote on Friday.", "Friday → 2023-11-10"],
    ["Last Tuesday the bridge was closed.", "Last Tuesday → 2023-10-31"],
    ["They are due back next Tuesday.", "next Tuesday → 2023-11-14"],
    ["Applications are accepted until Sunday.", "Sunday → 2023-11-12"],
  ])(
    "reads a bare weekday as the latest one, the day itself included, unless a verb looks ahead: %s",
    (text, expected) => {
      expect(told(text)).toEqual([expected]);
    },
  );

  it.each([
    ["The talks broke down in October.", "October → 2023-10"],
    ["The fair will open in December.", "December → 2023-12"],
    ["Since Oct. 7 the crossing has been shut.", "Oct. 7 → 2023-10-07"],
    ["On 3 September the dam burst.", "3 September → 2023-09-03"],
    ["In March last year the firm was sold.", "March last year → 2022-03"],
    ["Last April the river rose.", "Last April → 2023-04"],
  ])("gives a date without a year the year that lies nearest: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ["Rents rose last week.", "last week → 2023-W44"],
    ["The strike began two days ago.", "two days ago → 2023-11-05"],
    ["He left office three years ago.", "three years ago → 2020"],
    ["She was arrested yesterday.", "yesterday → 2023-11-06"],
    ["A vote is expected tomorrow.", "tomorrow → 2023-11-08"],
    ["Exports fell earlier this year.", "earlier this year → 2023"],
    ["The plan failed in the past two months.", "the past two months → P2M"],
    ["They spoke over the weekend.", "the weekend → 2023-W44-WE"],
  ])("reckons from the article's day: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("takes for a year earlier the grain of what it is compared with", () => {
    expect(told("Third-quarter profit was $5 million, against $4 million a year earlier.")).toEqual([
      "Third-quarter → 2023-Q3",
      "a year earlier → 2022-Q3",
    ]);
    expect(told("Sales rose 4 percent from a year earlier.")).toEqual(["a year earlier → 2022"]);
  });

  it("joins a time of day to its day", () => {
    expect(told("He called at 10 p.m. on Monday.")).toEqual(["10 p.m. on Monday → 2023-11-06T22:00"]);
    expect(told("The shelling began Friday night.")).toEqual(["Friday night → 2023-11-03TNI"]);
    expect(told("It rained this morning.")).toEqual(["this morning → 2023-11-07TMO"]);
  });
});

describe("findToldTimes beside what is no time", () => {
  it.each([
    ["She lived at 1914 Harbour Road.", []],
    ["They met at 1861 Martin Luther King Boulevard.", []],
    ["The shop in May Street was shut.", []],
    ["In 1929 Wall Street fell.", ["1929 → 1929"]],
    ["The 1929 Wall Street crash ruined him.", ["1929 → 1929"]],
    ["A force of 1500 men crossed the river.", []],
    ["The flood drove out some 2000 people.", []],
    ["In 1848 people took to the barricades.", ["1848 → 1848"]],
    ["In May people took to the barricades.", ["May → 2023-05"]],
    ["In 1914 Harbour workers struck.", ["1914 → 1914"]],
    ["It stands at example.org/about/monthly-calls/2019, see also https://monday.example/may.", []],
    ["Write to sunday@today.example.org.", []],
    ["It was open May/June and in 1998/99.", ["May → 2023-05", "June → 2023-06", "1998 → 1998", "99 → 1999"]],
    [
      "It was in the 30s and 40s every evening, back to the 40s in the evening.",
      ["every evening → XXXX-XX-XXTEV", "in the evening → 2023-11-07TEV"],
    ],
    ["Music of the 70s was loud.", ["the 70s → 197"]],
    ["Jan Decker beat Mar 6-0 6-1; May beat Winter.", []],
    ["It ran on Mar. 6-11.", ["Mar. 6 → 2024-03-06", "11 → 2024-03-11"]],
  ])("marks no address, count or score: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["de", "Rund 1500 Soldaten zogen durch das Tal."],
    ["fr", "Quelque 1500 hommes passèrent le fleuve."],
    ["es", "Unas 1500 personas perdieron su casa."],
    ["pt", "Cerca de 1500 pessoas perderam a casa."],
    ["it", "Circa 1500 soldati passarono il fiume."],
    ["nl", "Zo'n 1500 mensen trokken door het dal."],
  ])("counts in %s too: %s", (language, text) => {
    expect(told(text, date, language)).toEqual([]);
  });
});

describe("findToldTimes in what it tells by itself", () => {
  it.each([
    ["It began on September 1, 1939, at dawn.", "September 1, 1939, at dawn → 1939-09-01TMO"],
    ["It fell on 14 July 1789.", "14 July 1789 → 1789-07-14"],
    ["The file is dated 2009-08-04.", "2009-08-04 → 2009-08-04"],
    ["Prices soared in the 1970s.", "the 1970s → 197"],
    ["It was built in the 19th century.", "the 19th century → 18"],
    ["The army marched in 490 BC.", "490 BC → BC0490"],
    ["They married on Christmas Eve 1914.", "Christmas Eve 1914 → 1914-12-24"],
    ["Easter 2024 was early.", "Easter 2024 → 2024-03-31"],
    ["Orders fell in the second quarter of 2020.", "the second quarter of 2020 → 2020-Q2"],
    ["The siege lasted 900 days.", "900 days → P900D"],
    ["It took an hour and a half.", "an hour and a half → PT1H30M"],
    ["He came in nineteen ninety-seven.", "nineteen ninety-seven → 1997"],
    ["They meet every Friday.", "every Friday → XXXX-WXX-5"],
    ["The paper is printed daily.", "daily → P1D"],
    ["The ministry has recently changed its mind.", "recently → PAST_REF"],
    ["It is now too late.", "now → PRESENT_REF"],
    ["They waited for several years.", "several years → PXY"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("reads each day of a range with the month and year that one of them says", () => {
    expect(told("Fighting raged on April 13-15, 1915.")).toEqual(["April 13 → 1915-04-13", "15, 1915 → 1915-04-15"]);
    expect(told("It lasted from 3 to 5 May 1905.")).toEqual(["3 → 1905-05-03", "5 May 1905 → 1905-05-05"]);
    expect(told("The reign (1876-1910) ended badly.")).toEqual(["1876 → 1876", "1910 → 1910"]);
  });

  it("says how a value is to be taken: early, late, about", () => {
    expect(mods("In early May 2020 it rained.")).toEqual([["2020-05", "START"]]);
    expect(mods("At the end of 1999 it snowed.")).toEqual([["1999", "END"]]);
    expect(mods("It took about three weeks.")).toEqual([["P3W", "APPROX"]]);
  });
});

describe("findToldTimes in a narrative", () => {
  const history =
    "In 1861 war came. Fort Sumter fell on April 13, 1861. The next day the president called for troops. In May 1862 the " +
    "city was taken. In June the river was open. By 1863 the tide had turned. In July 1863 two battles were lost. That month " +
    "the draft began. Two years later, in 1865, it was over.";

  it("gives a month the year told before, and counts on from what was told last", () => {
    expect(told(history, "2009-12-19")).toEqual([
      "1861 → 1861",
      "April 13, 1861 → 1861-04-13",
      "The next day → 1861-04-14",
      "May 1862 → 1862-05",
      "June → 1862-06",
      "1863 → 1863",
      "July 1863 → 1863-07",
      "That month → 1863-07",
      "Two years later → 1865",
      "1865 → 1865",
    ]);
  });

  it("reads a text without a date from its own years alone", () => {
    expect(told("In 1914 he was born. In March he was christened.", null)).toEqual(["1914 → 1914", "March → 1914-03"]);
    expect(told("In March he was christened.", null)).toEqual(["March → XXXX-03"]);
    expect(told("On Friday he left.", null)).toEqual(["Friday → XXXX-WXX-5"]);
  });
});

describe("findToldTimes keeps away from what only looks like a time", () => {
  it.each([
    "They may march on the capital.",
    "Theresa May spoke after he sat down.",
    "The Long March ended in defeat.",
    "United won 3-1 and City lost 2-0.",
    "Shares closed at $12.50, up from $10.15.",
    "He upgraded to version 2.0.1 of the program.",
    "A 6-year-old boy was found.",
    "The fall of Atlanta shook the South.",
    "Prices are about to fall.",
    "He came second.",
    "The plant employs 1,900 people.",
    "It costs $2000.",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("is quiet about a day that no calendar has", () => {
    expect(told("The note is dated February 30, 2023.")).toEqual([]);
  });
});

describe("findToldTimes says why", () => {
  it("names the rule and what it reckoned from", () => {
    const [first] = findToldTimes("They met last Tuesday.", { date, language: "en" });
    expect(first).toMatchObject({ rule: "weekday", anchor: { kind: "article", value: "2023-11-07" }, type: "DATE" });
    const [, second] = findToldTimes("It fell on May 3, 1998. Two days later he fled.", { date, language: "en" });
    expect(second).toMatchObject({ rule: "so long ago", anchor: { kind: "told", value: "1998-05-03" } });
  });

  it("has no anchor where the words say all", () => {
    expect(findToldTimes("On 3 May 1998.", { date, language: "en" })[0]?.anchor).toBeNull();
  });
});

describe("findToldTimes in other languages", () => {
  it.each([
    ["de", "Am Montag, dem 6. November, traf er den Kanzler.", "2023-11-06"],
    ["de", "Der Krieg begann am 1. September 1939.", "1939-09-01"],
    ["de", "Vor drei Jahren zog sie um.", "2020"],
    ["de", "Die Wahl war gestern.", "2023-11-06"],
    ["de", "Er kam am Dienstagabend.", "2023-11-07TEV"],
    ["fr", "Il est arrivé hier soir.", "2023-11-06TEV"],
    ["fr", "La loi a été votée le 6 mai dernier.", "2023-05-06"],
    ["fr", "Elle est partie il y a dix ans.", "2013"],
    ["fr", "Il l'a dit aujourd'hui.", "2023-11-07"],
    ["es", "El acuerdo se firmó el 19 de mayo de 1999.", "1999-05-19"],
    ["es", "La semana pasada llovió mucho.", "2023-W44"],
    ["es", "Hace dos años cerró la fábrica.", "2021"],
    ["pt", "A lei foi aprovada na segunda-feira.", "2023-11-06"],
    ["pt", "O prazo terminou em 30 de setembro de 2020.", "2020-09-30"],
    ["it", "È arrivato ieri.", "2023-11-06"],
    ["it", "La guerra finì il 25 aprile 1945.", "1945-04-25"],
    ["it", "Due anni fa chiuse la fabbrica.", "2021"],
    ["nl", "Hij vertrok op 5 mei 1945.", "1945-05-05"],
    ["nl", "Drie jaar geleden sloot de fabriek.", "2020"],
  ])("%s: %s", (language, text, value) => {
    expect(findToldTimes(text, { date, language }).map((time) => time.value)).toEqual([value]);
  });
});

describe("findToldTimes on any text", () => {
  it("gives spans in order that never overlap and lie within the text", () => {
    const words = [
      "May",
      "3",
      ",",
      "1998",
      "Friday",
      "last",
      "the",
      "quarter",
      "of",
      "two",
      "weeks",
      "ago",
      "-",
      "BC",
      ".",
      "night",
      "a",
      "1/2",
      "'",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (chosen) => {
        const text = chosen.join(" ");
        let end = 0;
        for (const time of findToldTimes(text, { date, language: "en" })) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("does not throw on any string, nor without a date", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(() => findToldTimes(text, { date: null, language: null })).not.toThrow();
      }),
    );
  });
});
