import { describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";

function read(text: string, path = "a.txt") {
  const { articles, problems } = parseSeed(path, new TextEncoder().encode(text));
  return { date: articles[0]?.date ?? null, problems: problems.map(({ message }) => message) };
}

describe("a date that is no day", () => {
  it.each([
    ["AD 79", "0079"],
    ["79 A.D.", "0079"],
    ["A.D. 476", "0476"],
    ["1066 AD", "1066"],
    ["24 August 79 AD", "0079-08-24"],
    ["August 24, 79 AD", "0079-08-24"],
    ["14 October AD 1066", "1066-10-14"],
    ["AD 410–476", "0410/0476"],
    ["c. AD 79", "0079~"],
    ["79 n. Chr.", "0079"],
    ["79 après J.-C.", "0079"],
    ["79 d.C.", "0079"],
    ["公元79年", "0079"],
    ["公元79年8月24日", "0079-08-24"],
    ["early 1890s", "189X~"],
    ["the late 1890s", "189X~"],
    ["mid-1960s", "196X~"],
    ["late March 1912", "1912-03~"],
    ["late 19th century", "18XX~"],
    ["Anfang der 1890er", "189X~"],
    ["1890er Jahre", "189X"],
    ["années 1890", "189X"],
    ["los años 1890", "189X"],
    ["1890-е годы", "189X"],
    ["начало 1890-х", "189X~"],
    ["1890年代", "189X"],
    ["a principios de 1903", "1903~"],
    ["vers 1903", "1903~"],
    ["明治36年8月12日", "1903-08-12"],
    ["the 1890's", "189X"],
    ["before 1850", "../1850"],
    ["after 1848", "1848/.."],
    ["not after May 1850", "../1850-05"],
    ["avant 1850", "../1850"],
    ["до 1850 г.", "../1850"],
    ["probably 1890", "1890?"],
    ["wahrscheinlich Mai 1890", "1890-05?"],
    ["undated, ca 1890", "1890%"],
    ["n.d. [1890]", "1890?"],
    ["1890 (approx.)", "1890~"],
    ["1890 or 1891", "1890/1891"],
    ["1850–60", "1850/1860"],
  ])("is read of “%s” behind a key, alone on the first line, and below a title", (said, date) => {
    expect(read(`Date: ${said}\n\nThe text stands here.\n`)).toEqual({ date, problems: [] });
    expect(read(`${said}\n\nThe text stands here.\n`)).toEqual({ date, problems: [] });
    expect(read(`The fall of the city\n\n${said}\n\nThe text stands here.\n`)).toEqual({ date, problems: [] });
  });

  it.each([
    ["by 1850", "../1850"],
    ["pre-1914", "../1914"],
    ["post-1945", "1945/.."],
    ["After 1945", "1945/.."],
    ["Before May 1850", "../1850-05"],
  ])("is read of “%s” behind a key; alone it may be a title, and is said", (said, date) => {
    expect(read(`Date: ${said}\n\nThe text stands here.\n`)).toEqual({ date, problems: [] });
    expect(read(`${said}\n\nThe text stands here.\n`)).toEqual({
      date: null,
      problems: [`The article has no date, though a line reads like one: “${said}”.`],
    });
  });

  it.each(["44 BC", "BC 44", "15 March 44 BC", "44 v. Chr.", "公元前44年", "5th century BC"])(
    "is said to lie outside of what can be listed: “%s”",
    (said) => {
      for (const text of [
        `Date: ${said}\n\nText.\n`,
        `${said}\n\nText.\n`,
        `The fall of the city\n\n${said}\n\nText.\n`,
      ])
        expect(read(text)).toEqual({ date: null, problems: [`The year of “${said}” lies outside 1 to 9999.`] });
    },
  );

  it.each([
    "Before we left in 1850",
    "ad 79 of them came",
    "After 1850 the port fell silent.",
    "by 1850 nothing was left of it",
  ])("is not read of “%s”", (said) => {
    expect(read(`${said} and the rest of it is prose.\n`).date).toBeNull();
  });
});

describe("a path", () => {
  it.each([
    ["Y2023/M11/D06.txt", "2023-11-06"],
    ["Y2023/M11/D06/x.txt", "2023-11-06"],
    ["y2023/m11/d6-gate.txt", "2023-11-06"],
    ["year-2023/month-11/day-06.txt", "2023-11-06"],
    ["2023年/11月/06日.txt", "2023-11-06"],
    ["Y2023/M11/x.txt", "2023-11"],
    ["Y2023/x.txt", "2023"],
    ["Y2023-M11-D06.txt", "2023-11-06"],
    ["2023y11m06d.txt", "2023-11-06"],
    ["2023/W45/x.txt", "2023-11-06/2023-11-12"],
    ["2023/Q3/x.txt", "2023-07/2023-09"],
    ["c1850.txt", "1850~"],
    ["ca-1850.txt", "1850~"],
    ["letter-ca-1850.txt", "1850~"],
    ["letter c1850.txt", "1850~"],
    ["1850s.txt", "185X"],
    ["1850s/x.txt", "185X"],
    ["early-1890s.txt", "189X~"],
    ["before 1850.txt", "../1850"],
    ["1850-60.txt", "1850/1860"],
    ["79 AD.txt", "0079"],
  ])("“%s” gives %s", (path, date) => {
    expect(read("The text stands here.\n", path)).toEqual({ date, problems: [] });
  });

  it.each([
    ["letter 1850s.txt", "its file’s name holds a year: “letter 1850s”"],
    ["report 2019.txt", "its file’s name holds a year: “report 2019”"],
    ["Vol 3 1871/notes.txt", "its folder’s name holds a year: “Vol 3 1871”"],
  ])("“%s” dates nothing, and that is said", (path, said) => {
    expect(read("The text stands here.\n", path)).toEqual({
      date: null,
      problems: [`The article has no date, though ${said}.`],
    });
  });

  it.each(["IMG_1987.txt", "2023-30.txt", "photo c1850 bridge.txt"])("“%s” gives no date", (path) => {
    expect(read("The text stands here.\n", path).date).toBeNull();
  });
});
